import type { AttendanceView } from '../../../bot/contract/attendance.ts';
import { dayIn, minuteOf, spanOf, stampOf } from './record-times.ts';
import type { RecordTexts } from './record-texts.ts';

type Session = AttendanceView['sessions'][number];
type Attendee = Session['attendees'][number];
type Span = Pick<Attendee['stays'][number], 'from' | 'to'>;

const MINUTE = 60_000;

/** Staff by name; a party and everybody from outside by number (A6). */
export function attendeeName(attendee: Attendee, { t }: RecordTexts): string {
  const { displayName, party, kind, ordinal } = attendee;
  if (party !== undefined) return t('person.party', { party });
  return displayName ?? t(`person.${kind}`, { ordinal });
}

export function sessionTitle(
  session: Session,
  index: number,
  of: number,
  texts: RecordTexts,
): string {
  const { startedAt, endedAt } = session;
  const when = startedAt ? spanOf(startedAt, endedAt, texts) : texts.t('present.noStart');
  return of === 1
    ? texts.t('present.sessionOnly', { when })
    : texts.t('present.session', { number: index + 1, when });
}

/** Clock times alone on the session's own day, which stands in its title; any other day is said. */
export function stayWords({ from, to }: Span, session: Session, texts: RecordTexts): string {
  const { t } = texts;
  const day = session.startedAt && dayIn(session.startedAt, texts);
  const isOneDay = [from, to ?? from].every((each) => dayIn(each, texts) === day);
  if (!isOneDay) return spanOf(from, to, texts);
  return to === undefined
    ? t('ongoing', { from: minuteOf(from, texts) })
    : t('until', { from: minuteOf(from, texts), to: minuteOf(to, texts) });
}

/** For the minutes: a line for each stay. */
export function attendanceText({ sessions }: AttendanceView, texts: RecordTexts): string {
  const { t } = texts;
  return sessions
    .map((session, index) =>
      [
        sessionTitle(session, index, sessions.length, texts),
        ...session.breaks.map((each) =>
          t('present.break', { when: stayWords(each, session, texts) }),
        ),
        ...session.attendees.flatMap((attendee) =>
          attendee.stays.map((stay) =>
            t('present.text', {
              who: attendeeName(attendee, texts),
              how: t(`how.${stay.place}`),
              when: stayWords(stay, session, texts),
            }),
          ),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

/** RFC 4180, a row for each stay, with the mark by which Excel knows UTF-8. */
export function attendanceCsv({ sessions }: AttendanceView, texts: RecordTexts): string {
  const { t } = texts;
  const head = [
    t('present.session.column'),
    t('present.who'),
    t('present.how'),
    t('present.from'),
    t('present.to'),
    t('present.minutes'),
  ];
  const rows = sessions.flatMap(({ attendees }, index) =>
    attendees.flatMap((attendee) =>
      attendee.stays.map(({ from, to, place }) => [
        String(index + 1),
        attendeeName(attendee, texts),
        t(`how.${place}`),
        stampOf(from, texts),
        to === undefined ? t('present.still') : stampOf(to, texts),
        to === undefined ? '' : String(minutesBetween(from, to)),
      ]),
    ),
  );
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Whole minutes of real time, also over the change of the clock. */
const minutesBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / MINUTE);

/**
 * A cell that a spreadsheet would take for a formula is made a text: a name comes from the directory, where somebody may have
 * typed anything. Quotation marks around it do not hinder that.
 */
function cell(value: string): string {
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
