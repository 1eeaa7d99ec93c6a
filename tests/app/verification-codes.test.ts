import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { annaLindgren, bjorn, karin, reportPresence, tenant } from '../fixtures/a-world.ts';
import { coHost, host, participant, stranger, view } from '../fixtures/meeting-steps.ts';
import { aSecretMeeting, wrong } from '../fixtures/verification-steps.ts';

const MINUTE = 60_000;
const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

describe('A one-time code', () => {
  it('that is recited proves a factor, with the source of the number, and is gone', async () => {
    const { world, addParty, codeFor, check, written, stored } = await aSecretMeeting();
    const party = await addParty();
    const code = await codeFor(party, { source: 'case-file' });

    const checked = await check(
      party,
      ` ${code.slice(0, 3)} ${code.slice(3, 5)}-${code.slice(5)} `,
    );

    expect(checked).toMatchObject({ ok: true, value: { isMatch: true } });
    expect(await written()).toEqual([
      { what: 'code.issued', participant: party, means: 'callback-code', source: 'case-file' },
      { what: 'factor.proven', participant: party, means: 'callback-code', source: 'case-file' },
    ]);
    const seen = (await view(world)).participants.find((each) => each.participant === party);
    expect(seen?.factors).toMatchObject([{ means: 'callback-code', by: karin.id }]);
    expect(await stored()).toEqual([]);
    expect(await check(party, code)).toEqual(refusal('no-code'));
  });

  it('wrong three times is void, and each time is written', async () => {
    const { addParty, codeFor, check, written, stored } = await aSecretMeeting();
    const party = await addParty();
    const code = await codeFor(party);
    for (const triesLeft of [2, 1, 0])
      expect(await check(party, wrong(code))).toMatchObject({
        ok: true,
        value: { isMatch: false, triesLeft },
      });

    expect(await check(party, code)).toEqual(refusal('no-code'));
    const failed = (await written()).filter(({ what }) => what === 'factor.failed');
    expect(failed).toMatchObject([
      { because: 'wrong' },
      { because: 'wrong' },
      { because: 'out-of-tries' },
    ]);
    expect(await stored()).toEqual([]);
  });

  it('that cannot be a code costs no try', async () => {
    const { addParty, codeFor, check } = await aSecretMeeting();
    const party = await addParty();
    const code = await codeFor(party);
    for (const typed of ['', '12345', '1234567', 'hallon', `${code}a`])
      expect(await check(party, typed)).toEqual({
        ok: false,
        refusal: { kind: 'form', field: 'typed', problem: 'not-a-code' },
      });
    expect(await check(party, wrong(code))).toMatchObject({ value: { triesLeft: 2 } });
  });

  it('is good for five minutes, and not for the instant after', async () => {
    const { world, addParty, codeFor, check, written } = await aSecretMeeting();
    const [one, other] = [await addParty(), await addParty()];
    const codes = [await codeFor(one), await codeFor(other)];
    world.clock.advance(5 * MINUTE - 1);
    expect(await check(one, codes[0] ?? '')).toMatchObject({ value: { isMatch: true } });
    world.clock.advance(1);
    expect(await check(other, codes[1] ?? '')).toEqual(refusal('code-expired'));
    expect((await written()).at(-1)).toMatchObject({ participant: other, because: 'expired' });
    expect(await check(other, codes[1] ?? '')).toEqual(refusal('no-code'));
  });

  it('that nobody used is deleted when its time is out, and that is written once', async () => {
    const { world, addParty, codeFor, written, stored } = await aSecretMeeting();
    await codeFor(await addParty());
    await world.upkeep.expireSecrets();
    expect(await stored()).toHaveLength(1);
    world.clock.advance(5 * MINUTE);
    await world.upkeep.expireSecrets();
    await world.upkeep.expireSecrets();
    expect(await stored()).toEqual([]);
    expect((await written()).map(({ what }) => what)).toEqual(['code.issued', 'factor.failed']);
  });

  it('is one at a time: another is refused while it stands, and replacing voids it', async () => {
    const { addParty, codeFor, issue, check, written } = await aSecretMeeting();
    const party = await addParty();
    const first = await codeFor(party);
    expect(await issue(party, {}, coHost)).toEqual(refusal('code-stands'));
    const second = await codeFor(party, { replace: true, means: 'message-code' });
    expect(await check(party, first)).toMatchObject({ value: { isMatch: false, triesLeft: 2 } });
    expect(await check(party, second)).toMatchObject({ value: { isMatch: true } });
    expect(await written()).toMatchObject([
      { what: 'code.issued' },
      { what: 'factor.failed', means: 'callback-code', because: 'abandoned' },
      { what: 'code.issued', means: 'message-code' },
      { what: 'factor.failed', means: 'message-code', because: 'wrong' },
      { what: 'factor.proven', means: 'message-code' },
    ]);
  });

  it('needs no replacing when its time is out', async () => {
    const { world, addParty, codeFor, written } = await aSecretMeeting();
    const party = await addParty();
    await codeFor(party);
    world.clock.advance(5 * MINUTE);
    await codeFor(party);
    expect(await written()).toMatchObject([{}, { because: 'expired' }, { what: 'code.issued' }]);
  });

  it.each([
    ['has left', 'participant.remove'],
    ['is in the lobby', 'lobby.move'],
  ] as const)('is void for somebody who %s, also once they are back', async (_how, what) => {
    const { act, addParty, codeFor, check, stored } = await aSecretMeeting();
    const party = await addParty();
    const code = await codeFor(party);
    await act({ what, participant: party });
    expect(await stored()).toEqual([]);
    expect(await check(party, code)).toEqual(refusal('not-present'));
    await act({ what: 'lobby.return', participant: party });
    if (what === 'lobby.move') expect(await check(party, code)).toEqual(refusal('no-code'));
  });

  it('is void for a known person who turns out to be a party', async () => {
    const { world, act, codeFor, check, issue } = await aSecretMeeting();
    await reportPresence(world, 'joined', bjorn);
    const { participant: who } = (await view(world)).participants.at(-1) ?? {};
    if (!who) throw new Error('nobody is there');
    const code = await codeFor(who, { source: 'own-register' });
    await act({ what: 'party.recognise', participant: who });
    expect(await check(who, code)).toEqual(refusal('no-code'));
    expect(await issue(who)).toMatchObject({ ok: true });
  });

  it('is void and deleted when the meeting has ended', async () => {
    const { world, meeting, addParty, codeFor, phraseFor, stored } = await aSecretMeeting();
    await codeFor(await addParty());
    await phraseFor();
    const ended = { tenantId: tenant, threadId: meeting.threadId, what: 'ended' } as const;
    await world.bot.reportMeeting({ ...ended, at: world.clock.now() });
    expect(await stored()).toEqual([]);
  });

  it('that could prove nothing is refused before anybody rings (A3)', async () => {
    const { act, addParty, codeFor, check, issue, written } = await aSecretMeeting();
    const party = await addParty();
    await check(party, await codeFor(party));
    const before = (await written()).length;
    expect(await issue(party, { means: 'message-code' })).toEqual({
      ok: false,
      refusal: { kind: 'same-factor-kind', proven: 'callback-code' },
    });
    await act({ what: 'factor.prove', participants: [party], means: 'likeness' });
    expect(await issue(party)).toEqual(refusal('already-verified'));
    expect(await written()).toHaveLength(before + 1);
  });

  it('is none of a participant’s, a stranger’s or an unknown meeting’s', async () => {
    const { addParty, codeFor, issue, check } = await aSecretMeeting();
    const party = await addParty();
    const code = await codeFor(party);
    expect(await issue(party, {}, participant)).toEqual(refusal('not-allowed'));
    expect(await check(party, code, participant)).toEqual(refusal('not-allowed'));
    expect(await check(party, code, stranger)).toEqual(refusal('not-a-participant'));
  });

  it('issued ten times in a quarter of an hour is enough for one host, whatever process they ask', async () => {
    const { world, addParty, issue } = await aSecretMeeting();
    const party = await addParty();
    for (let time = 0; time < 10; time += 1) {
      expect(await issue(party, { replace: true })).toMatchObject({ ok: true });
      world.clock.advance(MINUTE);
    }
    const more = await issue(party, { replace: true });
    expect(more).toEqual({
      ok: false,
      refusal: { kind: 'too-many-codes', retryAfterSeconds: 5 * 60 },
    });
    expect(await issue(party, { replace: true }, coHost)).toMatchObject({ ok: true });
    world.clock.advance(5 * MINUTE);
    expect(await issue(party, { replace: true })).toMatchObject({ ok: true });
  });
});

