import type { ChecklistLine, ItemState, MeetingView } from '../../bot/contract/meeting.ts';

const both = (text: string) => ({ sv: text, en: `${text} (en)` });

export const HOST = 'aad:host';
export const ANNA = 'aad:anna';
export const ANONYMOUS = 'channel:anonymous';

export const unconfirmed: ItemState = { name: 'unmet', because: { kind: 'not-confirmed' } };
export const confirmedBy = (byName: string | undefined, byViewer = false): ItemState => ({
  name: 'met',
  proof: {
    kind: 'confirmation',
    at: '2026-11-23T08:43:00.000Z',
    byViewer,
    ...(byName === undefined ? {} : { byName }),
  },
});

export const aPerson = (
  participantId: string,
  displayName: string | undefined,
  more: Partial<MeetingView['participants'][number]> = {},
): MeetingView['participants'][number] => ({
  participantId,
  kind: 'member',
  ordinal: 1,
  place: 'remote',
  source: 'event',
  proven: [],
  isViewer: false,
  since: '2026-11-23T08:30:00.000Z',
  ...(displayName === undefined ? {} : { displayName }),
  ...more,
});

export const threePeople = [
  aPerson(HOST, 'Karin Holm', { isViewer: true }),
  aPerson(ANNA, 'Anna Lindgren', { ordinal: 2 }),
  aPerson(ANONYMOUS, undefined, { ordinal: 3, kind: 'anonymous' }),
];

/** A line about the meeting as a whole, which a host confirms. */
export const aLine = (requirementId: string, more: Partial<ChecklistLine> = {}): ChecklistLine => ({
  requirementId,
  level: 0,
  strength: 'must',
  control: 'host',
  title: both(`Rad ${requirementId}`),
  text: both('Därför är det så.'),
  source: both('Anvisning, avsnitt 1'),
  state: unconfirmed,
  mayConfirm: true,
  maySetAside: false,
  perParticipant: [],
  ...more,
});

/** A line confirmed for each participant, met for those named. */
export function aPeopleLine(
  requirementId: string,
  metFor: readonly string[] = [],
  people: readonly string[] = [HOST, ANNA, ANONYMOUS],
  more: Partial<ChecklistLine> = {},
): ChecklistLine {
  const perParticipant = people.map((participantId) => ({
    participantId,
    state: metFor.includes(participantId) ? confirmedBy('Karin Holm', true) : unconfirmed,
    mayConfirm: true,
  }));
  const state = perParticipant.map((each) => each.state).find((each) => each.name !== 'met') ??
    perParticipant.at(-1)?.state ?? { name: 'unmet', because: { kind: 'nobody-present' } };
  return aLine(requirementId, { control: 'participant', perParticipant, state, ...more });
}

export const aMeeting = (more: Partial<MeetingView> = {}): MeetingView => ({
  version: 1,
  level: 1,
  isLevelKnown: true,
  levelNames: [
    { level: 0, name: both('Grund') },
    { level: 1, name: both('Öppet möte') },
  ],
  phase: 'in-session',
  role: 'host',
  presides: true,
  pack: { id: 'alvsunda', version: '7', organisation: both('Älvsunda kommun') },
  contact: { name: both('IT-stödet'), address: 'it@alvsunda.example', phone: '0980-319 210' },
  participants: threePeople,
  inLobby: [],
  isRosterVerified: true,
  matters: [],
  queue: { length: 0, waiting: [], spoken: [] },
  expectedParties: [],
  isEIdentificationAttested: false,
  canSendMessages: false,
  items: [aLine('one'), aLine('two')],
  remaining: 2,
  ...more,
});
