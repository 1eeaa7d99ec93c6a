import { describe, expect, it } from '@jest/globals';
import { anOpenGate, karin, member, mia, organiser, sam, secretary } from './a-meeting-run.ts';

const reasonsOf = (run: ReturnType<typeof anOpenGate>) => {
  const gate = run.gate();
  return gate && gate.name !== 'open' ? gate.reasons.map(({ kind }) => kind) : [];
};

describe('Matters', () => {
  it('have each their own number', () => {
    const run = anOpenGate();
    expect(run.press({ what: 'matter.add', number: '1', level: 2 })).toMatchObject({
      refusal: { kind: 'number-taken' },
    });
  });

  it('follow one another: the next ends the one before, and asks anew what each matter asks (V13)', () => {
    const run = anOpenGate();
    run.press({ what: 'matter.add', number: '2', level: 2 });
    run.press({ what: 'matter.begin', matter: run.matter(1).id });
    expect(run.meeting().matters.map(({ state }) => state)).toEqual(['ended', 'current']);
    const gate = run.gate();
    expect(gate?.name === 'closed' && gate.closing).toBeUndefined();
    expect(reasonsOf(run)).toEqual(['item', 'item']);
  });

  it('once ended are neither begun nor changed', () => {
    const run = anOpenGate();
    const { id } = run.matter();
    run.press({ what: 'matter.end', matter: id });
    for (const act of [
      { what: 'matter.begin', matter: id },
      { what: 'matter.change', matter: id, number: '9', level: 2 },
      { what: 'matter.remove', matter: id },
    ] as const)
      expect(run.press(act)).toMatchObject({ refusal: { kind: 'matter-has-begun' } });
  });

  it('prepared for the next time in the thread are kept, those taken up are not', () => {
    const run = anOpenGate();
    run.write('system', { what: 'meeting.ended' });
    run.press({ what: 'matter.add', number: '8', level: 2 });
    run.press({ what: 'chair.appoint', person: member });
    run.write('system', { what: 'phrase.issued', party: 3, means: 'letter-phrase' });
    run.write('system', { what: 'meeting.started' });
    expect(run.meeting()).toMatchObject({
      matters: [{ number: '8' }],
      chair: member,
      lastParty: 3,
    });
  });
});

describe('Somebody unauthorised (M2)', () => {
  it('flagged by the secretary closes the gate; only the chair decides', () => {
    const run = anOpenGate();
    run.press({ what: 'unauthorised.flag', participant: mia }, secretary);
    expect(run.gate()).toMatchObject({ closing: { kind: 'unauthorised', participant: mia } });
    const decide = { what: 'unauthorised.decide', decision: 'left', retake: false } as const;
    expect(run.press(decide, secretary)).toMatchObject({ refusal: { kind: 'chair-decides' } });
    run.leave(mia);
    expect(run.press(decide)).toMatchObject({ ok: true });
    expect(reasonsOf(run)).toEqual([]);
  });

  it('has not left while they are in the meeting; the lobby is not the meeting', () => {
    const run = anOpenGate();
    run.press({ what: 'unauthorised.flag', participant: mia });
    const left = { what: 'unauthorised.decide', decision: 'left', retake: false } as const;
    expect(run.press(left)).toMatchObject({ refusal: { kind: 'still-present' } });
    expect(run.decide({ ...left, decision: 'mistaken' })).toMatchObject({ ok: true });
    run.press({ what: 'lobby.move', participant: mia });
    expect(run.press(left)).toMatchObject({ ok: true });
  });

  it('can make the chair adjourn and take the matter again from its beginning', () => {
    const run = anOpenGate();
    run.press({ what: 'unauthorised.flag' });
    run.press({ what: 'unauthorised.decide', decision: 'adjourn', retake: true });
    expect(run.matter()).toMatchObject({ state: 'current', retakes: 1 });
    expect(reasonsOf(run)).toContain('adjourned');
  });

  it('is not decided on when nobody has flagged', () => {
    const decide = { what: 'unauthorised.decide', decision: 'left', retake: false } as const;
    expect(anOpenGate().press(decide)).toMatchObject({ refusal: { kind: 'not-flagged' } });
  });

  it('is no reason for anybody but the chair to take a matter again', () => {
    const run = anOpenGate();
    const retake = { what: 'matter.retake', matter: run.matter().id } as const;
    expect(run.press(retake, secretary)).toMatchObject({ refusal: { kind: 'chair-decides' } });
    run.press(retake);
    expect(run.gate()).toMatchObject({ name: 'closed', closing: { kind: 'retaken' } });
  });
});

describe('A conflict of interest (M3)', () => {
  it('keeps the gate closed until the person is in the lobby, and they come back to a closed one', () => {
    const run = anOpenGate();
    const { id } = run.matter();
    run.press({ what: 'disqualification.mark', matter: id, participant: mia });
    expect(run.gate()).toMatchObject({ closing: { kind: 'disqualified', participant: mia } });
    expect(reasonsOf(run)).toEqual(['disqualified-present']);
    run.press({ what: 'lobby.move', participant: mia });
    run.press({ what: 'gate.open', matter: id });
    expect(run.gate()?.name).toBe('open');
    run.press({ what: 'lobby.return', participant: mia });
    expect(reasonsOf(run)).toContain('disqualified-present');
  });

  it('in a coming matter closes nothing now', () => {
    const run = anOpenGate();
    run.press({ what: 'matter.add', number: '2', level: 2 });
    run.press({ what: 'disqualification.mark', matter: run.matter(1).id, participant: mia });
    expect(run.gate()?.name).toBe('open');
  });
});

