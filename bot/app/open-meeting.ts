import type { PersonId, TenantId, ThreadId } from '../domain/ids.ts';
import { meetingId } from '../domain/ids.ts';
import { appendNow } from './append-now.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import type { MeetingRoster } from './ports/meeting-roster.ts';
import type { OnlineMeetings } from './ports/online-meetings.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { Secrets } from './ports/secrets.ts';
import type { MeetingRecord, Stores, UnitOfWork } from './ports/unit-of-work.ts';

export interface OpenMeetingDeps {
  readonly work: UnitOfWork;
  readonly roster: MeetingRoster;
  readonly onlineMeetings: OnlineMeetings;
  readonly directory: Directory;
  readonly policies: PolicySource;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

export type OpenMeeting = (
  tenantId: TenantId,
  thread: ThreadId,
  asker?: PersonId,
) => Promise<MeetingRecord | undefined>;

/**
 * The meeting behind a chat thread. One that was booked elsewhere is created when it is first met, by its start or by
 * the first panel, at the lowest level and saying so. Undefined: Teams knows no such meeting with the app in it.
 */
export const makeOpenMeeting =
  (deps: OpenMeetingDeps): OpenMeeting =>
  async (tenantId, thread, asker) => {
    const known = await deps.work.read(({ meetings }) => meetings.byThread(tenantId, thread));
    if (known) return known;
    const told = await deps.roster.meeting(tenantId, thread, asker);
    if (!told) return undefined;
    const booked = await deps.work.run((tx) => adopt(tx, tenantId, thread, told.joinUrl));
    if (booked) return booked;
    const [online, organiser] = await Promise.all([
      deps.onlineMeetings.find(tenantId, told.organiserId, told.joinUrl),
      deps.directory.person(tenantId, told.organiserId),
    ]);
    const fresh: MeetingRecord = {
      tenantId,
      id: meetingId(deps.secrets.newId()),
      threadId: thread,
      organiserId: told.organiserId,
      joinUrl: told.joinUrl,
      ...(online ? { onlineMeetingId: online.id } : {}),
      ...(organiser?.department ? { department: organiser.department } : {}),
    };
    return insertOnce(deps, fresh, thread);
  };

/** A meeting booked here whose thread Teams would not tell at the time: from now on it is known by it. */
async function adopt(
  tx: Stores,
  tenantId: TenantId,
  thread: ThreadId,
  joinUrl: string,
): Promise<MeetingRecord | undefined> {
  const booked = await tx.meetings.byJoinUrl(tenantId, joinUrl);
  if (!booked || booked.threadId) return undefined;
  const adopted = { ...booked, threadId: thread };
  await tx.meetings.save(adopted);
  return adopted;
}

/** Two first openings at once: the store keeps one per thread, and the slower one reads it. */
async function insertOnce(
  deps: OpenMeetingDeps,
  fresh: MeetingRecord,
  thread: ThreadId,
): Promise<MeetingRecord> {
  try {
    await deps.work.run(async (tx) => {
      await tx.meetings.save(fresh);
      await appendNow(tx, fresh.tenantId, fresh.id, () => [
        {
          at: deps.clock.now(),
          by: 'system',
          pack: packName(deps.policies, fresh),
          fact: { what: 'level.set', level: 0, source: 'unknown' },
        },
      ]);
    });
    return fresh;
  } catch (fault) {
    const winner = await deps.work.read(({ meetings }) =>
      meetings.byThread(fresh.tenantId, thread),
    );
    if (winner) return winner;
    throw fault;
  }
}

/** The version of the pack in force for a meeting, which begins with its id, as events carry it. */
export function packName(
  policies: PolicySource,
  meeting: { tenantId: TenantId; department?: string },
): string {
  const pack = policies.packFor(meeting.tenantId, meeting.department);
  return pack.version;
}
