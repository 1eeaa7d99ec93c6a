import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Attestation } from '../../bot/domain/attestation.ts';
import { checklistOf, remainingItems } from '../../bot/domain/checklist.ts';
import type { LiveFacts } from '../../bot/domain/checklist.ts';
import { participantId, personId, requirementId, tenantId } from '../../bot/domain/ids.ts';
import { deriveMeeting } from '../../bot/domain/meeting.ts';
import type { MeetingEvent, MeetingFact } from '../../bot/domain/meeting-event.ts';
import type { Level } from '../../bot/domain/policy.ts';
import { NOTHING_RENEWED } from '../../bot/domain/renewed-lines.ts';
import { aPack } from '../fixtures/a-pack.ts';

const now = new Date('2026-11-23T09:00:00Z');
const host = personId('00000000-0000-4000-8000-000000000001');
const anna = participantId('anna');
const bo = participantId('bo');
const pack = aPack();

const happening = (...facts: MeetingFact[]): MeetingEvent[] =>
  facts.map((fact, index) => ({ seq: index + 1, at: now, by: host, pack: 'test@1', fact }));
const meetingWith = (...facts: MeetingFact[]) =>
  deriveMeeting(facts.length, happening(...facts), NOTHING_RENEWED);
const atLevel = (level: Level): MeetingFact => ({ what: 'level.set', level, source: 'booking' });
const joined = (participant = anna): MeetingFact => ({
  what: 'participant.joined',
  participant,
  kind: 'member',
});
const left = (participant = anna): MeetingFact => ({ what: 'participant.left', participant });
const confirmed = (id: string, ...participants: (typeof anna)[]): MeetingFact => ({
  what: 'item.confirmed',
  requirement: requirementId(id),
  participants,
});

const readable: LiveFacts = {
  settings: {
    readable: true,
    readAt: now,
    settings: { lobby: 'organiser', dialInBypassesLobby: false, chat: 'off' },
  },
  attestations: [],
};
const lineOf = (id: string, meeting = meetingWith(), facts: LiveFacts = readable) => {
  const line = checklistOf(pack, meeting, facts, now).find(
    ({ requirement }) => requirement.id === id,
  );
  if (!line) throw new Error(`no line ${id}`);
  return line;
};
const attested = (changes: Partial<Attestation> = {}): Attestation => ({
  tenantId: tenantId('t'),
  id: 'a1',
  requirementId: requirementId('encrypted'),
  attestedBy: host,
  attestedAt: new Date('2026-01-01T00:00:00Z'),
  evidence: 'Beslut 12',
  expiresAt: new Date('2027-01-01T00:00:00Z'),
  ...changes,
});

