import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ChecklistLine, MeetingView } from '../../bot/contract/meeting.ts';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  details: {
    display: 'grid',
    gap: '8px',
    padding: '8px 10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  paragraph: { margin: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
});

/** What a line means, where it comes from, and who can help. */
export function LineDetails(props: {
  readonly line: Pick<ChecklistLine, 'text' | 'source'>;
  readonly contact?: MeetingView['contact'];
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { line, contact } = props;
  return (
    <div className={styles.details}>
      <p className={styles.paragraph}>{pick(line.text)}</p>
      <p className={styles.paragraph}>
        <span className={styles.label}>{t('line.source')}:</span> {pick(line.source)}
      </p>
      {contact && (
        <p className={styles.paragraph}>
          <span className={styles.label}>{t('line.help')}:</span> {pick(contact.name)},{' '}
          <Link inline href={addressLink(contact.address)} target="_blank" rel="noreferrer">
            {contact.address}
          </Link>
          {contact.phone && (
            <>
              ,{' '}
              <Link inline href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
                {contact.phone}
              </Link>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** The pack gives a mail address or a page. */
const addressLink = (address: string) =>
  /^https:\/\//.test(address) ? address : `mailto:${address}`;
