import type { MeetingId, PersonId, ThreadId } from '../../domain/ids.ts';
import type { Level, PolicyPack } from '../../domain/policy.ts';
import type { MeetingRole } from '../../domain/permission.ts';
import type { RecordPerson } from '../../domain/record/record-people.ts';
import type { TimeLineEntry } from '../../domain/record/time-line.ts';
import type { VerificationOutcome } from '../../domain/record/verification.ts';
import type { ChainStanding } from '../ports/chain-standing.ts';
import type { RecordPlace } from '../ports/unit-of-work.ts';

/** A meeting's record, told for somebody who decides for others in it. */
export interface MeetingRecordView {
  readonly meetingId: MeetingId;
  readonly madeAt: Date;
  /** In force now; what each event was done under stands in the event. */
  readonly pack: PolicyPack;
  readonly organiser: RecordPerson;
  readonly chair?: RecordPerson;
  readonly level: Level;
  readonly isLevelKnown: boolean;
  readonly sessions: readonly { readonly startedAt: Date; readonly endedAt?: Date }[];
  readonly chain: ChainStanding;
  readonly entries: readonly TimeLineEntry[];
  readonly verifications: readonly VerificationOutcome[];
  /** Of the organisation's own staff, as the directory gives them now. */
  readonly names: ReadonlyMap<PersonId, string>;
}

export interface RecordsPage {
  readonly meetings: readonly {
    readonly thread: ThreadId;
    readonly role: Exclude<MeetingRole, 'participant'>;
    readonly level: Level;
    readonly isLevelKnown: boolean;
    readonly metAt?: Date;
    readonly lastAt: Date;
  }[];
  /** There may be more behind this one. */
  readonly next?: RecordPlace;
}
