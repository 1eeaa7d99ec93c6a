import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { PlugDisconnected20Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import { clockTime } from '../texts/times.ts';
import type { Remaining } from './line-model.ts';
import { levelTitle } from './level-title.ts';
import { remainingText } from './remaining-text.ts';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '12px',
    display: 'grid',
    gap: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  left: {
    margin: 0,
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightBold,
    outlineStyle: 'none',
  },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  split: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  level: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  offline: {
    display: 'flex',
    gap: '8px',
    margin: 0,
    padding: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  offlineIcon: { flexShrink: 0 },
});

/** What is left, and at which level: always in sight. */
export function StatusBar(props: {
  readonly view: MeetingView;
  readonly left: Remaining;
  readonly isOffline: boolean;
  readonly heardAt: Date;
}) {
  const styles = useStyles();
  const { t, pick, language } = useTexts();
  const { view, left } = props;
  const { remaining, total, yours } = left;
  const others = remaining - yours;
  const isHost = view.role !== 'participant';
  return (
    <header className={styles.bar}>
      <h1 className={styles.left}>
        {remaining === 0 && <CheckmarkCircle20Filled className={styles.icon} aria-hidden />}
        {remainingText({ remaining, total }, isHost, t)}
      </h1>
      {total > 0 && (
        <ProgressBar
          aria-label={t('panel.progress')}
          thickness="large"
          max={total}
          value={total - remaining}
          {...(remaining === 0 ? { color: 'success' as const } : {})}
        />
      )}
      {isHost && others > 0 && (
        <p className={styles.split}>
          {t(yours > 0 ? 'panel.split' : 'panel.splitOthers', { yours, others })}
        </p>
      )}
      <p className={styles.level}>{levelTitle(view, view.level, t, pick)}</p>
      {props.isOffline && (
        <p className={styles.offline} role="status">
          <PlugDisconnected20Regular className={styles.offlineIcon} aria-hidden />
          {t('panel.offline', { time: clockTime(props.heardAt, language, new Date()) })}
        </p>
      )}
    </header>
  );
}
