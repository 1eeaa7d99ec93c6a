import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RecordsView } from '../../../bot/contract/record.ts';
import type { RecordApi } from '../../api/record-client.ts';
import { useRowStyles } from '../row-styles.ts';
import { momentOf } from './record-times.ts';
import { useRecordStyles } from './record-styles.ts';
import type { RecordTexts } from './record-texts.ts';
import { useRecordTexts } from './record-texts.ts';
import { useRecordList } from './use-record-list.ts';

const useStyles = makeStyles({
  about: { flex: '1 1 200px', minWidth: 0 },
  list: { listStyleType: 'none', margin: '12px 0', padding: 0, display: 'grid', gap: '12px' },
});

type Row = RecordsView['meetings'][number];

const lastOf = ({ lastAt }: Row, texts: RecordTexts) =>
  texts.t('list.last', { when: momentOf(lastAt, texts) });

const nameOf = ({ metAt }: Row, texts: RecordTexts) =>
  metAt === undefined
    ? texts.t('list.notMet')
    : texts.t('list.met', { when: momentOf(metAt, texts) });

/** Tells one meeting from another by its name alone, also two that have not met. */
const openNameOf = (row: Row, texts: RecordTexts) =>
  row.metAt === undefined ? `${nameOf(row, texts)}. ${lastOf(row, texts)}` : nameOf(row, texts);

/** The meetings whose log the viewer may see, latest first, a page at a time. `cameFrom`: the one just left, which gets the focus. */
export function RecordList(props: {
  readonly api: RecordApi;
  readonly cameFrom: string | undefined;
  readonly onOpen: (thread: string) => void;
}) {
  const styles = { ...useRecordStyles(), ...useRowStyles(), ...useStyles() };
  const texts = useRecordTexts();
  const { t } = texts;
  const { list, said, reload, more } = useRecordList(props.api);
  const [waits, setWaits] = useState(false);
  const rows = useRef<HTMLUListElement>(null);
  const { cameFrom } = props;
  useEffect(() => {
    if (cameFrom === undefined) return;
    const buttons = [...(rows.current?.querySelectorAll('button') ?? [])];
    buttons.find((each) => each.value === cameFrom)?.focus();
  }, [cameFrom]);
  return (
    <>
      <h1 className={styles.title}>{t('list.title')}</h1>
      <p className={styles.intro}>{t('list.intro')}</p>
      {list.name === 'loading' && <p role="status">{t('loading')}</p>}
      {list.name === 'failed' && (
        <div role="alert">
          <p className={styles.problem}>{t('list.failed')}</p>
          <Button onClick={() => void reload()}>{t('retry')}</Button>
        </div>
      )}
      {list.name === 'loaded' && list.meetings.length === 0 && !list.next && (
        <p>{t('list.none')}</p>
      )}
      {list.name === 'loaded' && (
        <ul ref={rows} className={styles.list}>
          {list.meetings.map((row) => (
            <li key={row.thread} className={styles.row}>
              <div className={styles.about}>
                <h2 className={styles.rowTitle}>{nameOf(row, texts)}</h2>
                <p className={styles.quiet}>
                  {row.isLevelKnown ? t('level', { level: row.level }) : t('level.unknown')}.{' '}
                  {t(`role.${row.role}`)}.
                </p>
                <p className={styles.quiet}>{lastOf(row, texts)}</p>
              </div>
              <Button
                value={row.thread}
                aria-label={t('list.openName', { meeting: openNameOf(row, texts) })}
                onClick={() => props.onOpen(row.thread)}
              >
                {t('list.open')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {list.name === 'loaded' && list.next !== undefined && (
        <Button
          disabledFocusable={waits}
          onClick={() => {
            setWaits(true);
            void more().then(() => setWaits(false));
          }}
        >
          {t('list.more')}
        </Button>
      )}
      <p role="status" className={styles.said}>
        {said && t(said.key, { count: said.count })}
      </p>
    </>
  );
}
