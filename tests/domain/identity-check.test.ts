import { describe, expect, it } from '@jest/globals';
import type { Means } from '../../bot/domain/identity-check.ts';
import { MEANS, factorOf, isVerified, mayProve } from '../../bot/domain/identity-check.ts';
import { anOpenGate, caller, karin, outsider } from './a-meeting-run.ts';

const asked = (means: Means, proven: Means[], changes = {}) =>
  mayProve({
    means,
    proven,
    participantKind: 'anonymous',
    isParty: true,
    isEIdentificationAttested: false,
    ...changes,
  });

describe('Two factors', () => {
  it('for a member the host knows are the password of the notice and the camera (A1)', () => {
    expect(isVerified(['notice-password', 'seen-on-camera'])).toBe(true);
    expect(asked('seen-on-camera', ['notice-password'], { isParty: false })).toMatchObject({
      ok: true,
    });
  });

  it('by the short path are refused for a party, whom the host does not know (A1)', () => {
    for (const means of ['seen-on-camera', 'notice-password'] as const)
      expect(asked(means, [])).toMatchObject({ refusal: { kind: 'known-people-only' } });
  });

  it('of the same kind are refused, naming the first (A3)', () => {
    expect(asked('message-code', ['callback-code'])).toEqual({
      ok: false,
      refusal: { kind: 'same-factor-kind', proven: 'callback-code' },
    });
    expect(isVerified(['message-code', 'callback-code'])).toBe(false);
  });

  it('however combined count only with two kinds by two channels (A3)', () => {
    for (const one of MEANS)
      for (const other of MEANS) {
        const [a, b] = [factorOf(one), factorOf(other)];
        const isWhole = !a || !b || (a.kind !== b.kind && a.channel !== b.channel);
        expect([one, other, isVerified([one, other])]).toEqual([one, other, isWhole]);
      }
  });

  it('are not asked for beyond the second', () => {
    expect(asked('likeness', ['callback-code', 'letter-phrase'])).toMatchObject({
      refusal: { kind: 'already-verified' },
    });
  });

  it('take no likeness of somebody on the telephone', () => {
    expect(asked('likeness', [], { participantKind: 'telephone' })).toMatchObject({
      refusal: { kind: 'no-camera' },
    });
  });

  it('are both in an e-identification that the organisation has attested (A2)', () => {
    expect(asked('e-identification', [])).toMatchObject({ refusal: { kind: 'not-attested' } });
    expect(asked('e-identification', [], { isEIdentificationAttested: true })).toMatchObject({
      ok: true,
    });
    expect(asked('callback-code', ['e-identification'])).toMatchObject({ ok: true });
  });
});

describe('Somebody’s identity', () => {
  it('by e-identification holds only as long as its attestation (A2)', () => {
    const run = anOpenGate(4, [karin]);
    run.attest('e-id', 30);
    run.join(outsider);
    run.press({ what: 'factor.prove', participants: [outsider], means: 'e-identification' });
    for (const line of ['camera', 'look', 'headset']) run.confirm(line, outsider);
    run.press({ what: 'gate.open', matter: run.matter().id });
    expect(run.gate()?.name).toBe('open');
    run.wait(31);
    expect(run.look()).toMatchObject({ because: 'attestation-lapsed', requirement: 'two-factor' });
  });

  it('is proven anew by whoever leaves and returns (A7)', () => {
    const run = anOpenGate(4, [karin, caller]);
    run.leave(caller);
    run.join(caller);
    expect(run.meeting().factors.get(caller)).toBeUndefined();
  });

  it('shown for several at once is shown for all of them or for nobody', () => {
    const run = anOpenGate(4, [karin]);
    run.join(outsider, caller);
    const seen = run.press({
      what: 'factor.prove',
      participants: [outsider, caller],
      means: 'likeness',
    });
    expect(seen).toMatchObject({ refusal: { kind: 'no-camera' } });
    expect(run.meeting().factors.get(outsider)).toBeUndefined();
  });
});
