import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import type { RecordView } from '../../../bot/contract/record.ts';
import type { RecordApi } from '../../api/record-client.ts';
import { statusOf } from '../../api/reply.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import { stockholmDate } from '../../texts/times.ts';
import { Attendance } from './Attendance.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { TimeLine } from './TimeLine.tsx';
import { Verifications } from './Verifications.tsx';
import { useRecordStyles } from './record-styles.ts';
import { useRecordTexts } from './record-texts.ts';
import { printPart, saveFile } from './save-file.ts';

/** One meeting's log: whether it holds, who was verified, what happened, and who was there. */
export function RecordPage(props: {
  readonly api: RecordApi;
  readonly thread: string;
  readonly onBack: () => void;
}) {
  const styles = useRecordStyles();
  const { t } = useRecordTexts();
  const { api, thread } = props;
  const { loaded, reload } = useLoaded(useCallback(() => api.record(thread), [api, thread]));
  const title = useRef<HTMLHeadingElement>(null);
  // The press that led here is gone from the page.
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <p data-screen-only>
        <Button onClick={props.onBack}>{t('back')}</Button>
      </p>
      <h1 className={styles.title} ref={title} tabIndex={-1}>
        {t('title')}
      </h1>
      {loaded.name === 'loading' && <p role="status">{t('loading')}</p>}
      {loaded.name === 'failed' && (
        <div role="alert">
          <p className={styles.problem}>{t(problemKey(statusOf(loaded.trouble)))}</p>
          <Button onClick={() => void reload()}>{t('retry')}</Button>
        </div>
      )}
      {loaded.name === 'loaded' && (
        <>
          <RecordFacts record={loaded.value} />
          <div data-part="record">
            <Verifications outcomes={loaded.value.verifications} />
            <TimeLine record={loaded.value} />
            <Saving record={loaded.value} />
          </div>
          <Attendance api={api} thread={thread} />
        </>
      )}
    </>
  );
}

function problemKey(status: number | undefined) {
  if (status === 403) return 'forbidden';
  return status === 404 ? 'unknown' : 'failed';
}

function Saving({ record }: { readonly record: RecordView }) {
  const styles = useRecordStyles();
  const { t } = useRecordTexts();
  const day = stockholmDate(new Date(record.sessions.at(-1)?.startedAt ?? record.madeAt));
  return (
    <section className={styles.section} aria-labelledby="record-save" data-screen-only>
      <h2 id="record-save" className={styles.heading}>
        {t('save.title')}
      </h2>
      <div className={styles.actions}>
        <Button onClick={() => printPart('record')}>{t('save.print')}</Button>
        <Button
          onClick={() =>
            saveFile(
              `${t('save.fileName')}-${day}.json`,
              'application/json',
              `${JSON.stringify(record, null, 2)}\n`,
            )
          }
        >
          {t('save.json')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('save.printHint')}</p>
    </section>
  );
}
