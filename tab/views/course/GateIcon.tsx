import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { LockClosed20Filled } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpen20Filled } from '@fluentui/react-icons/svg/lock-open';
import { LockOpen20Regular } from '@fluentui/react-icons/svg/lock-open';
import type { GateTone } from './gate-words.ts';

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: '2px' },
  open: { color: tokens.colorStatusSuccessForeground1 },
  closed: { color: tokens.colorStatusDangerForeground3 },
  ready: { color: tokens.colorNeutralForeground1 },
  informs: { color: tokens.colorNeutralForeground2 },
});

const icons = {
  open: LockOpen20Filled,
  closed: LockClosed20Filled,
  ready: LockOpen20Regular,
  informs: Info20Regular,
} satisfies Record<GateTone, unknown>;

/** Only for the eye: the words beside it say the same. */
export function GateIcon({ tone }: { readonly tone: GateTone }) {
  const styles = useStyles();
  const Icon = icons[tone];
  return <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />;
}
