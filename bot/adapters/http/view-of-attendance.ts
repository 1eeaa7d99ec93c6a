import type { NamedSession } from '../../app/use-cases.ts';
import type { AttendanceView } from '../../contract/attendance.ts';

/** The attendance as it crosses the wire. Ids stay here: for the minutes a name or a number is enough. */
export const viewOfAttendance = (sessions: readonly NamedSession[]): AttendanceView => ({
  sessions: sessions.map(({ startedAt, endedAt, attendees, breaks }) => ({
    ...(startedAt ? { startedAt: startedAt.toISOString() } : {}),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    breaks: breaks.map(spanOf),
    attendees: attendees.map(({ kind, ordinal, party, displayName, stays }) => ({
      kind,
      ordinal,
      ...(party === undefined ? {} : { party }),
      ...(displayName === undefined ? {} : { displayName }),
      stays: stays.map(({ from, to, place }) => ({
        ...spanOf({ from, ...(to ? { to } : {}) }),
        place,
      })),
    })),
  })),
});

const spanOf = ({ from, to }: { readonly from: Date; readonly to?: Date }) => ({
  from: from.toISOString(),
  ...(to ? { to: to.toISOString() } : {}),
});
