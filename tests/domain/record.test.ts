import { describe, expect, it } from '@jest/globals';
import { matterId, participantId, personId, requirementId } from '../../bot/domain/ids.ts';
import type { MeetingEvent, MeetingFact } from '../../bot/domain/meeting-event.ts';
import { timeLine } from '../../bot/domain/record/time-line.ts';
import { verificationsOf } from '../../bot/domain/record/verification.ts';
import { NOTHING_RENEWED } from '../../bot/domain/renewed-lines.ts';

const karin = personId('00000000-0000-4000-8000-000000000001');
const anna = participantId('00000000-0000-4000-8000-000000000002');
const guest = participantId('00000000-0000-4000-8000-000000000003');
const outsider = participantId('anon:0f');
const matter = matterId('m1');
const START = Date.parse('2026-10-25T00:30:00Z');

/** One event a minute, by Karin unless Teams reports it. */
const log = (...facts: readonly MeetingFact[]): MeetingEvent[] =>
  facts.map((fact, index) => ({
    seq: index + 1,
    at: new Date(START + index * 60_000),
    by: fact.what.startsWith('participant.') ? 'system' : karin,
    pack: 'test@1',
    fact,
  }));
const joined = (participant = anna, kind: 'member' | 'guest' | 'anonymous' = 'member') =>
  ({ what: 'participant.joined', participant, kind }) as const;
const toldBy = (...facts: readonly MeetingFact[]) => timeLine(log(...facts), NOTHING_RENEWED);
const aGateOpened = [
  { what: 'matter.added', matter, number: '12', level: 3 },
  { what: 'matter.begun', matter },
  { what: 'gate.opened', matter },
] as const;

describe('The time line of a record', () => {
  it('tells who did what, for whom and in which matter', () => {
    const told = toldBy(joined(), ...aGateOpened, {
      what: 'item.confirmed',
      requirement: requirementId('V3'),
      participants: [anna, outsider],
    });

    expect(told.map(({ matter: m }) => m?.number)).toEqual([
      undefined,
      '12',
      '12',
      '12',
      undefined,
    ]);
    expect(told[0]).toMatchObject({
      by: { kind: 'system' },
      whom: [{ kind: 'staff', person: anna }],
    });
    expect(told[4]).toMatchObject({
      by: { kind: 'staff', person: karin },
      whom: [{ kind: 'staff' }, { kind: 'unnamed', as: 'anonymous', ordinal: 0 }],
    });
  });

  it.each<[string, MeetingFact, object]>([
    ['somebody joining', joined(outsider, 'anonymous'), { kind: 'joined' }],
    ['a break', { what: 'meeting.adjourned' }, { kind: 'adjourned' }],
    ['the end of the matter', { what: 'matter.ended', matter }, { kind: 'matter-ended' }],
    ['the end of the meeting', { what: 'meeting.ended' }, { kind: 'meeting-ended' }],
    [
      'a setting that drifted',
      {
        what: 'gate.closed',
        matter,
        because: 'setting-drifted',
        requirement: requirementId('lobby'),
      },
      { kind: 'setting-drifted', requirement: 'lobby' },
    ],
  ])('says that an open gate was closed by %s', (_what, fact, closing) => {
    const told = toldBy(joined(), ...aGateOpened, fact);

    expect(told.at(-1)).toMatchObject({ matter: { number: '12' }, closed: { closing } });
    expect(told.slice(0, -1).some(({ closed }) => closed)).toBe(false);
  });

  it('says of no gate that it closed when it stood closed', () => {
    const told = toldBy(...aGateOpened.slice(0, 2), joined());
    expect(told.at(-1)?.closed).toBeUndefined();
  });

  it('keeps what a matter was called when it is taken away', () => {
    const told = toldBy(aGateOpened[0], { what: 'matter.removed', matter });
    expect(told.at(-1)?.matter).toMatchObject({ number: '12', level: 3 });
  });
});

describe('Who is who in a record', () => {
  it('is a number for a party, from before it was said and in every later time too (A6)', () => {
    const told = toldBy(
      { what: 'meeting.started' },
      joined(),
      { what: 'party.recognised', participant: anna, party: 1 },
      { what: 'meeting.ended' },
      { what: 'meeting.started' },
      joined(),
    );

    expect(told[1]?.whom).toEqual([{ kind: 'party', party: 1 }]);
    expect(told[5]?.whom).toEqual([{ kind: 'unnamed', as: 'member', ordinal: 1 }]);
    expect(JSON.stringify(told.map(({ whom }) => whom))).not.toContain(anna);
  });

  it('is a number for guests, and for whoever was added by hand', () => {
    const byHand = participantId('hand:1');
    const told = toldBy(joined(guest, 'guest'), {
      what: 'participant.added',
      participant: byHand,
      kind: 'member',
      place: 'on-site',
    });

    expect(told.map(({ whom }) => whom)).toEqual([
      [{ kind: 'unnamed', as: 'guest', ordinal: 1 }],
      [{ kind: 'unnamed', as: 'member', ordinal: 2 }],
    ]);
  });

  it('tells whom a speaker was put ahead of, and who presides', () => {
    const told = toldBy(
      joined(),
      { what: 'speech.moved', participant: anna, before: outsider },
      { what: 'chair.appointed', person: personId(anna) },
    );

    expect(told[1]?.ahead).toEqual({ kind: 'unnamed', as: 'anonymous', ordinal: 0 });
    expect(told[2]?.whom).toEqual([{ kind: 'staff', person: anna }]);
  });
});

describe('The outcome of a verification', () => {
  const recognised = { what: 'party.recognised', participant: outsider, party: 1 } as const;
  const proven = (means: 'callback-code' | 'letter-phrase' | 'seen-on-camera') =>
    ({ what: 'factor.proven', participant: outsider, means }) as const;
  const consent = { participant: outsider, version: '2', language: 'sv' } as const;

  it('tells the kinds of factors, the tries that failed, and what was consented to', () => {
    const [outcome] = verificationsOf(
      log(
        joined(outsider, 'anonymous'),
        recognised,
        {
          what: 'factor.failed',
          participant: outsider,
          means: 'callback-code',
          because: 'wrong',
        },
        {
          what: 'factor.proven',
          participant: outsider,
          means: 'callback-code',
          source: 'population-register',
        },
        proven('letter-phrase'),
        { what: 'consent.informed', ...consent },
        { what: 'consent.answered', ...consent, answer: 'accepted' },
      ),
    );

    expect(outcome).toMatchObject({
      whom: { kind: 'party', party: 1 },
      isVerified: true,
      failures: 1,
      factors: [
        { means: 'callback-code', kind: 'have', source: 'population-register' },
        { means: 'letter-phrase', kind: 'know' },
      ],
      consent: { state: 'accepted', version: '2' },
    });
  });

  it('starts anew for whoever comes back, and keeps what was withdrawn', () => {
    const outcomes = verificationsOf(
      log(
        joined(outsider, 'anonymous'),
        proven('callback-code'),
        { what: 'consent.answered', ...consent, answer: 'accepted' },
        { what: 'consent.withdrawn', participant: outsider },
        { what: 'participant.left', participant: outsider },
        joined(outsider, 'anonymous'),
        proven('letter-phrase'),
      ),
    );

    expect(outcomes).toMatchObject([
      { isVerified: false, factors: [{ kind: 'have' }], consent: { state: 'withdrawn' } },
      { isVerified: false, factors: [{ kind: 'know' }] },
    ]);
  });

  it('does not count for a party what was seen of them as somebody known (A1)', () => {
    expect(verificationsOf(log(proven('seen-on-camera'), recognised))).toEqual([]);
  });
});
