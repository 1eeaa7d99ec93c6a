import { loadPacks } from '../../../bot/adapters/policy/load-packs.ts';
import type {
  BookingForm,
  BookingProposal,
  BookingReceipt,
  UpcomingMeeting,
} from '../../../bot/app/booking-view.ts';
import type { StandingMeeting } from '../../../bot/app/ports/calendar.ts';
import type { ChangeProposal, StandingView } from '../../../bot/app/standing-view.ts';
import type { ChecklistCardView } from '../../../bot/app/checklist-view.ts';
import type { Touch } from '../../../bot/domain/availability.ts';
import type { ChecklistItem, ItemState } from '../../../bot/domain/checklist.ts';
import { draftId, eventId, meetingId, participantId, personId } from '../../../bot/domain/ids.ts';
import type { Person } from '../../../bot/domain/person.ts';
import type { PolicyPack } from '../../../bot/domain/policy.ts';
import type { Evidence, Finding, FindingKind } from '../../../bot/domain/subject/finding.ts';

export const NOW = new Date('2026-11-24T07:00:00Z');

const loaded = loadPacks().get('pitea');
if (!loaded) throw new Error('the pack that comes with the product is gone');
export const pitea: PolicyPack = loaded.pack;

export const aForm = (changes: Partial<BookingForm> = {}): BookingForm => ({
  subject: 'Budgetavstämning',
  people: 'Anna Lindgren <anna.lindgren@alvsunda.example>',
  date: '2026-11-26',
  start: '10:00',
  minutes: '60',
  repeats: 'once',
  repeatEnd: '',
  level: '1',
  attends: '',
  secrecy: '',
  authority: '',
  unmetParties: '',
  decision: '',
  decisionDate: '',
  anonymised: '',
  documentsLink: 'https://handlingar.alvsunda.example/budget',
  note: 'Ta med underlagen.',
  ...changes,
});

export const aPerson = (number: number, displayName = `Person ${number}`): Person => ({
  id: personId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  displayName,
  address: `person.${number}@alvsunda.example`,
  department: 'Kommunledningskontoret',
  kind: 'employee',
});

export const anna = aPerson(2, 'Anna Lindgren');
export const APP_ID = '22222222-2222-4222-8222-222222222222';
export const ORGANISER = personId('00000000-0000-4000-8000-000000000001');

export const aFinding = (
  start: number,
  end: number,
  kind: FindingKind = 'person',
  evidence: Evidence = 'directory-name',
): Finding => ({ kind, start, end, evidence, confidence: 0.9, ruleId: 'B1' });

export const aTouch = (changes: Partial<Touch> = {}): Touch => ({
  personId: anna.id,
  where: 'just-before',
  gapMinutes: 0,
  isTentative: false,
  ...changes,
});

const period = { start: new Date('2026-11-26T09:00:00Z'), end: new Date('2026-11-26T10:00:00Z') };

/** Nothing wrong with it, unless said otherwise. */
export const aProposal = (changes: Partial<BookingProposal> = {}): BookingProposal => ({
  draft: { id: draftId('33333333-3333-4333-8333-333333333333'), version: 1 },
  form: aForm(),
  released: [],
  period,
  level: 1,
  pack: pitea,
  organiserId: ORGANISER,
  people: [{ isOutside: false, ...anna }],
  subject: { findings: [], safeSubject: 'Budgetavstämning' },
  blocking: [],
  adjacency: { touches: [], own: [], unknown: [], cures: [] },
  answers: { level: {} },
  obstacles: [],
  ...changes,
});

/** A name in the subject, Anna wall to wall, Siri unknown, every kind of cure. */
export const aTroubledProposal = (changes: Partial<BookingProposal> = {}): BookingProposal => {
  const siri = aPerson(12, 'Siri Dahl');
  const minute = 60_000;
  const shifted = (by: number, length = 60) => {
    const start = new Date(period.start.getTime() + by * minute);
    return { start, end: new Date(start.getTime() + length * minute) };
  };
  return aProposal({
    form: aForm({ subject: 'Lönesamtal Björn Nilsson 850709-9805' }),
    people: [
      { isOutside: false, ...anna },
      { isOutside: false, ...siri },
      { isOutside: true, address: 'konsult@annan.example' },
    ],
    subject: {
      findings: [aFinding(11, 24), aFinding(25, 36, 'personnummer', 'checksum')],
      safeSubject: 'Lönesamtal',
    },
    adjacency: {
      touches: [aTouch(), aTouch({ where: 'just-after', gapMinutes: 1, isTentative: true })],
      own: [aTouch({ personId: ORGANISER, where: 'overlaps' })],
      unknown: [{ personId: siri.id, why: 'not-permitted' }],
      cures: [
        { kind: 'start-later', minutes: 10, period: shifted(10, 50), remaining: 0 },
        { kind: 'end-earlier', minutes: 5, period: shifted(0, 55), remaining: 0 },
        { kind: 'move', minutes: 0, period: shifted(24 * 60), remaining: 0 },
      ],
    },
    obstacles: [
      { about: 'subject', consequence: 'blocks' },
      { about: 'adjacency', consequence: 'takes-reason' },
    ],
    ...changes,
  });
};

