import { randomUUID } from 'node:crypto';
import type {
  Conversation,
  MeetingCard,
  MeetingRecord,
} from '../../../bot/app/ports/unit-of-work.ts';
import type { Attestation } from '../../../bot/domain/attestation.ts';
import type { BookingDraft } from '../../../bot/domain/booking.ts';
import {
  draftId,
  meetingId,
  participantId,
  personId,
  requirementId,
  tenantId,
} from '../../../bot/domain/ids.ts';
import type { MeetingFact, NewMeetingEvent } from '../../../bot/domain/meeting-event.ts';

// The app may not empty its tables, so each test has an organisation of its own.
export const newTenant = () => tenantId(randomUUID());
export const newMeeting = () => meetingId(randomUUID());
export const newPerson = () => personId(randomUUID());

export const karin = personId('00000000-0000-4000-8000-000000000001');
export const anna = personId('00000000-0000-4000-8000-000000000002');

export const aDraft = (changes: Partial<BookingDraft> = {}): BookingDraft => ({
  tenantId: newTenant(),
  id: draftId(randomUUID()),
  version: 1,
  organiserId: karin,
  period: {
    start: new Date('2026-11-26T09:00:00.000Z'),
    end: new Date('2026-11-26T09:45:00.123Z'),
  },
  attendeeIds: [anna, newPerson()],
  level: 3,
  subjectHash: 'Zm9v',
  packVersion: 'pitea@2026-11-23',
  createdAt: new Date('2026-11-23T08:00:00.007Z'),
  state: { name: 'proposed' },
  ...changes,
});

export const aRecord = (changes: Partial<MeetingRecord> = {}): MeetingRecord => ({
  tenantId: newTenant(),
  id: newMeeting(),
  organiserId: karin,
  ...changes,
});

export const anEvent = (
  fact: MeetingFact = { what: 'meeting.started' },
  changes: Partial<NewMeetingEvent> = {},
): NewMeetingEvent => ({
  at: new Date('2026-11-23T08:15:30.042Z'),
  by: karin,
  pack: 'pitea@2026-11-23',
  fact,
  ...changes,
});

export const everyKindOfFact: readonly MeetingFact[] = [
  { what: 'booking.intended', level: 2 },
  { what: 'booking.completed' },
  { what: 'booking.failed' },
  {
    what: 'finding.kept',
    about: 'adjacency',
    reason: 'Rektor kan "bara" då: å, ä, ö\n\u0000 \u2028 👩‍🏫 \ud800',
  },
  { what: 'level.set', level: 4, source: 'booking' },
  { what: 'level.changed', from: 4, level: 2, reason: 'Ärendet är draget' },
  { what: 'level.changed', from: 2, level: 3 },
  {
    what: 'settings.applied',
    set: ['lobby', 'chat'],
    refused: [{ setting: 'endToEndEncrypted', because: 'licence' }],
  },
  { what: 'meeting.started' },
  { what: 'participant.joined', participant: participantId(anna), kind: 'member' },
  { what: 'participant.joined', participant: participantId('anon:x_-9'), kind: 'anonymous' },
  {
    what: 'item.confirmed',
    requirement: requirementId('V3'),
    participants: [participantId(anna), participantId('anon:x_-9')],
  },
  { what: 'item.withdrawn', requirement: requirementId('V3'), participants: [] },
  { what: 'participant.left', participant: participantId(anna) },
  { what: 'meeting.ended' },
  { what: 'booking.answered', anonymised: 'no', unmetParties: 2 },
  { what: 'booking.answered', anonymised: 'not-applicable' },
  {
    what: 'refusal.opened',
    requirement: requirementId('V2'),
    reference: 'KS 2026-12',
    on: '2026-11-20',
  },
];

export const anAttestation = (changes: Partial<Attestation> = {}): Attestation => ({
  tenantId: newTenant(),
  id: randomUUID(),
  requirementId: requirementId('T1'),
  attestedBy: karin,
  attestedAt: new Date('2026-11-20T08:00:00.001Z'),
  evidence: 'Beslut KS 2026/114',
  expiresAt: new Date('2027-11-20T08:00:00.000Z'),
  ...changes,
});

export const aConversation = (changes: Partial<Conversation> = {}): Conversation => ({
  tenantId: newTenant(),
  conversationId: `a:${randomUUID()}`,
  serviceUrl: 'https://connector.example/emea/',
  locale: 'sv',
  ...changes,
});

export const aCard = (changes: Partial<MeetingCard> = {}): MeetingCard => ({
  tenantId: newTenant(),
  meetingId: newMeeting(),
  target: 'person',
  targetId: karin,
  locale: 'sv',
  card: {
    conversationId: 'a:karin',
    activityId: 'activity-1',
    serviceUrl: 'https://connector.example/emea/',
  },
  ...changes,
});

/** The value of an answer that a test expects to be given. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
