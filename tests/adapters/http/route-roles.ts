import type { ActBody } from '../../../bot/contract/acts.ts';

/** Everybody the table asks for. All but the last two have a good token of the organisation. */
export const ROLES = [
  'organiser',
  'co-organiser',
  'chair',
  'presenter',
  'attendee',
  'guest',
  'not invited',
  'role holder',
  'administrator',
  'other tenant',
  'no token',
] as const;
export type Role = (typeof ROLES)[number];

const IN_THE_MEETING = [
  'organiser',
  'co-organiser',
  'chair',
  'presenter',
  'attendee',
  'guest',
] as const;

/** Who may, in the words of docs/security.md. The chair is somebody appointed in our own record, who is no organiser. */
export const MAY = {
  anybody: ROLES,
  'whoever has signed in': ROLES.slice(0, -2),
  'whoever is in the meeting': IN_THE_MEETING,
  organisers: ['organiser', 'co-organiser'],
  'whoever decides for others': ['organiser', 'co-organiser', 'chair'],
  'whoever presides': ['chair'],
  'the chair, or the organiser': ['organiser', 'chair'],
  'the holder of the role that attests': ['role holder'],
  administrators: ['administrator'],
  'Teams itself': [],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type May = keyof typeof MAY;

/** What stands for an id that is made anew for each try. */
export const THE = {
  thread: '{thread}',
  matter: '{matter}',
  participant: '{participant}',
  attestation: '{attestation}',
  word: '{word}',
  letter: '{letter}',
  person: '{person}',
  tenant: '{tenant}',
} as const;

export interface Row {
  /** As the server lists it. */
  readonly route: string;
  readonly may: May;
  /** The address to ask, when it is not the route with `:id` as the meeting's thread. */
  readonly path?: string;
  /** A body that is in order: whoever may gets an answer of the 200s. */
  readonly body?: unknown;
  /** Whoever may is judged by how the meeting stands, and is answered 409 here. */
  readonly isJudged?: boolean;
}

/** One row a route. A route without a row, and a row without a route, fail the test. */
export const ROUTES: readonly Row[] = [
  { route: 'GET /api/v1/meetings/:id', may: 'whoever is in the meeting' },
  {
    route: 'PUT /api/v1/meetings/:id/items/:requirementId',
    may: 'whoever decides for others',
    path: `/api/v1/meetings/${THE.thread}/items/order`,
    body: { version: 99, confirmed: true, participants: [] },
  },
  {
    route: 'PUT /api/v1/meetings/:id/level',
    may: 'organisers',
    body: { version: 99, level: 3, reason: '' },
  },
  {
    route: 'POST /api/v1/meetings/:id/acts',
    may: 'whoever decides for others',
    body: { what: 'matter.add', number: '§ 20', level: 2 },
  },
  { route: 'GET /api/v1/meetings/:id/attendance', may: 'whoever decides for others' },
  { route: 'GET /api/v1/meetings/:id/record', may: 'whoever decides for others' },
  { route: 'GET /api/v1/records', may: 'whoever has signed in' },
  {
    route: 'POST /api/v1/meetings/:id/codes',
    may: 'whoever decides for others',
    body: {
      participant: THE.participant,
      means: 'callback-code',
      source: 'case-file',
      replace: false,
    },
  },
  {
    route: 'POST /api/v1/meetings/:id/codes/check',
    may: 'whoever decides for others',
    body: { participant: THE.participant, typed: '123456' },
    isJudged: true,
  },
  {
    route: 'POST /api/v1/meetings/:id/phrases',
    may: 'whoever decides for others',
    body: { means: 'letter-phrase' },
  },
  {
    route: 'POST /api/v1/meetings/:id/phrases/check',
    may: 'whoever decides for others',
    body: { participant: THE.participant, typed: 'ek' },
    isJudged: true,
  },
  { route: 'GET /api/v1/meetings/:id/invited', may: 'whoever decides for others' },
  { route: 'GET /api/v1/meetings/:id/events', may: 'whoever is in the meeting' },
  { route: 'GET /api/v1/admin/attestations', may: 'whoever has signed in' },
  {
    route: 'POST /api/v1/admin/attestations',
    may: 'the holder of the role that attests',
    body: { requirementId: 'encrypted', evidence: 'Beslut 14', expiresAt: '2027-03-01T00:00:00Z' },
  },
  {
    route: 'DELETE /api/v1/admin/attestations/:id',
    may: 'the holder of the role that attests',
    path: `/api/v1/admin/attestations/${THE.attestation}`,
  },
  { route: 'GET /api/v1/admin/roles', may: 'administrators' },
  {
    route: 'PUT /api/v1/admin/roles/:role/holders/:personId',
    may: 'administrators',
    path: `/api/v1/admin/roles/it/holders/${THE.person}`,
    body: { holds: true },
  },
  { route: 'GET /api/v1/admin/enrolment', may: 'administrators' },
  { route: 'GET /api/v1/admin/dead-letters', may: 'administrators' },
  {
    route: 'POST /api/v1/admin/dead-letters/:id/replay',
    may: 'administrators',
    path: `/api/v1/admin/dead-letters/${THE.letter}/replay`,
  },
  { route: 'GET /api/v1/admin/words', may: 'administrators' },
  { route: 'POST /api/v1/admin/words', may: 'administrators', body: { word: 'Rum Björk' } },
  {
    route: 'PUT /api/v1/admin/words/:id/decision',
    may: 'administrators',
    path: `/api/v1/admin/words/${THE.word}/decision`,
    body: { decision: 'accepted' },
  },
  {
    route: 'DELETE /api/v1/admin/words/:id',
    may: 'administrators',
    path: `/api/v1/admin/words/${THE.word}`,
  },
  { route: 'GET /api/v1/admin/errors', may: 'administrators' },
  { route: 'GET /api/v1/me/calendar-sharing', may: 'whoever has signed in' },
  { route: 'POST /api/v1/me/calendar-sharing', may: 'whoever has signed in' },
  // Leads to Microsoft, where the person signs in.
  {
    route: 'GET /api/v1/consent/:tenant',
    may: 'anybody',
    path: `/api/v1/consent/${THE.tenant}`,
  },
  { route: 'POST /api/messages', may: 'Teams itself', body: { type: 'message' } },
  // Nobody can be told from Microsoft before the body is read: what holds the subscription's secret is acted on.
  {
    route: 'POST /api/notifications',
    may: 'anybody',
    body: { value: [{ subscriptionId: 's', clientState: 'guessed', tenantId: 't' }] },
  },
  { route: 'GET /tab', may: 'anybody', path: '/tab' },
  { route: 'HEAD /tab', may: 'anybody', path: '/tab' },
  { route: 'GET /tab/*', may: 'anybody', path: '/tab/' },
  { route: 'HEAD /tab/*', may: 'anybody', path: '/tab/' },
  { route: 'GET /healthz', may: 'anybody', path: '/healthz' },
  { route: 'GET /readyz', may: 'anybody', path: '/readyz' },
];

export interface ActRow {
  readonly may: May;
  readonly act: Readonly<Record<string, unknown>>;
}
const participant = THE.participant;
const matter = THE.matter;
const host = (act: ActRow['act'] = {}): ActRow => ({ may: 'whoever decides for others', act });
const presider = (act: ActRow['act'] = {}): ActRow => ({ may: 'whoever presides', act });

/** `POST …/acts` once more, an act a row: the compiler misses one that has none. */
export const ACTS: Readonly<Record<ActBody['what'], ActRow>> = {
  'participant.add': host({ kind: 'guest', place: 'remote' }),
  'participant.add-person': host({ person: THE.person, place: 'remote' }),
  'participant.remove': host({ participant }),
  'participant.place': host({ participant, place: 'on-site' }),
  'lobby.move': host({ participant }),
  'lobby.return': host({ participant }),
  'party.recognise': host({ participant, party: 1 }),
  'chair.appoint': { may: 'the chair, or the organiser', act: { person: THE.person } },
  'chair.withdraw': { may: 'the chair, or the organiser', act: {} },
  'item.set-aside': host({ requirement: 'room', participants: [], reason: 'Enligt beslut' }),
  'matter.add': host({ number: '7', level: 2 }),
  'matter.change': host({ matter, number: '7', level: 2 }),
  'matter.remove': host({ matter }),
  'matter.begin': host({ matter }),
  'matter.end': host({ matter }),
  'matter.retake': presider({ matter }),
  'gate.open': host({ matter }),
  'disqualification.mark': host({ matter, participant }),
  'disqualification.withdraw': host({ matter, participant }),
  'unauthorised.flag': host(),
  'unauthorised.decide': presider({ decision: 'left', retake: false }),
  'meeting.adjourn': host(),
  'meeting.resume': host(),
  'floor.withdraw': presider({ participant }),
  'security.doubt': presider({ participant, decision: 'lobby' }),
  'security.doubt-withdraw': presider({ participant }),
  'factor.prove': host({ participants: [participant], means: 'likeness' }),
  'consent.inform': host({ participant, language: 'sv' }),
  'consent.answer': host({ participant, language: 'sv', answer: 'accepted' }),
  'consent.withdraw': host({ participant }),
  // For somebody else than oneself.
  'speech.request': host({ participant }),
  'speech.withdraw': host({ participant }),
  'speech.grant': host({ participant }),
  'speech.end': host({ participant }),
  'speech.move': host({ participant }),
};

/** Those that everybody does for themselves. */
export const OWN_ACTS = [
  'speech.request',
  'speech.withdraw',
] as const satisfies readonly ActBody['what'][];