describe('The floor withdrawn (M4)', () => {
  it('ends the speech and is noted with the matter, once for each time', () => {
    const run = anOpenGate();
    run.press({ what: 'speech.grant', participant: mia });
    const withdraw = { what: 'floor.withdraw', participant: mia } as const;
    expect(run.press(withdraw, secretary)).toMatchObject({ refusal: { kind: 'chair-decides' } });
    run.press(withdraw);
    expect(run.meeting().queue.speaking).toBeUndefined();
    expect(run.matter().floorWithdrawn).toEqual([mia]);
    expect(run.press(withdraw)).toEqual({ ok: true, value: [] });
    run.press({ what: 'speech.grant', participant: mia });
    expect(run.press(withdraw)).toMatchObject({
      value: [{ what: 'floor.withdrawn' }, { what: 'speech.ended' }],
    });
    expect(run.matter().floorWithdrawn).toEqual([mia]);
  });

  it('belongs to a matter', () => {
    const run = anOpenGate();
    run.press({ what: 'matter.end', matter: run.matter().id });
    expect(run.press({ what: 'floor.withdraw', participant: mia })).toMatchObject({
      refusal: { kind: 'no-matter-at-hand' },
    });
  });
});

describe('The chair (M7)', () => {
  it('appointed presides instead of the organiser, and decides for others', () => {
    const run = anOpenGate();
    run.press({ what: 'chair.appoint', person: member });
    const retake = { what: 'matter.retake', matter: run.matter().id } as const;
    expect(run.press(retake, organiser)).toMatchObject({ refusal: { kind: 'chair-decides' } });
    expect(run.press(retake, member)).toMatchObject({ ok: true });
    run.press({ what: 'chair.withdraw' });
    expect(run.press({ what: 'matter.end', matter: run.matter().id }, member)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });

  it('is given by a co-organiser only while nobody has it, and taken from nobody by one', () => {
    const run = anOpenGate();
    const [give, take] = [
      { what: 'chair.appoint', person: secretary } as const,
      { what: 'chair.withdraw' } as const,
    ];
    expect(run.decide({ ...give, person: member }, secretary)).toMatchObject({ ok: true });
    run.press({ what: 'chair.appoint', person: member });
    expect(run.press(give, secretary)).toEqual({ ok: false, refusal: { kind: 'chair-decides' } });
    expect(run.press(take, secretary)).toEqual({ ok: false, refusal: { kind: 'chair-decides' } });
    expect(run.meeting().chair).toBe(member);
  });

  it('is passed on by whoever has it, and given and taken by the organiser at any time', () => {
    const run = anOpenGate();
    run.press({ what: 'chair.appoint', person: member });
    run.press({ what: 'chair.appoint', person: secretary }, member);
    expect(run.meeting().chair).toBe(secretary);
    run.press({ what: 'chair.appoint', person: member }, organiser);
    expect(run.meeting().chair).toBe(member);
    run.press({ what: 'chair.withdraw' }, member);
    expect(run.meeting().chair).toBeUndefined();
  });
});

describe('Security that cannot be guaranteed (M9)', () => {
  it('closes the gate until the person is out of the matter', () => {
    const run = anOpenGate();
    run.press({ what: 'security.doubt', participant: sam, decision: 'not-this-matter' });
    expect(run.gate()).toMatchObject({ closing: { kind: 'security-doubted', participant: sam } });
    expect(reasonsOf(run)).toEqual(['doubted-present']);
    run.leave(sam);
    expect(reasonsOf(run)).toEqual([]);
  });

  it('with the lobby decided moves the person there, and is written once', () => {
    const run = anOpenGate();
    const doubt = { what: 'security.doubt', participant: sam, decision: 'lobby' } as const;
    run.press(doubt);
    expect(run.meeting().inLobby.map(({ participant }) => participant)).toEqual([sam]);
    expect(run.press(doubt)).toEqual({ ok: true, value: [] });
  });

  it('is for the chair to decide, about somebody who is there', () => {
    const run = anOpenGate(2, [karin]);
    const doubt = { what: 'security.doubt', participant: sam, decision: 'lobby' } as const;
    expect(run.press(doubt, secretary)).toMatchObject({ refusal: { kind: 'chair-decides' } });
    expect(run.press(doubt)).toMatchObject({ refusal: { kind: 'not-present' } });
  });

  it('is taken back by whoever presides, and the gate then opens again', () => {
    const run = anOpenGate();
    const back = { what: 'security.doubt-withdraw', participant: sam } as const;
    expect(run.press(back)).toEqual({ ok: true, value: [] });
    run.press({ what: 'security.doubt', participant: sam, decision: 'not-this-matter' });
    expect(run.press(back, secretary)).toMatchObject({ refusal: { kind: 'chair-decides' } });
    expect(run.press(back)).toMatchObject({ ok: true });
    expect(run.matter().doubted.size).toBe(0);
    expect(reasonsOf(run)).toEqual([]);
    expect(run.press({ what: 'gate.open', matter: run.matter().id })).toMatchObject({ ok: true });
    expect(run.gate()?.name).toBe('open');
  });
});
