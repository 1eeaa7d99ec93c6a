import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { RecordEntry, RecordView } from '../../../bot/contract/record.ts';
import { useTexts } from '../texts-context.ts';
import { describeEntry } from './describe-entry.ts';
import { dayIn, timeOf } from './record-times.ts';
import { useRecordStyles } from './record-styles.ts';
import { useRecordTexts } from './record-texts.ts';

const useStyles = makeStyles({
  line: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr)',
    gap: '0 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 420px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  time: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  sentence: { margin: 0 },
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  gap: { margin: '8px 0', fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
});

/** Everything that happened, day by day, in the order of the chain. */
export function TimeLine({ record }: { readonly record: RecordView }) {
  const styles = { ...useRecordStyles(), ...useStyles() };
  const texts = useRecordTexts();
  const { t } = texts;
  const { entries, chain } = record;
  const days = byDay(entries, (at) => dayIn(at, texts));
  const changes = new Set(
    entries.filter(({ pack }, index) => entries[index - 1]?.pack !== pack).map(({ seq }) => seq),
  );
  const gapAfter = chain.entries - (entries.at(-1)?.seq ?? 0);
  return (
    <section className={styles.section} aria-labelledby="record-line">
      <h2 id="record-line" className={styles.heading}>
        {t('line.title')}
      </h2>
      {entries.length === 0 && <p>{t('line.none')}</p>}
      {days.map(({ day, entries: those, before }) => (
        <Fragment key={those[0]?.seq}>
          <h3 className={styles.subheading}>{day}</h3>
          <ol className={styles.line}>
            {those.map((entry, index) => (
              <Fragment key={entry.seq}>
                <Gap count={entry.seq - (those[index - 1]?.seq ?? before) - 1} />
                <Entry entry={entry} isNewPack={changes.has(entry.seq)} />
              </Fragment>
            ))}
          </ol>
        </Fragment>
      ))}
      {entries.length > 0 && gapAfter > 0 && (
        <p className={styles.gap}>
          {gapAfter === 1 ? t('line.gapOne') : t('line.gap', { count: gapAfter })}
        </p>
      )}
    </section>
  );
}

/** The rules are told where they change, not in every line. */
function Entry(props: { readonly entry: RecordEntry; readonly isNewPack: boolean }) {
  const { entry, isNewPack } = props;
  const styles = useStyles();
  const texts = useRecordTexts();
  const { sentence, details } = describeEntry(entry, texts, useTexts());
  return (
    <li className={styles.entry}>
      <time className={styles.time} dateTime={entry.at}>
        {timeOf(entry.at, texts)}
      </time>
      <div>
        <p className={styles.sentence}>{sentence}</p>
        {details.map((each) => (
          <p key={each} className={styles.detail}>
            {each}
          </p>
        ))}
        <p className={styles.detail}>
          {texts.t('line.number', { seq: entry.seq })}
          {isNewPack && `. ${texts.t('line.pack', { pack: entry.pack })}`}
        </p>
      </div>
    </li>
  );
}

/** Events that were erased, where they stood. */
function Gap({ count }: { readonly count: number }) {
  const styles = useStyles();
  const { t } = useRecordTexts();
  if (count <= 0) return null;
  return (
    <li className={styles.gap}>{count === 1 ? t('line.gapOne') : t('line.gap', { count })}</li>
  );
}

interface Day {
  readonly day: string;
  readonly entries: RecordEntry[];
  /** Number of the entry before the first. */
  readonly before: number;
}

function byDay(entries: readonly RecordEntry[], dayOf: (at: string) => string): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    const day = dayOf(entry.at);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry], before: last?.entries.at(-1)?.seq ?? 0 });
  }
  return days;
}
