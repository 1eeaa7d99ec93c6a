import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { AttendanceView } from '../../../bot/contract/attendance.ts';
import type { RecordApi } from '../../api/record-client.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import { stockholmDate } from '../../texts/times.ts';
import {
  attendanceCsv,
  attendanceText,
  attendeeName,
  sessionTitle,
  stayWords,
} from './attendance-rows.ts';
import { useRecordStyles } from './record-styles.ts';
import { useRecordTexts } from './record-texts.ts';
import { printPart, saveFile } from './save-file.ts';

/** Who was there, how and from when to when (M8), for the minutes. */
export function Attendance(props: { readonly api: RecordApi; readonly thread: string }) {
  const styles = useRecordStyles();
  const { t } = useRecordTexts();
  const { api, thread } = props;
  const { loaded, reload } = useLoaded(useCallback(() => api.attendance(thread), [api, thread]));
  return (
    <section className={styles.section} aria-labelledby="record-present" data-part="attendance">
      <h2 id="record-present" className={styles.heading}>
        {t('present.title')}
      </h2>
      {loaded.name === 'loading' && <p role="status">{t('loading')}</p>}
      {loaded.name === 'failed' && (
        <div role="alert">
          <p className={styles.problem}>{t('present.failed')}</p>
          <Button aria-describedby="record-present" onClick={() => void reload()}>
            {t('retry')}
          </Button>
        </div>
      )}
      {loaded.name === 'loaded' &&
        (loaded.value.sessions.length === 0 ? (
          <p>{t('present.none')}</p>
        ) : (
          <Present view={loaded.value} />
        ))}
    </section>
  );
}

function Present({ view }: { readonly view: AttendanceView }) {
  const styles = useRecordStyles();
  const texts = useRecordTexts();
  const { t } = texts;
  const { sessions } = view;
  return (
    <>
      <p className={styles.intro}>{t('present.intro')}</p>
      {sessions.map((session, index) => (
        <div key={session.startedAt ?? index}>
          <h3 className={styles.subheading}>
            {sessionTitle(session, index, sessions.length, texts)}
          </h3>
          {session.breaks.map((each) => (
            <p key={each.from} className={styles.quiet}>
              {t('present.break', { when: stayWords(each, session, texts) })}
            </p>
          ))}
          <SessionTable
            session={session}
            label={sessionTitle(session, index, sessions.length, texts)}
          />
        </div>
      ))}
      <Exports view={view} />
    </>
  );
}

const useTableStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '8px' },
  cell: {
    padding: '6px 8px 6px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

function SessionTable(props: {
  readonly session: AttendanceView['sessions'][number];
  readonly label: string;
}) {
  const styles = useTableStyles();
  const texts = useRecordTexts();
  const { t } = texts;
  const { session } = props;
  return (
    <table className={styles.table} aria-label={props.label}>
      <thead>
        <tr className={styles.head}>
          <th scope="col" className={styles.cell}>
            {t('present.who')}
          </th>
          <th scope="col" className={styles.cell}>
            {t('present.how')}
          </th>
        </tr>
      </thead>
      <tbody>
        {session.attendees.map((attendee) => (
          <tr key={attendee.ordinal}>
            <th scope="row" className={styles.cell}>
              {attendeeName(attendee, texts)}
            </th>
            <td className={styles.cell}>
              {attendee.stays.map((stay) => (
                <div key={stay.from + stay.place}>
                  {t(`place.${stay.place}`)} {stayWords(stay, session, texts)}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useExportStyles = makeStyles({
  text: {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '120px',
    marginTop: '8px',
    padding: '8px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

function Exports({ view }: { readonly view: AttendanceView }) {
  const styles = { ...useRecordStyles(), ...useExportStyles() };
  const texts = useRecordTexts();
  const { t } = texts;
  const [copied, setCopied] = useState<'copied' | 'failed'>();
  const text = attendanceText(view, texts);
  const copy = async () => {
    setCopied(undefined);
    try {
      // Teams may not let a tab write to the clipboard: then the text is there to be copied by hand.
      await navigator.clipboard.writeText(text);
      setCopied('copied');
    } catch {
      setCopied('failed');
    }
  };
  return (
    <div data-screen-only>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{t('present.copy')}</Button>
        <Button
          onClick={() =>
            saveFile(
              `${t('present.fileName')}-${dayOf(view)}.csv`,
              'text/csv;charset=utf-8',
              attendanceCsv(view, texts),
            )
          }
        >
          {t('present.csv')}
        </Button>
        <Button onClick={() => printPart('attendance')}>{t('present.print')}</Button>
      </div>
      <p role="status" className={styles.said}>
        {copied && t(copied === 'copied' ? 'present.copied' : 'present.copyFailed')}
      </p>
      {copied === 'failed' && (
        <textarea
          className={styles.text}
          readOnly
          aria-label={t('present.textLabel')}
          value={text}
        />
      )}
    </div>
  );
}

/** The day of the latest session, by its first arrival where nobody told of its start. */
function dayOf({ sessions }: AttendanceView): string {
  const last = sessions.at(-1);
  const from = last?.startedAt ?? last?.attendees[0]?.stays[0]?.from;
  return from === undefined ? '' : stockholmDate(new Date(from));
}
