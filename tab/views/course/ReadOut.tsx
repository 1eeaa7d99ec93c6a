import { makeStyles, tokens } from '@fluentui/react-components';
import type { MatterView } from '../../../bot/contract/meeting.ts';
import { useTexts } from '../texts-context.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '4px',
    padding: '8px 10px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** M5: what the chair reads out in a secrecy matter. The gap is for the initials, which no field takes. */
export function ReadOut({ matter }: { readonly matter: Pick<MatterView, 'number'> }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.box}>
      <h4 className={styles.label}>{t('wording.title')}</h4>
      <p className={styles.words}>{t('wording.text', { number: matter.number })}</p>
      <p className={styles.note}>{t('wording.gap')}</p>
      <p className={styles.note}>{t('wording.oral')}</p>
    </div>
  );
}
