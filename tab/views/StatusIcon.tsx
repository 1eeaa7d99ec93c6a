import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircle20Filled } from '@fluentui/react-icons/svg/question-circle';
import type { Tone } from './describe-state.ts';

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'block', fontSize: '20px' },
  met: { color: tokens.colorStatusSuccessForeground1 },
  todo: { color: tokens.colorNeutralForeground2 },
  waiting: { color: tokens.colorNeutralForeground2 },
  unmet: { color: tokens.colorStatusDangerForeground3 },
  unknown: { color: tokens.colorStatusWarningForeground3 },
});

const icons = {
  met: CheckmarkCircle20Filled,
  todo: Circle20Regular,
  waiting: Clock20Regular,
  unmet: ErrorCircle20Filled,
  unknown: QuestionCircle20Filled,
} satisfies Record<Tone, unknown>;

/** Only for the eye: the word beside it says the same. */
export function StatusIcon({ tone }: { readonly tone: Tone }) {
  const styles = useStyles();
  const Icon = icons[tone];
  return <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />;
}
