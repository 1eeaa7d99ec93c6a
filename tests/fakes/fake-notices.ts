import type { MeetingNotice, MeetingNotices } from '../../bot/app/ports/meeting-notices.ts';
import type { PersonId, ThreadId } from '../../bot/domain/ids.ts';
import type { FaultPlan } from './fault-plan.ts';
import { makeFaultPlan } from './fault-plan.ts';

interface Shown {
  readonly thread: ThreadId;
  readonly people: readonly PersonId[];
  readonly notice: MeetingNotice;
}

export interface FakeNotices extends MeetingNotices, FaultPlan<'show'> {
  /** Every notice, in order. */
  readonly shown: readonly Shown[];
}

/** Everybody is in the meeting and is shown what they are to be shown. */
export function makeFakeNotices(): FakeNotices {
  const shown: Shown[] = [];
  const { plan, during } = makeFaultPlan<'show'>();
  return {
    ...plan,
    shown,
    show: (_tenant, thread, people, notice) =>
      during('show', () => {
        shown.push({ thread, people, notice });
        return 'shown' as const;
      }),
  };
}
