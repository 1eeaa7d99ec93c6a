import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ActProblem } from '../course/ActProblem.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import { Countdown } from './Countdown.tsx';
import type { StandingCode } from './open-sheet.ts';
import type { OnPerson } from './in-sheet.ts';
import { Recital } from './Recital.tsx';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';
import { PrimaryButton } from '../PrimaryButton.tsx';

/** Its time is out, its tries are, or it was used or replaced elsewhere. */
type Over = 'expired' | 'void' | 'gone';

/** The code in sight, for as long as it holds, and what the party recites. */
export function CodeCheck(
  props: OnPerson & {
    /** Undefined when it was sent, shown before, or issued by somebody else. */
    readonly code: string | undefined;
    /** Undefined when somebody else had it issued. */
    readonly standing: StandingCode | undefined;
    readonly remember: (code: StandingCode) => void;
    /** The code is no use any more. */
    readonly forget: () => void;
    readonly isBusy: boolean;
    readonly issueProblem: string | undefined;
    readonly onNew: () => void;
    readonly onOtherWay: () => void;
  },
) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  const { code, standing, participant, api, isDisabled, isBusy } = props;
  const [over, setOver] = useState<Over>();
  const end = (why: Over) => {
    setOver(why);
    props.forget();
    props.say(p(`code.${why}`));
  };
  if (over)
    return (
      <>
        <StepHeading key="over" text={p(`code.${over}`)} />
        <p className={styles.text}>{p(`code.${over}How`)}</p>
        <div className={styles.buttons}>
          <PrimaryButton disabledFocusable={isDisabled || isBusy} onClick={props.onNew}>
            {p('code.new')}
          </PrimaryButton>
          <Button appearance="subtle" onClick={props.onOtherWay}>
            {p('code.otherWay')}
          </Button>
        </div>
        <ActProblem text={props.issueProblem} />
      </>
    );
  const how =
    code !== undefined
      ? (standing?.means ?? 'callback-code')
      : standing?.isSent
        ? 'sent'
        : 'hidden';
  return (
    <>
      <StepHeading key="check" text={p(`code.${how}Title`)} />
      <p className={styles.text}>{p(`code.${how}How`)}</p>
      {code !== undefined && (
        <p className={styles.code}>
          <span aria-hidden data-code>{`${code.slice(0, 3)} ${code.slice(3)}`}</span>
          <span className={styles.hidden}>{p('code.is', { code: [...code].join(' ') })}</span>
        </p>
      )}
      {standing && <Countdown endsAt={standing.endsAt} onOver={() => end('expired')} />}
      <Recital
        kind="code"
        isDisabled={isDisabled}
        triesLeft={standing?.triesLeft}
        check={(typed) => api.checkCode({ participant: participant.participantId, typed })}
        onTries={(triesLeft) => {
          if (triesLeft === 0) end('void');
          else if (standing) props.remember({ ...standing, triesLeft });
        }}
        onNone={(code) => end(code === 'code-expired' ? 'expired' : 'gone')}
        onMatch={() => {
          props.forget();
          props.say(p('code.matched'));
        }}
      />
      <div>
        <Button
          appearance="subtle"
          size="small"
          disabledFocusable={isDisabled || isBusy}
          onClick={props.onNew}
        >
          {p('code.new')}
        </Button>
        <ActProblem text={props.issueProblem} />
      </div>
    </>
  );
}
