import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RecordsView } from '../../../bot/contract/record.ts';
import type { RecordApi } from '../../api/record-client.ts';
import { momentOf } from './record-times.ts';
import { useRecordStyles } from './record-styles.ts';
import type { RecordTexts } from './record-texts.ts';
import { useRecordTexts } from './record-texts.ts';
import { useRecordList } from './use-record-list.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '12px 0', padding: 0, display: 'grid', gap: '12px' },
  row: {
    padding: '12px 16px',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    alignItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  about: { flex: '1 1 200px', minWidth: 0 },
  when: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Row = RecordsView['meetings'][number];

const nameOf = ({ metAt }: Row, texts: RecordTexts) =>
  metAt === undefined
    ? texts.t('list.notMet')
    : texts.t('list.met', { when: momentOf(metAt, texts) });

/** The meetings whose log the viewer may see, latest first, a page at a time. `cameFrom`: the one just left, which gets the focus. */
export function RecordList(props: {
  readonly api: RecordApi;
  readonly cameFrom: string | undefined;
  readonly onOpen: (thread: string) => void;
}) {
  const styles = { ...useRecordStyles(), ...useStyles() };
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
                <h2 className={styles.when}>{nameOf(row, texts)}</h2>
                <p className={styles.quiet}>
                  {row.isLevelKnown ? t('level', { level: row.level }) : t('level.unknown')}.{' '}
                  {t(`role.${row.role}`)}.
                </p>
                <p className={styles.quiet}>
                  {t('list.last', { when: momentOf(row.lastAt, texts) })}
                </p>
              </div>
              <Button
                value={row.thread}
                aria-label={t('list.openName', { meeting: nameOf(row, texts) })}
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
