import { describe, expect, it } from '@jest/globals';
import { requirementId } from '../../bot/domain/ids.ts';
import type { MeetingRun } from './a-meeting-run.ts';
import {
  aMeetingRun,
  anOpenGate,
  caller,
  karin,
  mia,
  organiser,
  outsider,
  sam,
} from './a-meeting-run.ts';

const closingOf = (run: MeetingRun) => {
  const { gate } = run.meeting();
  return gate.name === 'closed' ? gate.closing : undefined;
};
const itemsOpen = (run: MeetingRun) => {
  const gate = run.gate();
  if (!gate || gate.name === 'open') return [];
  return gate.reasons.map((each) => (each.kind === 'item' ? each.item.requirement.id : each.kind));
};

describe('The gate of a matter (M1)', () => {
  it('is not opened while something is open, and says how much', () => {
    const run = anOpenGate();
    run.withdraw('order');
    run.withdraw('camera', sam, mia);
    expect(run.press({ what: 'gate.open', matter: run.matter().id })).toEqual({
      ok: false,
      refusal: { kind: 'gate-closed', reasons: 2 },
    });
  });

  it('remembers who opened it and when', () => {
    const run = anOpenGate();
    expect(run.gate()).toMatchObject({ name: 'open', opened: { by: organiser, at: run.now() } });
  });

  it('is closed by somebody who joins, and says who', () => {
    const run = anOpenGate(2, [karin, sam]);
    run.join(mia);
    expect(closingOf(run)).toEqual({ kind: 'joined', participant: mia });
    expect(itemsOpen(run)).toEqual(['camera', 'look', 'headset']);
  });

  it('stands when somebody leaves, and is closed when they come back', () => {
    const run = anOpenGate();
    run.leave(mia);
    expect(run.gate()?.name).toBe('open');
    run.join(mia);
    expect(run.gate()?.name).toBe('closed');
  });

  it('is closed by a return from the lobby, which asks for everything again', () => {
    const run = anOpenGate();
    run.press({ what: 'lobby.move', participant: mia });
    expect(run.gate()?.name).toBe('open');
    run.press({ what: 'lobby.return', participant: mia });
    expect(closingOf(run)).toEqual({ kind: 'returned', participant: mia });
    expect(itemsOpen(run)).toEqual(['camera', 'look', 'headset']);
  });

  it('is closed by a confirmation that is taken back, and stays closed when it is given again', () => {
    const run = anOpenGate();
    run.withdraw('order');
    run.confirm('order');
    expect(closingOf(run)).toEqual({ kind: 'confirmation-withdrawn', requirement: 'order' });
    expect(run.gate()).toMatchObject({ name: 'closed', reasons: [] });
  });

  it.each([
    ['drifts', (run: MeetingRun) => run.set({ lobby: 'everyone' }), 'setting-drifted', 'lobby'],
    ['cannot be read', (run: MeetingRun) => run.hideSettings(), 'setting-unreadable', 'lobby'],
    ['lapses', (run: MeetingRun) => run.wait(20_000), 'attestation-lapsed', 'encrypted'],
    ['is revoked', (run: MeetingRun) => run.revoke(), 'attestation-lapsed', 'encrypted'],
  ] as const)(
    'is closed when what it rests on %s, and stays so',
    (_how, happens, because, requirement) => {
      const run = anOpenGate();
      happens(run);
      expect(run.gate()?.name).toBe('closed');
      expect(run.look()).toMatchObject({ because, requirement });
      run.attest('encrypted', 10_000);
      run.set({});
      expect(run.gate()).toMatchObject({ name: 'closed', reasons: [], closing: { kind: because } });
    },
  );

  it('names the setting that changed before the one that cannot be read', () => {
    const run = anOpenGate(3);
    run.hideSettings();
    run.revoke();
    expect(run.look()).toMatchObject({ because: 'attestation-lapsed' });
  });

  it('is closed by a higher level, of the matter or of the meeting', () => {
    const [matter, meeting] = [anOpenGate(), anOpenGate()];
    matter.press({ what: 'matter.change', matter: matter.matter().id, number: '1', level: 3 });
    meeting.write(organiser, { what: 'level.changed', from: 2, level: 3 });
    expect([closingOf(matter), closingOf(meeting)]).toEqual([
      { kind: 'level-changed' },
      { kind: 'level-changed' },
    ]);
  });

  it('opens when a should that is unmet has its reason, and not before', () => {
    const run = anOpenGate();
    run.withdraw('room');
    const { id } = run.matter();
    expect(run.press({ what: 'gate.open', matter: id })).toMatchObject({ ok: false });
    run.press({
      what: 'item.set-aside',
      requirement: requirementId('room'),
      participants: [],
      reason: 'Rummet är bokat',
    });
    expect(run.press({ what: 'gate.open', matter: id })).toMatchObject({ ok: true });
    expect(run.gate()?.name).toBe('open');
  });

  it('takes no reason instead of a must, but where its own row allows one (B4)', () => {
    const run = anOpenGate(3);
    const aside = (id: string) =>
      run.press({
        what: 'item.set-aside',
        requirement: requirementId(id),
        participants: id === 'camera' ? [mia] : [],
        reason: 'Annat avtalat',
      });
    expect(aside('order')).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(aside('camera')).toMatchObject({ refusal: { kind: 'not-allowed' } });
    const two = anOpenGate(2);
    const withReason = two.press({
      what: 'item.set-aside',
      requirement: requirementId('camera'),
      participants: [mia],
      reason: 'Annat avtalat',
    });
    expect(withReason).toMatchObject({ ok: true });
  });

  it('only informs at levels 0 and 1, where nothing is opened', () => {
    const run = aMeetingRun();
    run.write(organiser, { what: 'level.set', level: 1, source: 'booking' });
    run.join(karin);
    run.press({ what: 'matter.add', number: '1', level: 1 });
    run.press({ what: 'matter.begin', matter: run.matter().id });
    expect(run.gate()).toMatchObject({ name: 'informs' });
    expect(run.press({ what: 'gate.open', matter: run.matter().id })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('stays closed while nobody has said what the level is', () => {
    const run = anOpenGate();
    run.write('system', { what: 'level.set', level: 0, source: 'unknown' });
    expect(itemsOpen(run)).toEqual(['level-unknown']);
  });

  it('asks nobody on the telephone for their camera', () => {
    const run = anOpenGate(2, [karin, caller]);
    expect(run.meeting().confirmations.has(`camera\n${caller}`)).toBe(true);
    run.withdraw('camera', caller);
    expect(itemsOpen(run)).toEqual([]);
  });

  it('is closed when somebody turns out to be a party, whose short identification no longer counts', () => {
    const run = anOpenGate(4, [karin, outsider]);
    run.press({ what: 'party.recognise', participant: outsider });
    expect(closingOf(run)).toEqual({ kind: 'party-recognised', participant: outsider });
    expect(itemsOpen(run)).toEqual(['two-factor', 'told', 'consent']);
  });
});

describe('A break in a matter (M1)', () => {
  it.each([
    ['a very short one asks for a look only', 5, ['look']],
    ['a longer one asks for all that a new matter asks', 30, ['look', 'headset']],
  ])('closes the gate: %s', (_what, minutes, open) => {
    const run = anOpenGate();
    run.press({ what: 'meeting.adjourn' });
    expect(itemsOpen(run)).toEqual(['adjourned']);
    run.wait(minutes);
    run.press({ what: 'meeting.resume' });
    expect(closingOf(run)).toEqual({ kind: 'adjourned' });
    expect(itemsOpen(run)).toEqual(open);
  });

  it('is not begun when the meeting has ended, so that the next does not begin adjourned', () => {
    const run = anOpenGate();
    run.write('system', { what: 'meeting.ended' });
    expect(run.press({ what: 'meeting.adjourn' })).toMatchObject({
      refusal: { kind: 'meeting-ended' },
    });
  });
});

describe('A party’s consent (V12)', () => {
  const withParty = () => {
    const run = anOpenGate(4, [karin, outsider]);
    run.press({ what: 'party.recognise', participant: outsider });
    for (const means of ['letter-phrase', 'callback-code'] as const)
      run.write(organiser, { what: 'factor.proven', participant: outsider, means });
    return run;
  };
  const answer = (run: MeetingRun, given: 'accepted' | 'declined') =>
    run.press({ what: 'consent.answer', participant: outsider, language: 'sv', answer: given });
  const inform = (run: MeetingRun, language: 'sv' | 'en' = 'sv') =>
    run.press({ what: 'consent.inform', participant: outsider, language });

  it('is no answer before the party has been told', () => {
    const run = withParty();
    expect(answer(run, 'accepted')).toMatchObject({ refusal: { kind: 'not-informed' } });
    inform(run);
    expect(itemsOpen(run)).toEqual(['consent']);
    answer(run, 'accepted');
    expect(itemsOpen(run)).toEqual([]);
  });

  it('can be told again in another language before the answer, not after', () => {
    const run = withParty();
    inform(run);
    expect(inform(run, 'en')).toMatchObject({ value: [{ language: 'en' }] });
    answer(run, 'accepted');
    expect(inform(run)).toEqual({ ok: true, value: [] });
  });

  it.each(['declined', 'withdrawn'] as const)(
    '%s closes level 4 for as long as the party is in the meeting',
    (how) => {
      const run = withParty();
      inform(run);
      answer(run, 'accepted');
      run.press({ what: 'gate.open', matter: run.matter().id });
      expect(run.gate()?.name).toBe('open');
      if (how === 'declined') answer(run, 'declined');
      else run.press({ what: 'consent.withdraw', participant: outsider });
      expect(closingOf(run)).toEqual({ kind: 'consent-lost', participant: outsider });
      expect(itemsOpen(run)).toContain('consent-lost');
      run.press({ what: 'lobby.move', participant: outsider });
      expect(itemsOpen(run)).toEqual([]);
    },
  );

  it('is not set aside with a reason once refused', () => {
    const run = withParty();
    inform(run);
    answer(run, 'declined');
    run.press({
      what: 'item.set-aside',
      requirement: requirementId('consent'),
      participants: [outsider],
      reason: 'Kan ändå',
    });
    expect(itemsOpen(run)).toContain('consent-lost');
  });
});
