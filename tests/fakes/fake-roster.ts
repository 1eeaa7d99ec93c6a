import type { MeetingRoster } from '../../bot/app/ports/meeting-roster.ts';
import type { PersonId, TenantId, ThreadId } from '../../bot/domain/ids.ts';
import type { FaultPlan } from './fault-plan.ts';
import { makeFaultPlan } from './fault-plan.ts';

type Participant = NonNullable<Awaited<ReturnType<MeetingRoster['participant']>>>;
type RosterMeeting = NonNullable<Awaited<ReturnType<MeetingRoster['meeting']>>>;

export interface FakeRoster extends MeetingRoster, FaultPlan<'participant' | 'meeting'> {
  add(tenantId: TenantId, thread: ThreadId, meeting: RosterMeeting): void;
  /** Who is in a meeting, or invited to it; replaces what was said of the same person before. */
  place(
    tenantId: TenantId,
    thread: ThreadId,
    person: PersonId,
    participant?: Partial<Participant>,
  ): void;
  remove(tenantId: TenantId, thread: ThreadId, person: PersonId): void;
}

export function makeFakeRoster(): FakeRoster {
  const meetings = new Map<string, RosterMeeting>();
  const participants = new Map<string, Participant>();
  const { plan, during } = makeFaultPlan<'participant' | 'meeting'>();
  const keyOf = (...ids: readonly string[]) => ids.join('\n');

  return {
    ...plan,
    add: (tenantId, thread, meeting) => {
      meetings.set(keyOf(tenantId, thread), meeting);
      participants.set(keyOf(tenantId, thread, meeting.organiserId), {
        role: 'organiser',
        isInMeeting: false,
      });
    },
    place: (tenantId, thread, person, participant = {}) =>
      void participants.set(keyOf(tenantId, thread, person), {
        role: 'attendee',
        isInMeeting: true,
        ...participant,
      }),
    remove: (tenantId, thread, person) => void participants.delete(keyOf(tenantId, thread, person)),
    participant: (tenantId, thread, person) =>
      during('participant', () => participants.get(keyOf(tenantId, thread, person))),
    meeting: (tenantId, thread) => during('meeting', () => meetings.get(keyOf(tenantId, thread))),
  };
}