describe('A code sent by the server', () => {
  const sms = { means: 'message-code', sendTo: '070-174 06 11' } as const;

  it('goes to the number and is shown to nobody', async () => {
    const { world, addParty, issue, check } = await aSecretMeeting();
    const party = await addParty();
    const issued = await issue(party, sms);
    expect(issued).toMatchObject({ ok: true, value: { isSent: true, triesLeft: 3 } });
    expect(issued.ok && 'code' in issued.value).toBe(false);
    const [message] = world.messages.sent;
    expect(message?.to).toBe('+46701740611');
    expect(await check(party, message?.code ?? '')).toMatchObject({ value: { isMatch: true } });
  });

  it('that did not get away is void, and says so', async () => {
    const { world, addParty, issue, written, stored } = await aSecretMeeting();
    const party = await addParty();
    world.messages.refuse();
    await expect(issue(party, sms)).rejects.toBeInstanceOf(ServiceFault);
    expect(await stored()).toEqual([]);
    expect((await written()).at(-1)).toMatchObject({ because: 'abandoned' });
    expect(await issue(party)).toMatchObject({ ok: true, value: { isSent: false } });
  });

  it('is refused, and nothing issued, where nothing can be sent, for a call, or to what is no number', async () => {
    const { world, addParty, issue, written } = await aSecretMeeting();
    const party = await addParty();
    expect(await issue(party, { ...sms, means: 'callback-code' })).toEqual(refusal('cannot-send'));
    expect(await issue(party, { ...sms, sendTo: '12 34' })).toEqual({
      ok: false,
      refusal: { kind: 'form', field: 'sendTo', problem: 'not-a-number' },
    });
    expect((await view(world)).canSendMessages).toBe(true);
    world.messages.canSend = false;
    expect(await issue(party, sms)).toEqual(refusal('cannot-send'));
    expect((await view(world)).canSendMessages).toBe(false);
    expect(await written()).toEqual([]);
    expect(world.messages.sent).toEqual([]);
  });
});

