import { AttendanceView } from '../../bot/contract/attendance.ts';
import { RecordView, RecordsView } from '../../bot/contract/record.ts';
import type { Calls } from './client.ts';
import type { Reply } from './reply.ts';

/** The part of the server that tells what happened in meetings, to those who decide for others in them. */
export interface RecordApi {
  /** Behind `after`, which the page before gave; the latest without it. */
  readonly list: (after?: string) => Promise<Reply<RecordsView>>;
  readonly record: (thread: string) => Promise<Reply<RecordView>>;
  readonly attendance: (thread: string) => Promise<Reply<AttendanceView>>;
}

export function makeRecordApi({ read }: Calls): RecordApi {
  const of = (thread: string) => `/api/v1/meetings/${encodeURIComponent(thread)}`;
  return {
    list: (after) =>
      read(
        {
          method: 'GET',
          path: `/api/v1/records${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`,
        },
        RecordsView,
      ),
    record: (thread) => read({ method: 'GET', path: `${of(thread)}/record` }, RecordView),
    attendance: (thread) =>
      read({ method: 'GET', path: `${of(thread)}/attendance` }, AttendanceView),
  };
}
