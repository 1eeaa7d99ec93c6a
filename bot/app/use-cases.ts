import type { Act } from '../domain/act.ts';
import type { Attendee, Session } from '../domain/attendance.ts';
import type { Attestation, AttestationStanding } from '../domain/attestation.ts';
import type {
  EventId,
  MeetingId,
  ParticipantId,
  PersonId,
  RequirementId,
  RoleName,
  TenantId,
  ThreadId,
} from '../domain/ids.ts';
import type { ActRefusal } from '../domain/decide/act-context.ts';
import type { ParticipantKind } from '../domain/facts/roster-fact.ts';
import type { Actor } from '../domain/person.ts';
import type { Level, PolicyPack, Requirement } from '../domain/policy.ts';
import type { Result } from '../domain/result.ts';
import type { SubjectReport } from '../domain/subject/finding.ts';
import type {
  BookingForm,
  BookingProposal,
  BookingRefusal,
  CheckBooking,
  ConfirmBooking,
  ConfirmOutcome,
  FormProblem,
  UpcomingMeeting,
} from './booking-view.ts';
import type { ChecklistCardView, ChecklistView } from './checklist-view.ts';
import type { Conversation, RecordPlace } from './ports/unit-of-work.ts';
import type { MeetingRecordView, RecordsPage } from './record/record-view.ts';
import type { ProposeWord } from './words/word-use-cases.ts';
import type { ChatWatch } from './watch/watch-use-cases.ts';
import type {
  CancelMeeting,
  CancelRefusal,
  ChangeMeeting,
  ChangeOutcome,
  ChangeRefusal,
  StandingRefusal,
  StandingView,
} from './standing-view.ts';

/** What the chat can ask of the product. Any of these may throw a ServiceFault. */
export interface ChatUseCases {
  readonly packOf: (actor: Actor) => Promise<PolicyPack>;
  /** Where the organisation's "get help" leads (B7): there even when no directory answers, so without a department's overlay. */
  readonly contactOf: (actor: Actor) => PolicyPack['contact'];
  readonly checkSubject: (
    actor: Actor,
    command: { readonly subject: string; readonly released: readonly string[] },
  ) => Promise<Result<SubjectReport, FormProblem>>;
  /** Says of a word in a subject that it is nobody's name. For the person's own booking that holds at once, whatever comes of it. */
  readonly proposeWord: ProposeWord;
  /** Reads what can be read from free text, such as "torsdag 10–11 Budgetavstämning med Anna". */
  readonly prepareBooking: (
    actor: Actor,
    text: string,
  ) => Promise<{ readonly form: BookingForm; readonly pack: PolicyPack }>;
  readonly checkBooking: (
    actor: Actor,
    command: CheckBooking,
  ) => Promise<Result<BookingProposal, BookingRefusal>>;
  readonly confirmBooking: (
    actor: Actor,
    command: ConfirmBooking,
  ) => Promise<Result<ConfirmOutcome, BookingRefusal>>;
  /** The coming seven days, earliest first. */
  readonly upcomingMeetings: (actor: Actor) => Promise<readonly UpcomingMeeting[]>;
  /** One of the meetings that the actor organises, as it stands. */
  readonly viewStanding: (
    actor: Actor,
    eventId: EventId,
  ) => Promise<Result<StandingView, StandingRefusal>>;
  readonly changeMeeting: (
    actor: Actor,
    command: ChangeMeeting,
  ) => Promise<Result<ChangeOutcome, ChangeRefusal>>;
  /** The value tells the meeting as it was. */
  readonly cancelMeeting: (
    actor: Actor,
    command: CancelMeeting,
  ) => Promise<Result<StandingView, CancelRefusal>>;
  /** One press on the checklist card: a host confirms for everybody present, anyone else for themselves. */
  readonly confirmFromCard: (
    actor: Actor,
    command: {
      readonly meetingId: MeetingId;
      readonly requirementId: RequirementId;
      readonly version: number;
      readonly confirmed: boolean;
    },
  ) => Promise<Result<ChecklistCardView, SetItemRefusal>>;
  /** Bookings made elsewhere, and the sharing of one's calendar. */
  readonly watch: ChatWatch;
  readonly rememberConversation: (conversation: Conversation) => Promise<void>;
  readonly forgetConversation: (tenantId: TenantId, conversationId: string) => Promise<void>;
  readonly reportMeeting: (report: MeetingReport) => Promise<void>;
}

/** What Teams reports of a meeting. Reports come late, twice or never; each is handled as often as it comes. */
export type MeetingReport = {
  readonly tenantId: TenantId;
  readonly threadId: ThreadId;
  readonly at: Date;
} & (
  | { readonly what: 'started' | 'ended' }
  | { readonly what: 'joined' | 'left'; readonly participants: readonly ReportedParticipant[] }
);

export interface ReportedParticipant {
  /** Entra object id where Teams gave one. */
  readonly personId?: PersonId;
  /** Teams' own id of the account in this chat; hashed before it is kept, and only when there is no object id. */
  readonly channelAccountId: string;
  readonly kind: ParticipantKind;
}

export type MeetingRefusal =
  { readonly kind: 'unknown-meeting' } | { readonly kind: 'not-a-participant' };

