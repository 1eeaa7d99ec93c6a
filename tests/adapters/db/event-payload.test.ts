import { describe, expect, it } from '@jest/globals';
import { readPayload, writePayload } from '../../../bot/adapters/db/event-payload.ts';
import { matterId, participantId, personId, requirementId } from '../../../bot/domain/ids.ts';
import type { MeetingFact } from '../../../bot/domain/meeting-event.ts';

type What = MeetingFact['what'];
/** With every field that a fact may have, also those it may lack. */
type Whole<K extends What> = Omit<Required<Extract<MeetingFact, { what: K }>>, 'what'>;

const by = personId('00000000-0000-4000-8000-000000000001');
const person = personId('00000000-0000-4000-8000-000000000002');
const who = { participant: participantId('anon:Zm9v') };
const other = participantId('hand:telephone');
const matter = matterId('44444444-4444-4444-8444-444444444444');
const requirement = requirementId('B4');
const participants = [who.participant, other];
const consent = { ...who, version: 'v2', language: 'easy' } as const;

/** One of each: a kind of fact that is missing here, or a field of one, is a compile error. */
const EVERY_FACT: { readonly [K in What]: Whole<K> } = {
  'booking.intended': { level: 3 },
  'booking.completed': {},
  'booking.failed': {},
  'booking.answered': { anonymised: 'not-applicable', unmetParties: 2 },
  'refusal.opened': { requirement, reference: 'Beslut 12', on: '2026-11-23' },
  'finding.kept': { about: 'subject', reason: 'Enligt beslut' },
  'level.set': { level: 4, source: 'booking' },
  'level.changed': { from: 3, level: 0, reason: 'Inget hemligt' },
  'settings.applied': {
    set: ['lobby'],
    refused: [{ setting: 'contentWatermarked', because: 'licence' }],
  },
  'meeting.started': {},
  'meeting.ended': {},
  'participant.joined': { ...who, kind: 'guest', source: 'roster' },
  'participant.added': { ...who, kind: 'telephone', place: 'on-site' },
  'participant.left': who,
  'participant.placed': { ...who, place: 'remote' },
  'lobby.entered': who,
  'lobby.left': who,
  'party.recognised': { ...who, party: 7 },
  'chair.appointed': { person },
  'chair.withdrawn': {},
  'item.confirmed': { requirement, participants },
  'item.withdrawn': { requirement, participants: [] },
  'item.set-aside': { requirement, participants, reason: 'Annat avtalat' },
  'code.issued': { ...who, means: 'message-code', source: 'own-register' },
  'phrase.issued': { party: 3, means: 'email-phrase' },
  'factor.proven': { ...who, means: 'callback-code', source: 'population-register' },
  'factor.failed': { ...who, means: 'letter-phrase', because: 'out-of-tries' },
  'consent.informed': consent,
  'consent.answered': { ...consent, answer: 'declined' },
  'consent.withdrawn': who,
  'matter.added': { matter, number: '§ 12', level: 2 },
  'matter.changed': { matter, number: '13', level: 4 },
  'matter.removed': { matter },
  'matter.begun': { matter },
  'matter.ended': { matter },
  'matter.retaken': { matter },
  'gate.opened': { matter },
  'gate.closed': { matter, because: 'setting-drifted', requirement },
  'disqualification.marked': { matter, ...who },
  'disqualification.withdrawn': { matter, ...who },
  'unauthorised.flagged': who,
  'unauthorised.decided': { decision: 'mistaken' },
  'meeting.adjourned': {},
  'meeting.resumed': {},
  'floor.withdrawn': { matter, ...who },
  'security.doubted': { matter, ...who, decision: 'substitute' },
  'security.doubt-withdrawn': { matter, ...who },
  'speech.requested': who,
  'speech.withdrawn': who,
  'speech.moved': { ...who, before: other },
  'speech.granted': who,
  'speech.ended': who,
};

describe('A fact as the log keeps it', () => {
  it.each(Object.entries(EVERY_FACT))('%s comes back whole', (what, rest) => {
    const fact: unknown = { what, ...rest };
    const written = JSON.stringify({ by, fact });

    const read = readPayload(written);

    expect(read).toStrictEqual({ by, fact });
    expect(readPayload(writePayload(read))).toStrictEqual(read);
  });

  it('of a kind that this release does not know is no fact', () => {
    expect(() => readPayload(JSON.stringify({ by, fact: { what: 'code.shown' } }))).toThrow();
  });
});
