import { createHash, randomBytes } from 'node:crypto';
import type { Town } from '../town.ts';
import type { GraphRefusal, Json } from './odata.ts';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}
export interface Attendee extends Mailbox {
  readonly type: 'required' | 'optional' | 'resource';
}
export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';

/** What a client may write of an event. Instants; the zones are those it was written in. */
export interface EventDetails {
  readonly subject: string;
  readonly content: string;
  readonly contentType: 'html' | 'text';
  readonly start: Date;
  readonly end: Date;
  readonly startZone: string;
  readonly endZone: string;
  readonly isAllDay: boolean;
  readonly showAs: ShowAs;
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly importance: 'low' | 'normal' | 'high';
  readonly attendees: readonly Attendee[];
  readonly location: string;
  readonly categories: readonly string[];
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly responseRequested: boolean;
  readonly isOnlineMeeting: boolean;
  /** On the event that is a whole series; `start` and `end` are its first occurrence's. */
  readonly recurrence: StoredRecurrence | null;
}

/** A weekly series. */
export interface StoredRecurrence {
  readonly everyWeeks: number;
  /** 1 (Monday) to 7. */
  readonly days: readonly number[];
  /** `YYYY-MM-DD` in the zone below. */
  readonly startDate: string;
  readonly end:
    | { readonly type: 'endDate'; readonly date: string }
    | { readonly type: 'numbered'; readonly count: number }
    | { readonly type: 'noEnd' };
  /** Its name as the client wrote it. */
  readonly zone: string;
  /** Occurrences that are not as the rest, by the day (`YYYY-MM-DD`) that the pattern gives them. */
  readonly exceptions?: Readonly<Record<string, 'cancelled' | OccurrenceTime>>;
}

/** Where a single occurrence of a series was moved. */
export interface OccurrenceTime {
  readonly start: Date;
  readonly end: Date;
}

/** One mailbox's copy of an event. */
export interface StoredEvent extends EventDetails {
  readonly id: string;
  readonly ownerId: string;
  /** The same in everybody's copy. */
  readonly iCalUId: string;
  readonly organizer: Mailbox;
  readonly isOrganizer: boolean;
  readonly isCancelled: boolean;
  readonly response: 'organizer' | 'notResponded' | 'accepted';
  readonly joinUrl?: string;
  /** On an occurrence, which is shown but not stored: the event that is the whole series. */
  readonly seriesMasterId?: string;
  /** Such an occurrence that was moved by itself. */
  readonly isException?: true;
  readonly transactionId?: string;
  /** What was posted, to tell a retry from another event with the same transaction id. */
  readonly posted?: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly version: number;
}

export interface MeetingParticipant extends Mailbox {
  readonly role: 'attendee' | 'presenter' | 'coorganizer';
}
/** A Teams meeting and its settings, as `onlineMeetings` shows it. */
export interface StoredMeeting {
  readonly id: string;
  readonly organizerId: string;
  readonly threadId: string;
  readonly joinUrl: string;
  readonly iCalUId: string;
  readonly createdAt: Date;
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  readonly participants: readonly MeetingParticipant[];
  readonly settings: Json;
}
export interface StoredPermission {
  readonly id: string;
  readonly mailbox: Mailbox;
  readonly role: string;
  readonly isInsideOrganization: boolean;
  readonly isRemovable: boolean;
  readonly allowedRoles: readonly string[];
}

/** One request that was answered. */
interface Call {
  readonly at: Date;
  readonly method: string;
  /** Below `/graph/v1.0`, still encoded, query included. */
  readonly path: string;
  readonly prefer?: string;
  readonly consistencyLevel?: string;
  readonly requestBody?: unknown;
  readonly status: number;
  readonly responseBody?: unknown;
}

/** Everything the demo Graph knows. Tests may read and change it. */
export interface GraphState {
  readonly town: Town;
  /** By person, then by event id. */
  readonly events: ReadonlyMap<string, Map<string, StoredEvent>>;
  /** By the meeting's id. */
  readonly onlineMeetings: Map<string, StoredMeeting>;
  /** By person. */
  readonly permissions: ReadonlyMap<string, StoredPermission[]>;
  /** People whose calendar the app is kept out of. */
  readonly unreadable: Set<string>;
  /** What Microsoft will not set for a person, such as for want of a licence: `personId/settingName`. */
  readonly refusedSettings: Map<string, GraphRefusal>;
  /** The latest calls, oldest first. */
  readonly calls: Call[];
}

/** An id of Exchange's looks; the same every time for the same seed. */
export function makeEventId(seed?: string): string {
  const bytes = seed ? createHash('sha512').update(seed).digest() : randomBytes(64);
  return `AAMkAD${bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')}`;
}
export function makeICalUId(seed?: string): string {
  const bytes = seed ? createHash('sha256').update(seed).digest() : randomBytes(32);
  return `040000008200E00074C5B7101A82E008${bytes.toString('hex').toUpperCase().slice(0, 64)}`;
}
export function makeThreadId(seed?: string): string {
  const bytes = seed ? createHash('md5').update(seed).digest() : randomBytes(16);
  return `19:meeting_${Buffer.from(bytes.toString('hex')).toString('base64url')}@thread.v2`;
}
export function makeJoinUrl(threadId: string, tenantId: string, organizerId: string): string {
  // Teams writes its links with small letters in the escapes, and a filter must repeat them exactly.
  const small = (value: string) =>
    encodeURIComponent(value).replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
  const context = small(`{"Tid":"${tenantId}","Oid":"${organizerId}"}`);
  return `https://teams.microsoft.com/l/meetup-join/${small(threadId)}/0?context=${context}`;
}
export const makeMeetingId = (threadId: string, organizerId: string): string =>
  Buffer.from(`1*${organizerId}*0**${threadId}`, 'utf8').toString('base64');
