import { Button } from '@fluentui/react-components';
import { ActProblem } from '../course/ActProblem.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';
import { PrimaryButton } from '../PrimaryButton.tsx';

/** Somebody has a code already, perhaps from another host: it can be typed, or voided by a new one. */
export function CodeStands(props: {
  readonly isBusy: boolean;
  readonly isDisabled: boolean;
  readonly problem: string | undefined;
  readonly onType: () => void;
  readonly onReplace: () => void;
}) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  return (
    <>
      <StepHeading text={p('code.stands')} />
      <p className={styles.text}>{p('code.standsHow')}</p>
      <div className={styles.buttons}>
        <PrimaryButton onClick={props.onType}>{p('code.standsType')}</PrimaryButton>
        <Button disabledFocusable={props.isDisabled || props.isBusy} onClick={props.onReplace}>
          {p('code.standsReplace')}
        </Button>
      </div>
      <ActProblem text={props.problem} />
    </>
  );
}
