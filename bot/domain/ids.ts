declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** An organisation's Entra tenant; part of every key in the store. */
export type TenantId = Branded<string, 'TenantId'>;
/** A person's Entra object id, lower case. */
export type PersonId = Branded<string, 'PersonId'>;
/** A booking draft; also the idempotency key (`transactionId`) of the event it becomes. UUID. */
export type DraftId = Branded<string, 'DraftId'>;
/** Our own id of a meeting and of its chain of events. UUID; a meeting booked here has its draft's id. */
export type MeetingId = Branded<string, 'MeetingId'>;
/** The Teams chat thread of a meeting, such as `19:meeting_…@thread.v2`. */
export type ThreadId = Branded<string, 'ThreadId'>;
/** Somebody in a meeting: a directory id, or `anon:` and a keyed hash for whom the directory does not hold. */
export type ParticipantId = Branded<string, 'ParticipantId'>;
/** One matter of a meeting. UUID, made by us. */
export type MatterId = Branded<string, 'MatterId'>;
/** One line of a policy pack, such as `V3`. */
export type RequirementId = Branded<string, 'RequirementId'>;
/** A Graph calendar event, in its organiser's mailbox. */
export type EventId = Branded<string, 'EventId'>;
/** A Graph onlineMeeting, under its organiser. */
export type OnlineMeetingId = Branded<string, 'OnlineMeetingId'>;
/** Our own id of what one booking made elsewhere breaks, and of its card. UUID. */
export type AlertId = Branded<string, 'AlertId'>;
/** Our own id of a word that somebody has said is nobody's name. UUID. */
export type WordId = Branded<string, 'WordId'>;
/** A role that a policy pack names, such as `it`. Its holders are in our store. */
export type RoleName = Branded<string, 'RoleName'>;

// Brands are made here and nowhere else; callers have parsed the value at the edge.
export const tenantId = (value: string) => value.toLowerCase() as TenantId;
export const personId = (value: string) => value.toLowerCase() as PersonId;
export const draftId = (value: string) => value as DraftId;
export const meetingId = (value: string) => value as MeetingId;
export const threadId = (value: string) => value as ThreadId;
export const participantId = (value: string) => value as ParticipantId;
export const matterId = (value: string) => value as MatterId;
export const requirementId = (value: string) => value as RequirementId;
export const eventId = (value: string) => value as EventId;
export const onlineMeetingId = (value: string) => value as OnlineMeetingId;
export const alertId = (value: string) => value as AlertId;
export const wordId = (value: string) => value as WordId;
export const roleName = (value: string) => value as RoleName;

export const meetingOfDraft = (id: DraftId): MeetingId => meetingId(id);
export const participantOfPerson = (id: PersonId): ParticipantId => participantId(id);