export type SetItemRefusal =
  | MeetingRefusal
  | { readonly kind: 'unknown-item' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'not-present' }
  /** The same line was changed by somebody else since `version` was seen. */
  | { readonly kind: 'stale'; readonly version: number };

export interface SetItem {
  readonly requirementId: RequirementId;
  /** Empty for a line about the meeting as a whole. */
  readonly participants: readonly ParticipantId[];
  readonly version: number;
  /** False takes an earlier confirmation back. */
  readonly confirmed: boolean;
}

export interface ChangeLevel {
  readonly level: Level;
  /** Needed when the level is lowered, otherwise ignored. */
  readonly reason: string;
  /** The version in which the level was seen. */
  readonly version: number;
}

export type ChangeLevelRefusal =
  | MeetingRefusal
  | { readonly kind: 'not-allowed' }
  /** Somebody else changed the level since `version` was seen. */
  | { readonly kind: 'stale'; readonly version: number }
  | {
      readonly kind: 'form';
      readonly field: 'reason';
      readonly problem: 'missing' | 'too-long' | 'holds-personal-data';
    };

export type ActInMeetingRefusal =
  | MeetingRefusal
  | ActRefusal
  | {
      readonly kind: 'form';
      readonly field: 'reason' | 'number';
      readonly problem: 'missing' | 'too-long' | 'holds-personal-data';
    };

export interface AttestationLine {
  readonly requirement: Requirement;
  readonly standing: AttestationStanding;
  readonly attestation?: Attestation;
  readonly attestedByName?: string;
  /** The viewer holds the role that answers for it. */
  readonly mayAttest: boolean;
}

export type AttestRefusal =
  | { readonly kind: 'unknown-item' }
  | { readonly kind: 'not-allowed' }
  | {
      readonly kind: 'form';
      readonly field: 'evidence' | 'expiresAt';
      readonly problem:
        'missing' | 'too-long' | 'not-ahead' | 'too-far-ahead' | 'holds-personal-data';
    };

export type NamedSession = Omit<Session, 'attendees'> & {
  readonly attendees: readonly (Attendee & { readonly displayName?: string })[];
};

/** What the panel and the personal tab can ask of the product. */
export interface TabUseCases {
  /** First opening creates the meeting's checklist. */
  readonly viewMeeting: (
    actor: Actor,
    thread: ThreadId,
  ) => Promise<Result<ChecklistView, MeetingRefusal>>;
  readonly setItem: (
    actor: Actor,
    thread: ThreadId,
    command: SetItem,
  ) => Promise<Result<ChecklistView, SetItemRefusal>>;
  /** Hosts only. The level's settings are applied to the meeting in Teams too. */
  readonly changeLevel: (
    actor: Actor,
    thread: ThreadId,
    command: ChangeLevel,
  ) => Promise<Result<ChecklistView, ChangeLevelRefusal>>;
  /** Those who decide for others only. */
  readonly viewAttendance: (
    actor: Actor,
    thread: ThreadId,
  ) => Promise<Result<readonly NamedSession[], MeetingRefusal | { readonly kind: 'not-allowed' }>>;
  /** Everything else that is done in a meeting with one press. */
  readonly act: (
    actor: Actor,
    thread: ThreadId,
    act: Act,
  ) => Promise<Result<ChecklistView, ActInMeetingRefusal>>;
  /** Whether the actor may follow the meeting, and where it stands now. */
  readonly followMeeting: (
    actor: Actor,
    thread: ThreadId,
  ) => Promise<Result<{ readonly meetingId: MeetingId; readonly version: number }, MeetingRefusal>>;
  /** Those who decide for others only. */
  readonly viewRecord: (
    actor: Actor,
    thread: ThreadId,
  ) => Promise<Result<MeetingRecordView, MeetingRefusal | { readonly kind: 'not-allowed' }>>;
  /** Meetings whose record the actor may see, latest first, behind `after`. */
  readonly listRecords: (actor: Actor, after?: RecordPlace) => Promise<RecordsPage>;
  readonly viewAttestations: (actor: Actor) => Promise<{
    readonly pack: PolicyPack;
    readonly roles: readonly RoleName[];
    readonly lines: readonly AttestationLine[];
  }>;
  readonly attest: (
    actor: Actor,
    command: {
      readonly requirementId: RequirementId;
      readonly evidence: string;
      readonly expiresAt: Date;
    },
  ) => Promise<Result<Attestation, AttestRefusal>>;
  readonly revokeAttestation: (
    actor: Actor,
    attestationId: string,
  ) => Promise<Result<null, AttestRefusal>>;
  /** Administrators only. */
  readonly viewRoleHolders: (actor: Actor) => Promise<
    Result<
      readonly {
        readonly role: RoleName;
        readonly title: PolicyPack['roles'][number]['title'];
        readonly holders: readonly { readonly personId: PersonId; readonly displayName?: string }[];
      }[],
      { readonly kind: 'not-allowed' }
    >
  >;
  readonly setRoleHolder: (
    actor: Actor,
    command: { readonly role: RoleName; readonly personId: PersonId; readonly holds: boolean },
  ) => Promise<
    Result<
      null,
      | { readonly kind: 'not-allowed' }
      | { readonly kind: 'unknown-role' }
      | { readonly kind: 'unknown-person' }
    >
  >;
}
