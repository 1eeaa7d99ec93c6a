import { town } from '../town.ts';
import type { Json } from './odata.ts';
import { makeICalUId, makeJoinUrl, makeMeetingId, makeThreadId } from './state.ts';

/** A Teams meeting that is there from the start, for the meeting page. */
export interface DemoMeeting {
  readonly key: string;
  readonly subject: string;
  /** The level it was booked at in Mötesvakt; none for a meeting booked elsewhere. */
  readonly level?: 0 | 1 | 2 | 3 | 4;
  readonly organiser: string;
  readonly coorganisers: readonly string[];
  /** Handles of those invited, the co-organisers among them. */
  readonly invited: readonly string[];
  /** People outside the organisation. */
  readonly outside: readonly { readonly name: string; readonly address: string }[];
  /** Working days from today: 0 or 1. A weekend counts as the Monday after. */
  readonly workingDay: 0 | 1;
  /** On the clock in Stockholm. */
  readonly starts: string;
  readonly ends: string;
  readonly settings: Json;
  /** Settings, in Mötesvakt's words, that Microsoft would not set for want of a licence when the meeting was booked. */
  readonly unlicensed?: readonly string[];
  readonly threadId: string;
  readonly onlineMeetingId: string;
  readonly joinUrl: string;
  readonly iCalUId: string;
}

type Written = Omit<DemoMeeting, 'threadId' | 'onlineMeetingId' | 'joinUrl' | 'iCalUId'>;

/** What the ids of a seeded meeting are made from, so that they are the same at every start. */
export const meetingSeed = (key: string): string => `meeting/${key}`;

function withIds(written: Written): DemoMeeting {
  const seed = meetingSeed(written.key);
  const organiser = town.people.find((person) => person.handle === written.organiser);
  if (!organiser) throw new Error(`nobody is called ${written.organiser}`);
  const threadId = makeThreadId(seed);
  return {
    ...written,
    threadId,
    onlineMeetingId: makeMeetingId(threadId, organiser.id),
    joinUrl: makeJoinUrl(threadId, town.tenantId, organiser.id),
    iCalUId: makeICalUId(seed),
  };
}

const lobbyForAll: Json = {
  lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
};
const closed: Json = {
  ...lobbyForAll,
  allowedPresenters: 'organization',
  allowRecording: false,
  allowTranscription: false,
  recordAutomatically: false,
};
const secret: Json = {
  ...closed,
  allowMeetingChat: 'disabled',
  allowCopyingAndSharingMeetingContent: false,
};

export const demoMeetings: readonly DemoMeeting[] = [
  withIds({
    key: 'fullmaktige',
    subject: 'Kommunfullmäktige, öppet sammanträde',
    level: 1,
    organiser: 'karin.holm',
    coorganisers: ['lars.ake.eriksson'],
    invited: [
      'lars.ake.eriksson',
      'anna.lindgren',
      'anna.sjostrom',
      'mohammed.ali',
      'fatima.hassan',
      'olena.kovalenko',
    ],
    outside: [{ name: 'Sven Exempelsson', address: 'sven@lokaltidningen.example' }],
    workingDay: 0,
    starts: '13:00',
    ends: '16:00',
    settings: lobbyForAll,
  }),
  withIds({
    key: 'beredning',
    subject: 'Arbetsutskottet, beredning',
    level: 2,
    organiser: 'lars.ake.eriksson',
    coorganisers: ['karin.holm'],
    invited: ['karin.holm', 'anna.lindgren', 'ingrid.wallin', 'pekka.korhonen'],
    outside: [],
    workingDay: 0,
    starts: '16:30',
    ends: '17:30',
    // Recording is still allowed: the panel has something to find.
    settings: { ...closed, allowRecording: true },
  }),
  withIds({
    key: 'sekretess',
    subject: 'Socialnämnden, sekretessärende',
    level: 3,
    organiser: 'karin.holm',
    coorganisers: ['siri.dahl'],
    invited: ['siri.dahl', 'bjorn.nilsson', 'elsa.marakatt', 'ingrid.wallin'],
    outside: [],
    workingDay: 1,
    starts: '09:15',
    ends: '10:00',
    settings: { ...secret, isEndToEndEncryptionEnabled: true },
  }),
  withIds({
    key: 'enskilt',
    subject: 'Socialförvaltningen, samtal i enskilt ärende',
    level: 4,
    // His licence lacks end-to-end encryption, so that step is the host's own.
    organiser: 'bjorn.nilsson',
    coorganisers: ['elsa.marakatt'],
    invited: ['elsa.marakatt'],
    outside: [{ name: 'Tolvan Tolvansson', address: 'tolvan@hemma.example' }],
    workingDay: 1,
    starts: '13:15',
    ends: '14:00',
    settings: secret,
    unlicensed: ['endToEndEncrypted'],
  }),
  withIds({
    key: 'planeringsdag',
    subject: 'Planering av medborgardialog',
    organiser: 'anna.sjostrom',
    coorganisers: ['pekka.korhonen'],
    invited: ['pekka.korhonen', 'karin.holm', 'fatima.hassan'],
    outside: [],
    workingDay: 1,
    starts: '15:15',
    ends: '16:00',
    settings: {},
  }),
];
