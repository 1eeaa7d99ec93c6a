import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';
import { useSeconds } from '../../hooks/use-seconds.ts';
import { clockOf } from '../course/speaking-time.ts';
import { usePeopleTexts } from '../people/people-texts.ts';
import { useSheetStyles } from './sheet-styles.ts';

const useStyles = makeStyles({
  time: { margin: 0, fontVariantNumeric: 'tabular-nums', lineHeight: tokens.lineHeightBase300 },
});

/** Seconds left at which a screen reader is told: not each of them. */
const TOLD_AT = [30, 60, 120] as const;

/** How long the code still holds. `endsAt` is in milliseconds of this machine's clock. */
export function Countdown(props: { readonly endsAt: number; readonly onOver: () => void }) {
  const styles = useStyles();
  const shared = useSheetStyles();
  const p = usePeopleTexts();
  const { endsAt, onOver } = props;
  const now = useSeconds(true);
  const left = Math.max(0, Math.ceil((endsAt - now.getTime()) / 1000));
  const isOver = left === 0;
  // Told once: what is done about it may change with each drawing, the end of the code does not.
  const tellOver = useEffectEvent(onOver);
  useEffect(() => {
    if (isOver) tellOver();
  }, [isOver]);
  const told = TOLD_AT.find((seconds) => left <= seconds);
  return (
    <div>
      <p className={styles.time} aria-hidden>
        {p('code.left', { time: clockOf(left) })}
      </p>
      <div className={shared.hidden} role="status">
        {told === undefined || isOver ? '' : p(`code.left${told}`)}
      </div>
    </div>
  );
}