describe('The checklist of a meeting', () => {
  it('holds what the level and the levels below it demand, and nothing from above', () => {
    const ids = checklistOf(pack, meetingWith(atLevel(1)), readable, now).map(
      ({ requirement }) => requirement.id,
    );
    expect(ids).toEqual(['camera', 'order', 'lobby', 'known']);
  });

  it('proves a line by the settings that were read back', () => {
    expect(lineOf('lobby', meetingWith(atLevel(1))).state).toEqual({
      name: 'met',
      proof: { kind: 'setting', readAt: now },
    });
  });

  it('names the setting that differs', () => {
    const facts: LiveFacts = {
      ...readable,
      settings: {
        readable: true,
        readAt: now,
        settings: { lobby: 'everyone', dialInBypassesLobby: false },
      },
    };
    expect(lineOf('lobby', meetingWith(atLevel(1)), facts).state).toEqual({
      name: 'unmet',
      because: { kind: 'settings-differ', settings: [{ setting: 'lobby', because: 'not-set' }] },
    });
  });

  it.each([
    ['drifted', { set: ['lobby', 'dialInBypassesLobby'], refused: [] }],
    ['licence', { set: [], refused: [{ setting: 'lobby', because: 'licence' }] }],
    ['policy', { set: [], refused: [{ setting: 'lobby', because: 'policy' }] }],
    ['unsaid', { set: [], refused: [{ setting: 'lobby', because: 'unsaid' }] }],
    ['not-set', { set: ['dialInBypassesLobby'], refused: [] }],
  ] as const)('tells a setting that is %s from the others', (because, applied) => {
    const facts: LiveFacts = {
      ...readable,
      settings: {
        readable: true,
        readAt: now,
        settings: { lobby: 'everyone', dialInBypassesLobby: false },
      },
    };
    const meeting = meetingWith(atLevel(1), { what: 'settings.applied', ...applied });
    expect(lineOf('lobby', meeting, facts).state).toEqual({
      name: 'unmet',
      because: { kind: 'settings-differ', settings: [{ setting: 'lobby', because }] },
    });
  });

  it('goes by what became of the settings last', () => {
    const meeting = meetingWith(
      atLevel(1),
      { what: 'settings.applied', set: [], refused: [{ setting: 'lobby', because: 'licence' }] },
      { what: 'settings.applied', set: ['lobby'], refused: [] },
    );
    const facts: LiveFacts = {
      ...readable,
      settings: { readable: true, readAt: now, settings: { dialInBypassesLobby: false } },
    };
    expect(lineOf('lobby', meeting, facts).state).toMatchObject({
      because: { settings: [{ setting: 'lobby', because: 'drifted' }] },
    });
  });

  it('follows a change of level, which makes the level known', () => {
    const unknown = { what: 'level.set', level: 0, source: 'unknown' } as const;
    const meeting = meetingWith(unknown, { what: 'level.changed', from: 0, level: 2 });
    expect(meeting).toMatchObject({ level: 2, isLevelKnown: true });
  });

  it('takes a setting that Microsoft left out for unmet', () => {
    const facts: LiveFacts = {
      ...readable,
      settings: { readable: true, readAt: now, settings: { lobby: 'organiser' } },
    };
    expect(lineOf('lobby', meetingWith(atLevel(1)), facts).state).toMatchObject({ name: 'unmet' });
  });

  it('takes settings that cannot be read for unknown, never for met', () => {
    const facts: LiveFacts = { ...readable, settings: { readable: false, why: 'unreachable' } };
    expect(lineOf('lobby', meetingWith(atLevel(1)), facts).state).toEqual({
      name: 'unknown',
      why: 'unreachable',
    });
  });

  it.each([
    ['valid', attested(), { name: 'met' }],
    [
      'lapsed',
      attested({ expiresAt: now }),
      { name: 'unmet', because: { kind: 'attestation', standing: 'lapsed' } },
    ],
    [
      'revoked',
      attested({ revoked: { at: now, by: host } }),
      { name: 'unmet', because: { kind: 'attestation', standing: 'revoked' } },
    ],
  ])('counts an attestation that is %s accordingly', (_name, attestation, state) => {
    const facts = { ...readable, attestations: [attestation] };
    expect(lineOf('encrypted', meetingWith(atLevel(2)), facts).state).toMatchObject(state);
  });

  it('lets the latest attestation decide', () => {
    const renewed = attested({
      id: 'a2',
      attestedAt: new Date('2026-06-01T00:00:00Z'),
      revoked: { at: now, by: host },
    });
    const facts = { ...readable, attestations: [renewed, attested()] };
    expect(lineOf('encrypted', meetingWith(atLevel(2)), facts).state).toMatchObject({
      name: 'unmet',
    });
  });

  it('keeps a participant line open until it is confirmed for everybody present', () => {
    const half = meetingWith(joined(anna), joined(bo), confirmed('camera', anna));
    const whole = meetingWith(
      joined(anna),
      joined(bo),
      confirmed('camera', anna),
      confirmed('camera', bo),
    );
    expect(lineOf('camera', half).state.name).toBe('unmet');
    expect(lineOf('camera', whole).state.name).toBe('met');
  });

  it('keeps a participant line open while nobody is there', () => {
    expect(lineOf('camera').state).toEqual({ name: 'unmet', because: { kind: 'nobody-present' } });
  });

  it('asks anew of whoever leaves and comes back', () => {
    const meeting = meetingWith(joined(), confirmed('camera', anna), left(), joined());
    expect(lineOf('camera', meeting).state.name).toBe('unmet');
  });

  it('opens the line again for someone who joins later', () => {
    const meeting = meetingWith(joined(), confirmed('camera', anna), joined(bo));
    expect(lineOf('camera', meeting).perParticipant.map(({ state }) => state.name)).toEqual([
      'met',
      'unmet',
    ]);
  });

  it('does not forget a confirmation when the same arrival is reported twice', () => {
    expect(
      lineOf('camera', meetingWith(joined(), confirmed('camera', anna), joined())).state.name,
    ).toBe('met');
  });

  it('forgets everything confirmed when the meeting ends, for its thread may meet again', () => {
    const meeting = meetingWith(
      confirmed('order'),
      { what: 'meeting.ended' },
      { what: 'meeting.started' },
    );
    expect(lineOf('order', meeting).state.name).toBe('unmet');
  });

  it('takes a confirmation back when it is withdrawn', () => {
    const meeting = meetingWith(confirmed('order'), {
      what: 'item.withdrawn',
      requirement: requirementId('order'),
      participants: [],
    });
    expect(lineOf('order', meeting).state.name).toBe('unmet');
  });

  it('does not accept a press as proof of a procedure', () => {
    const meeting = meetingWith(atLevel(4), joined(), confirmed('two-factor'));
    expect(lineOf('two-factor', meeting).state).toEqual({
      name: 'unmet',
      because: { kind: 'identity-unproven', proven: [] },
    });
  });

  it('counts musts and shoulds as left, and nothing that is only recommended', () => {
    const left = remainingItems(checklistOf(pack, meetingWith(atLevel(2)), readable, now));
    expect(left.map(({ requirement }) => requirement.id)).toEqual([
      'camera',
      'order',
      'known',
      'encrypted',
      'private-room',
    ]);
  });
});

describe('Replaying the log', () => {
  const participant = fc.constantFrom(anna, bo, participantId('cia'));
  const fact = fc.oneof<fc.Arbitrary<MeetingFact>[]>(
    participant.map((each) => joined(each)),
    participant.map((each) => left(each)),
    fc.subarray([anna, bo]).map((each) => confirmed('camera', ...each)),
    fc.constant<MeetingFact>({ what: 'meeting.ended' }),
    fc.constantFrom<Level>(0, 1, 2).map(atLevel),
  );

  it('never shows a line as met while it is unconfirmed since somebody present arrived', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 40 }), (facts) => {
        const line = lineOf('camera', meetingWith(...facts));
        const arrival = new Map<string, number>();
        facts.forEach((each, index) => {
          if (each.what === 'participant.joined' && !arrival.has(each.participant))
            arrival.set(each.participant, index);
          if (each.what === 'participant.left') arrival.delete(each.participant);
          if (each.what === 'meeting.ended') arrival.clear();
        });
        const isConfirmed = ([who, since]: [string, number]) =>
          facts.some(
            (each, index) =>
              index > since &&
              each.what === 'item.confirmed' &&
              each.participants.some((id) => id === who),
          );
        expect(line.state.name === 'met').toBe(arrival.size > 0 && [...arrival].every(isConfirmed));
      }),
    );
  });

  it('gives the same meeting whether it is replayed once or again', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 40 }), (facts) => {
        expect(meetingWith(...facts)).toEqual(meetingWith(...facts));
      }),
    );
  });
});
