import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    gap: '8px',
    margin: '10px 12px 0',
    padding: '8px 10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorNeutralForeground1,
  },
  // Inside a part that has margins of its own.
  narrow: { margin: 0 },
  icon: { flexShrink: 0 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  text: { margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Something to know before the list is read. */
export function Note(props: {
  readonly isWarning?: boolean;
  readonly isNarrow?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { isWarning = false, isNarrow = false, title } = props;
  return (
    <div
      className={mergeClasses(styles.note, isWarning && styles.warning, isNarrow && styles.narrow)}
    >
      {isWarning ? (
        <Warning20Filled className={mergeClasses(styles.icon, styles.warningIcon)} aria-hidden />
      ) : (
        <Info20Regular className={styles.icon} aria-hidden />
      )}
      <div>
        {title && <p className={styles.title}>{title}</p>}
        <p className={styles.text}>{props.children}</p>
      </div>
    </div>
  );
}