export const aReceipt = (changes: Partial<BookingReceipt> = {}): BookingReceipt => ({
  draftId: draftId('33333333-3333-4333-8333-333333333333'),
  subject: 'Budgetavstämning',
  period,
  level: 1,
  pack: pitea,
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0',
  webLink: 'https://outlook.office.com/calendar/item/1',
  answers: { level: {} },
  lines: [],
  refusedSettings: [],
  ...changes,
});

export const EVENT = eventId(`AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${'x'.repeat(120)}=`);

export const aMeetingAhead = (changes: Partial<UpcomingMeeting> = {}): UpcomingMeeting => ({
  eventId: EVENT,
  subject: 'Budgetavstämning',
  period,
  isOrganiser: true,
  level: 1,
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
  subjectFindings: [],
  touchesNeighbour: false,
  ...changes,
});

/** A meeting of one's own with Anna and a consultant. */
export const aStanding = (changes: Partial<StandingMeeting> = {}): StandingView => ({
  meeting: {
    eventId: EVENT,
    iCalUId: 'ical-1',
    subject: 'Budgetavstämning',
    period,
    isAllDay: false,
    isOrganiser: true,
    attendees: [
      { address: anna.address, name: anna.displayName, kind: 'required' },
      { address: 'konsult@annan.example', kind: 'optional' },
    ],
    revision: 'W/"1"',
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
    webLink: 'https://outlook.office.com/calendar/item/1',
    ...changes,
  },
  pack: pitea,
  organiserId: ORGANISER,
  level: 1,
});

export const aChange = (changes: Partial<ChangeProposal> = {}): ChangeProposal => {
  const { people, adjacency } = aTroubledProposal();
  return {
    period,
    people,
    adjacency,
    obstacles: [{ about: 'adjacency', consequence: 'takes-reason' }],
    ...changes,
  };
};

export const confirmedAt = (seq: number): ItemState => ({
  name: 'met',
  proof: { kind: 'confirmation', confirmation: { by: ORGANISER, at: NOW, seq } },
});
export const toBeConfirmed: ItemState = { name: 'unmet', because: { kind: 'not-confirmed' } };

export const anItem = (id: string, state: ItemState, present = 0): ChecklistItem => {
  const requirement = pitea.requirements.find((each) => each.id === id);
  if (!requirement) throw new Error(`the pack has no ${id}`);
  const perParticipant = Array.from({ length: present }, (_, at) => ({
    presence: {
      participant: participantId(`p${at}`),
      kind: 'member' as const,
      ordinal: at + 1,
      since: NOW,
      place: 'remote' as const,
      source: 'event' as const,
    },
    state: at === 0 ? confirmedAt(1) : toBeConfirmed,
  }));
  return { requirement, state, perParticipant };
};

export const aChecklist = (changes: Partial<ChecklistCardView> = {}): ChecklistCardView => ({
  meetingId: meetingId('44444444-4444-4444-8444-444444444444'),
  version: 7,
  pack: pitea,
  level: 1,
  isLevelKnown: true,
  phase: { name: 'in-session' },
  items: [anItem('N0a', toBeConfirmed)],
  presentCount: 3,
  remaining: 1,
  ...changes,
});

export const EXTREME_SUBJECTS = {
  'of a thousand letters': 'Å'.repeat(1000),
  'of emoji': '👩‍👩‍👧‍👦'.repeat(80),
  'written from right to left': 'موعد مع מרים \u202eabc',
  'with Markdown in it': '**fet** [klicka](https://evil.example) _x_ `y`',
  'with line breaks': 'rad ett\r\nrad två\u2028rad tre',
  'of nothing at all': '',
} as const;
