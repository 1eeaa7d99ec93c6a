import { Button } from '@fluentui/react-components';
import { ActButton } from '../course/ActButton.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import { personName } from '../person-name.ts';
import { useTexts } from '../texts-context.ts';
import type { OnPerson } from './in-sheet.ts';
import { unprovenIn } from './stage.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';
import { PrimaryButton } from '../PrimaryButton.tsx';

/** Everything is shown: back to the panel, or on to the next person. */
export function DoneStep({ participant, view, act, isDisabled, open, close, say }: OnPerson) {
  const styles = useSheetStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const next = unprovenIn(view)[0];
  return (
    <>
      <StepHeading text={p('done.title')} />
      <p className={styles.text}>{p('done.how')}</p>
      <div className={styles.buttons}>
        {next && (
          <PrimaryButton
            onClick={() => open({ name: 'person', participantId: next.participantId })}
          >
            {p('done.next', { person: personName(next, t) })}
          </PrimaryButton>
        )}
        <Button
          appearance={next ? 'secondary' : 'primary'}
          data-appearance={next ? 'secondary' : 'primary'}
          onClick={close}
        >
          {p('sheet.back')}
        </Button>
      </div>
      {participant.consent === 'accepted' && (
        <div>
          <ActButton
            appearance="subtle"
            label={p('consent.withdraw')}
            body={{ what: 'consent.withdraw', participant: participant.participantId }}
            onDone={() => say(p('consent.withdrawnSaid'))}
            {...{ act, isDisabled }}
          />
        </div>
      )}
    </>
  );
}
