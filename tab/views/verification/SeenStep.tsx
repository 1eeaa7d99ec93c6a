import { ActButton } from '../course/ActButton.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import type { OnPerson } from './in-sheet.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';

/** What the host says, having seen it: likeness to an identity document, or an e-identification the organisation attests (A2). */
export function SeenStep(props: OnPerson & { readonly means: 'likeness' | 'e-identification' }) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  const { participant, means, act, isDisabled } = props;
  return (
    <>
      <StepHeading text={p(`${means}.title`)} />
      <p className={styles.text}>{p(`${means}.how`)}</p>
      <p className={styles.note}>{p(`${means}.kept`)}</p>
      <div>
        <ActButton
          isLarge
          appearance="primary"
          label={p(`${means}.yes`)}
          body={{ what: 'factor.prove', participants: [participant.participantId], means }}
          onDone={() => props.say(p(`${means}.said`))}
          {...{ act, isDisabled }}
        />
      </div>
    </>
  );
}
