import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Fragment } from 'react';
import type { RecordView } from '../../../bot/contract/record.ts';
import { momentOf, spanOf } from './record-times.ts';
import { useRecordTexts } from './record-texts.ts';
import { levelWords, personWords } from './record-words.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '12px 0',
    '@media (max-width: 420px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, '@media (max-width: 420px)': { marginBottom: '6px' } },
  chain: {
    display: 'flex',
    gap: '8px',
    margin: '12px 0 0',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  broken: { border: `2px solid ${tokens.colorStatusDangerForeground3}` },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  brokenIcon: { color: tokens.colorStatusDangerForeground3 },
  standing: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** Which meeting it is, and whether its log holds. */
export function RecordFacts({ record }: { readonly record: RecordView }) {
  const styles = useStyles();
  const texts = useRecordTexts();
  const { t, pick } = texts;
  const { sessions, organiser, chair } = record;
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [t('fact.organisation'), [pick(record.organisation)]],
    [t('fact.level'), [levelWords(record, texts)]],
    [
      t('fact.met'),
      sessions.length === 0
        ? [t('fact.notMet')]
        : sessions.map(({ startedAt, endedAt }) => spanOf(startedAt, endedAt, texts)),
    ],
    [t('fact.organiser'), [personWords(organiser, texts)]],
    [t('fact.chair'), [personWords(chair ?? organiser, texts)]],
    [t('fact.kept'), [t('fact.keptDays', { days: record.keptDays })]],
    [t('fact.made'), [momentOf(record.madeAt, texts)]],
    [t('fact.id'), [record.meetingId]],
  ];
  return (
    <>
      <Standing record={record} />
      <dl className={styles.facts}>
        {facts.map(([term, values]) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>
              {values.map((each) => (
                <div key={each}>{each}</div>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

function Standing({ record }: { readonly record: RecordView }) {
  const styles = useStyles();
  const texts = useRecordTexts();
  const { t } = texts;
  const { entries, erased, break: broken } = record.chain;
  const when = momentOf(record.madeAt, texts);
  return (
    <div
      role={broken ? 'alert' : 'status'}
      className={mergeClasses(styles.chain, broken && styles.broken)}
    >
      {broken ? (
        <ErrorCircle20Filled className={mergeClasses(styles.icon, styles.brokenIcon)} aria-hidden />
      ) : (
        <CheckmarkCircle20Filled className={styles.icon} aria-hidden />
      )}
      <div>
        <p className={styles.standing}>
          {broken
            ? t('chain.broken', { seq: broken.seq })
            : entries === 1
              ? t('chain.one')
              : t('chain.whole', { entries })}
        </p>
        <p className={styles.text}>
          {broken
            ? t('chain.brokenText', { fault: t(`fault.${broken.fault}`) })
            : t('chain.wholeText', { when })}
        </p>
        {erased > 0 && <p className={styles.text}>{t('chain.erased', { erased })}</p>}
      </div>
    </div>
  );
}
