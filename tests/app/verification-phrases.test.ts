import { describe, expect, it } from '@jest/globals';
import { tenant } from '../fixtures/a-world.ts';
import { host, participant } from '../fixtures/meeting-steps.ts';
import { aSecretMeeting } from '../fixtures/verification-steps.ts';

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

describe('A phrase sent ahead (A4)', () => {
  it('is kept for a party nobody has met, who recites it when they come, by telephone too', async () => {
    const { phraseFor, addParty, checkPhrase, written, stored } = await aSecretMeeting();
    const { party, phrase } = await phraseFor();
    expect(party).toBe(1);
    const caller = await addParty('telephone', party);

    const recited = ` ${phrase.toUpperCase().replaceAll(' ', ',  ')}. `;
    expect(await checkPhrase(caller, recited)).toMatchObject({
      ok: true,
      value: { isMatch: true },
    });

    expect(await written()).toEqual([
      { what: 'phrase.issued', party: 1, means: 'letter-phrase' },
      { what: 'factor.proven', participant: caller, means: 'letter-phrase' },
    ]);
    expect(await stored()).toEqual([]);
    expect(await checkPhrase(caller, phrase)).toEqual(refusal('no-phrase'));
  });

  it('makes up a whole identity together with a code by telephone, and nothing more is asked', async () => {
    const { phraseFor, addParty, checkPhrase, codeFor, check, issue } = await aSecretMeeting();
    const { party, phrase } = await phraseFor();
    const caller = await addParty('telephone', party);
    await checkPhrase(caller, phrase);
    await check(caller, await codeFor(caller));
    expect(await issue(caller)).toEqual(refusal('already-verified'));
  });

  it('is a party’s own: no other party’s, and nobody’s who is no party', async () => {
    const { act, phraseFor, addParty, checkPhrase } = await aSecretMeeting();
    const [first, second] = [await phraseFor(), await phraseFor()];
    const other = await addParty('anonymous', second.party);
    expect(await checkPhrase(other, first.phrase)).toMatchObject({ value: { isMatch: false } });
    expect(await checkPhrase(other, second.phrase)).toMatchObject({ value: { isMatch: true } });
    const third = await addParty('anonymous');
    expect(await checkPhrase(third, first.phrase)).toEqual(refusal('no-phrase'));
    await act({ what: 'participant.remove', participant: third });
    expect(await checkPhrase(third, first.phrase)).toEqual(refusal('not-present'));
  });

  it('is refused for somebody who has not been said to be a party, and without a word', async () => {
    const { world, meeting, act, phraseFor, checkPhrase } = await aSecretMeeting();
    const { phrase } = await phraseFor();
    await act({ what: 'participant.add', kind: 'telephone', place: 'remote' });
    const seen = await world.tab.viewMeeting(host, meeting.threadId);
    const caller = seen.ok ? seen.value.participants.at(-1)?.participant : undefined;
    if (!caller) throw new Error('nobody called');
    expect(await checkPhrase(caller, phrase)).toEqual(refusal('not-a-party'));
    expect(await checkPhrase(caller, ' – ')).toEqual({
      ok: false,
      refusal: { kind: 'form', field: 'typed', problem: 'missing' },
    });
  });

  it('is void after three wrong ones, also when the party comes back in between', async () => {
    const { act, phraseFor, addParty, checkPhrase, stored } = await aSecretMeeting();
    const { party, phrase } = await phraseFor();
    const first = await addParty('telephone', party);
    expect(await checkPhrase(first, 'hallon')).toMatchObject({ value: { triesLeft: 2 } });
    await act({ what: 'participant.remove', participant: first });
    const again = await addParty('telephone', party);
    expect(await checkPhrase(again, 'hallon')).toMatchObject({ value: { triesLeft: 1 } });
    expect(await checkPhrase(again, 'hallon')).toMatchObject({ value: { triesLeft: 0 } });
    expect(await checkPhrase(again, phrase)).toEqual(refusal('no-phrase'));
    expect(await stored()).toEqual([]);
  });

  it('is one for each party: a new one takes the place of one that was lost', async () => {
    const { phraseFor, addParty, checkPhrase } = await aSecretMeeting();
    const lost = await phraseFor();
    const found = await phraseFor(lost.party);
    expect(found.party).toBe(lost.party);
    const caller = await addParty('telephone', found.party);
    expect(await checkPhrase(caller, lost.phrase)).toMatchObject({ value: { isMatch: false } });
    expect(await checkPhrase(caller, found.phrase)).toMatchObject({ value: { isMatch: true } });
  });

  it('is for a party there is, for hosts, and of use (A3)', async () => {
    const { world, meeting, act, addParty, check, codeFor } = await aSecretMeeting();
    const issue = (party: number | undefined, actor = host) =>
      world.verification.issuePhrase(actor, meeting.threadId, {
        means: 'email-phrase',
        ...(party ? { party } : {}),
      });
    expect(await issue(7)).toEqual(refusal('unknown-party'));
    expect(await issue(undefined, participant)).toEqual(refusal('not-allowed'));
    const party = await addParty();
    await act({ what: 'factor.prove', participants: [party], means: 'likeness' });
    expect(await issue(1)).toMatchObject({ ok: true, value: { party: 1 } });
    await check(party, await codeFor(party));
    expect(await issue(1)).toEqual(refusal('already-verified'));
  });

  it('for the coming time in a series outlives the time before it, and ends with its own', async () => {
    const { world, meeting, phraseFor, addParty, checkPhrase, stored } = await aSecretMeeting();
    const report = (what: 'started' | 'ended') =>
      world.bot.reportMeeting({
        tenantId: tenant,
        threadId: meeting.threadId,
        at: world.clock.now(),
        what,
      });
    await report('started');
    await phraseFor();
    await report('ended');
    expect(await stored()).toEqual([]);
    const { party, phrase } = await phraseFor();
    await report('ended');
    await report('started');
    const caller = await addParty('telephone', party);
    expect(await checkPhrase(caller, phrase)).toMatchObject({ value: { isMatch: true } });
  });
});
