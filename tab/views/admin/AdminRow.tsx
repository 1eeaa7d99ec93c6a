import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useRowStyles } from '../row-styles.ts';

const useStyles = makeStyles({
  about: { flex: '1 1 260px', minWidth: 0 },
  fact: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface RowAction {
  readonly label: string;
  /** What it does to what, for whoever hears the button on its own. */
  readonly name: string;
  readonly isQuiet?: boolean;
  /** It has been pressed: the focus stays, a second press does nothing. */
  readonly isDone?: boolean;
  readonly onPress: () => void;
}

/**
 * One thing that can be decided on, with what is known of it. When `standing` changes other buttons take the place of those
 * pressed, and the focus goes with them.
 */
export function AdminRow(props: {
  readonly title: ReactNode;
  readonly facts: string;
  readonly standing: string;
  readonly problem?: string | undefined;
  readonly actions: readonly RowAction[];
}) {
  const styles = { ...useRowStyles(), ...useStyles() };
  const titleId = useId();
  const actions = useRef<HTMLDivElement>(null);
  const { standing } = props;
  const stood = useRef(standing);
  useEffect(() => {
    if (stood.current !== standing) actions.current?.querySelector('button')?.focus();
    stood.current = standing;
  }, [standing]);
  return (
    <li className={styles.row} aria-labelledby={titleId}>
      <div className={styles.about}>
        <h3 id={titleId} className={styles.rowTitle}>
          {props.title}
        </h3>
        <p className={styles.fact}>{props.facts}</p>
        {props.problem && (
          <p role="alert" className={styles.problem}>
            {props.problem}
          </p>
        )}
      </div>
      <div className={styles.actions} ref={actions}>
        {props.actions.map(({ label, name, isQuiet, isDone, onPress }) => (
          <Button
            key={name}
            aria-label={name}
            {...(isQuiet ? { appearance: 'subtle' as const } : {})}
            disabledFocusable={isDone ?? false}
            onClick={onPress}
          >
            {label}
          </Button>
        ))}
      </div>
    </li>
  );
}
