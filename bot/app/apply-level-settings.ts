import type { Meeting } from '../domain/meeting-state.ts';
import type { NewMeetingEvent } from '../domain/meeting-event.ts';
import type { Level } from '../domain/policy.ts';
import { settingsAt } from '../domain/policy.ts';
import { appendNow, untilSettled } from './append-now.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import { packName } from './open-meeting.ts';
import type { Clock } from './ports/clock.ts';
import { ServiceFault } from './ports/fault.ts';
import type { OnlineMeetings } from './ports/online-meetings.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { MeetingRecord, UnitOfWork } from './ports/unit-of-work.ts';
import { appliedFact } from './settings-outcome.ts';

export interface LevelSettingsDeps {
  readonly work: UnitOfWork;
  readonly facts: MeetingFacts;
  readonly policies: PolicySource;
  readonly onlineMeetings: OnlineMeetings;
  readonly clock: Clock;
}

/**
 * Sets what the pack demands at the level, and records what became of it while `isMeant` says so of the meeting as it then
 * stands, which is returned. What a lower level does not demand stays as it is. Throws ServiceFault.
 */
export async function applyLevelSettings(
  deps: LevelSettingsDeps,
  record: MeetingRecord,
  { level, by }: { readonly level: Level; readonly by: NewMeetingEvent['by'] },
  isMeant: (meeting: Meeting) => boolean,
): Promise<Meeting | undefined> {
  const demands = settingsAt(deps.policies.packFor(record.tenantId, record.department), level);
  const { tenantId, organiserId } = record;
  const id = record.onlineMeetingId ?? (await deps.facts.onlineMeeting(record))?.id;
  if (!id) throw new ServiceFault('not-found', 'graph', { code: 'onlineMeeting' });
  const outcome = await deps.onlineMeetings.applySettings(tenantId, organiserId, id, demands);
  deps.facts.forgetSettings(record);
  let standing: Meeting | undefined;
  await untilSettled(() =>
    deps.work.run((tx) =>
      appendNow(tx, tenantId, record.id, (meeting) => {
        standing = meeting;
        const fact = appliedFact(demands, outcome);
        const pack = packName(deps.policies, record);
        return isMeant(meeting) ? [{ at: deps.clock.now(), by, pack, fact }] : [];
      }),
    ),
  );
  return standing;
}
