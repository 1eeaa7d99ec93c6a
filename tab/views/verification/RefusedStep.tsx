import { useTexts } from '../texts-context.ts';
import { ActButton } from '../course/ActButton.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import type { OnPerson } from './in-sheet.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';

/** V12: a party who has said no cannot be in the matter at level 4, and may change their mind. */
export function RefusedStep({ participant, act, isDisabled, language, say }: OnPerson) {
  const styles = useSheetStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const { participantId: id } = participant;
  return (
    <>
      <StepHeading text={p('consent.no')} />
      <p className={styles.text}>{p('consent.noHow')}</p>
      <p className={styles.note}>{t('lobby.how')}</p>
      <div className={styles.buttons}>
        <ActButton
          isLarge
          appearance="primary"
          label={t('lobby.move')}
          body={{ what: 'lobby.move', participant: id }}
          {...{ act, isDisabled }}
        />
        <ActButton
          isLarge
          label={p('consent.changed')}
          body={{ what: 'consent.answer', participant: id, language, answer: 'accepted' }}
          onDone={() => say(p('consent.acceptedSaid'))}
          {...{ act, isDisabled }}
        />
      </div>
    </>
  );
}
