import { Button } from '@fluentui/react-components';
import type { ActBody } from '../../../bot/contract/acts.ts';
import type { MeetingView } from '../../../bot/contract/meeting.ts';
import { useAct } from '../../hooks/use-act.ts';
import type { Act } from '../../hooks/use-act.ts';
import { useTexts } from '../texts-context.ts';
import { ActProblem } from './ActProblem.tsx';

/** What every part of the panel that acts in the meeting is given. */
export interface Acting {
  readonly view: MeetingView;
  readonly act: Act;
  readonly isDisabled: boolean;
}

/** One press, one act: busy while it is on its way, and the reason beside it when it is refused. */
export function ActButton(props: {
  readonly label: string;
  /** For screen readers, when the label alone does not say what or whom. */
  readonly name?: string;
  readonly body: ActBody;
  readonly act: Act;
  readonly isDisabled: boolean;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly isLarge?: boolean;
  readonly onDone?: (view: MeetingView) => void;
}) {
  const { t } = useTexts();
  const { isBusy, problem, run } = useAct(props.act, t);
  const appearance = props.appearance ?? 'secondary';
  const press = async () => {
    const view = await run(props.body);
    if (view) props.onDone?.(view);
  };
  return (
    <>
      <Button
        data-appearance={appearance}
        appearance={appearance}
        size={props.isLarge ? 'medium' : 'small'}
        disabledFocusable={props.isDisabled || isBusy}
        aria-busy={isBusy}
        {...(props.name === undefined ? {} : { 'aria-label': props.name })}
        onClick={({ detail }) => {
          if (detail < 2) void press();
        }}
      >
        {props.label}
      </Button>
      <ActProblem text={problem} />
    </>
  );
}
