import type { BookingAlert } from '../../domain/booking-alert.ts';
import { meetingId } from '../../domain/ids.ts';
import type { NewMeetingEvent } from '../../domain/meeting-event.ts';
import type { PolicyPack } from '../../domain/policy.ts';
import { appendNow, untilSettled } from '../append-now.ts';
import type { MeetingRecord, Stores } from '../ports/unit-of-work.ts';
import type { WatchedEvent } from '../ports/watched-events.ts';
import type { CheckDeps } from './check-event.ts';

/** Puts into the meeting's record that a rule was broken knowingly, and why. A meeting not met before gets a record. */
export function recordKept(
  deps: Pick<CheckDeps, 'work' | 'clock'>,
  kept: {
    readonly alert: BookingAlert;
    readonly event: WatchedEvent;
    readonly pack: PolicyPack;
    readonly about: readonly ('subject' | 'adjacency')[];
    readonly reason: string;
  },
): Promise<void> {
  const { alert, event, pack, about, reason } = kept;
  const by = {
    at: deps.clock.now(),
    by: alert.personId,
    pack: pack.version,
  } satisfies Omit<NewMeetingEvent, 'fact'>;
  return untilSettled(() =>
    deps.work.run(async (tx) => {
      const known = await knownMeeting(tx, alert, event);
      const record = known ?? newRecord(alert, event, pack);
      if (!known) await tx.meetings.save(record);
      await appendNow(tx, alert.tenantId, record.id, (meeting) => [
        ...(meeting.version === 0
          ? [{ ...by, fact: { what: 'level.set', level: 0, source: 'unknown' } } as const]
          : []),
        ...about.map(
          (each) => ({ ...by, fact: { what: 'finding.kept', about: each, reason } }) as const,
        ),
      ]);
    }),
  );
}

async function knownMeeting(
  tx: Stores,
  { tenantId }: BookingAlert,
  { iCalUId, joinUrl }: WatchedEvent,
): Promise<MeetingRecord | undefined> {
  const [byId] = await tx.meetings.byICalUIds(tenantId, [iCalUId]);
  return byId ?? (joinUrl ? await tx.meetings.byJoinUrl(tenantId, joinUrl) : undefined);
}

/** Its id is the alert's: unique, and the same when it is tried again. */
const newRecord = (alert: BookingAlert, event: WatchedEvent, pack: PolicyPack): MeetingRecord => ({
  tenantId: alert.tenantId,
  id: meetingId(alert.id),
  organiserId: alert.personId,
  iCalUId: event.iCalUId,
  ...(event.joinUrl ? { joinUrl: event.joinUrl } : {}),
  ...(pack.department ? { department: pack.department } : {}),
});