describe('Two hosts at once', () => {
  it('issue one code between them', async () => {
    const { addParty, issue, stored, written } = await aSecretMeeting();
    const party = await addParty();
    const both = await Promise.all([issue(party), issue(party, {}, coHost)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal('code-stands'));
    expect(await stored()).toHaveLength(1);
    expect(await written()).toHaveLength(1);
  });

  it('prove a factor once, and each wrong answer costs one try', async () => {
    const { addParty, codeFor, check, written } = await aSecretMeeting();
    const party = await addParty();
    const code = await codeFor(party);
    const typed = [wrong(code), wrong(code)];
    const both = await Promise.all(
      typed.map((each, at) => check(party, each, at === 0 ? host : coHost)),
    );
    expect(both.map((each) => each.ok && each.value.triesLeft).toSorted()).toEqual([1, 2]);
    const right = await Promise.all([check(party, code), check(party, code, coHost)]);
    expect(right.filter((each) => each.ok && each.value.isMatch)).toHaveLength(1);
    expect((await written()).filter(({ what }) => what === 'factor.proven')).toHaveLength(1);
  });
});

describe('People invited', () => {
  it('are those who are not there, by name, and for hosts only', async () => {
    const { world, meeting } = await aSecretMeeting();
    const ask = (actor = host) => world.verification.viewInvited(actor, meeting.threadId);
    expect(await ask()).toEqual({
      ok: true,
      value: [
        { personId: annaLindgren.id, displayName: 'Anna Lindgren' },
        { personId: bjorn.id, displayName: 'Björn Nilsson' },
      ],
    });
    await reportPresence(world, 'joined', bjorn);
    expect(await ask(coHost)).toMatchObject({ value: [{ personId: annaLindgren.id }] });
    expect(await ask(participant)).toEqual(refusal('not-allowed'));
  });
});
