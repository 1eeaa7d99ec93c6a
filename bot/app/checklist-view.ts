import type { ChecklistItem } from '../domain/checklist.ts';
import type { MeetingId } from '../domain/ids.ts';
import type { MeetingPhase, Presence } from '../domain/meeting.ts';
import type { MeetingRole } from '../domain/permission.ts';
import type { Level, PolicyPack } from '../domain/policy.ts';

/** The checklist as one person may see it. */
export interface ChecklistView {
  readonly meetingId: MeetingId;
  readonly version: number;
  readonly pack: PolicyPack;
  readonly level: Level;
  readonly isLevelKnown: boolean;
  readonly phase: MeetingPhase;
  readonly role: MeetingRole;
  /** A host sees everybody present; anyone else sees only themselves. */
  readonly participants: readonly (Presence & {
    readonly displayName?: string;
    readonly isViewer: boolean;
  })[];
  /** For anyone but a host, per-participant lines hold only the viewer's own. */
  readonly items: readonly ChecklistItem[];
  /** Number of musts and shoulds not met yet, among what the viewer sees. */
  readonly remaining: number;
}

/** The checklist as a card shows it: counts, never anybody's name, because others may read the chat. */
export interface ChecklistCardView {
  readonly meetingId: MeetingId;
  readonly version: number;
  readonly pack: PolicyPack;
  readonly level: Level;
  readonly isLevelKnown: boolean;
  readonly phase: MeetingPhase;
  readonly items: readonly ChecklistItem[];
  readonly presentCount: number;
  readonly remaining: number;
}
