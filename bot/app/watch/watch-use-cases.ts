import type { TenantId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';
import type { WatchTask } from '../../domain/watch-task.ts';
import type { DeadLetter } from '../ports/task-queue.ts';
import type { Conversation } from '../ports/unit-of-work.ts';
import type { PressAlert } from './alert-view.ts';
import type { SharingView } from './sharing-view.ts';

/** One entry of what was posted to us, in the right form and otherwise unproven. */
export interface PostedNotification {
  readonly tenantId: TenantId;
  readonly graphId: string;
  readonly clientState: string;
  readonly lifecycleEvent?: string;
  readonly eventId?: string;
}

/** What was thrown away since the start; whoever sends it never hears. */
export interface DroppedCounts {
  readonly forged: number;
  readonly unknownSubscription: number;
  readonly notUnderstood: number;
}

/** How many are watched, for an administrator; no names. */
export interface EnrolmentView {
  readonly decidedBy: 'group' | 'everybody';
  readonly enrolled: number;
  /** Enrolled, but without the app: they get nothing from it. */
  readonly withoutApp: number;
  readonly watched: number;
  /** Microsoft refuses their calendar, or has not answered yet. */
  readonly notWatched: number;
  readonly waiting: number;
  /** When the first of the subscriptions in force runs out unless it is prolonged; missing when there is none. */
  readonly soonestExpiryAt?: Date;
  readonly dropped: DroppedCounts;
}

type NotAllowed = { readonly kind: 'not-allowed' };

export interface AdminWatch {
  readonly viewEnrolment: (actor: Actor) => Promise<Result<EnrolmentView, NotAllowed>>;
  readonly viewDeadLetters: (actor: Actor) => Promise<Result<readonly DeadLetter[], NotAllowed>>;
  readonly replay: (
    actor: Actor,
    id: string,
  ) => Promise<Result<null, NotAllowed | { readonly kind: 'unknown-item' }>>;
}

export interface ChatWatch {
  readonly pressAlert: PressAlert;
  readonly viewSharing: (actor: Actor) => Promise<SharingView>;
  readonly openSharing: (actor: Actor) => Promise<SharingView>;
}

export interface Watch {
  readonly takeNotifications: (posted: readonly PostedNotification[]) => Promise<void>;
  readonly doTask: (task: WatchTask) => Promise<void>;
  readonly welcome: (conversation: Conversation) => Promise<void>;
  readonly chat: ChatWatch;
  readonly admin: AdminWatch;
  readonly upkeep: {
    readonly keepWatch: (tenants: readonly TenantId[]) => Promise<void>;
    readonly dispatch: () => Promise<void>;
    readonly remind: () => Promise<void>;
    readonly forget: () => Promise<void>;
  };
}
