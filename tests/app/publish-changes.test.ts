import { describe, expect, it } from '@jest/globals';
import { makeOutreach } from '../../bot/app/outreach.ts';
import { threadId } from '../../bot/domain/ids.ts';
import { aBookedMeeting, aWorld } from '../fixtures/a-world.ts';
import { host, press, start, view } from '../fixtures/meeting-steps.ts';

const THREAD = threadId('19:meeting_test@thread.v2');
/** Long enough for everything that waits for nothing but the turn of the event loop. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('A chat that does not answer', () => {
  it('holds up nobody’s live view, and its card shows the latest when it answers', async () => {
    const world = aWorld();
    await aBookedMeeting(world);
    await start(world);
    await world.upkeep.publishChanges();
    const before = world.chat.messages[0]?.drawn ?? 0;
    const answered = Promise.withResolvers<undefined>();
    const redraw = world.chat.redrawChecklist.bind(world.chat);
    world.chat.redrawChecklist = async (...of) => {
      await answered.promise;
      return redraw(...of);
    };

    const versions: number[] = [];
    for (const isConfirmed of [true, false, true]) {
      const { version } = await view(world);
      const set = await world.tab.setItem(host, THREAD, press('order', version, [], isConfirmed));
      if (!set.ok) throw new Error(set.refusal.kind);
      versions.push(set.value.version);
      await aMoment();
      expect(world.feed.published.at(-1)?.version).toBe(set.value.version);
    }
    answered.resolve(undefined);
    await world.upkeep.publishChanges();

    expect(world.chat.messages[0]?.view).toMatchObject({ version: versions.at(-1) });
    // Once for the press it was asked about, once for the two that came while it did not answer.
    expect(world.chat.messages[0]?.drawn).toBe(before + 2);
  });
});

describe('Telling the outside world', () => {
  const calls: { readonly changes: readonly string[]; readonly done: () => void }[] = [];
  const outreachOf = () => {
    calls.length = 0;
    return makeOutreach<string>({
      keyOf: (change) => change.slice(0, 1),
      tell: (changes) =>
        new Promise((resolve) => {
          calls.push({ changes, done: resolve });
        }),
    });
  };
  const told = () => calls.map(({ changes }) => changes);

  it('is one telling at a time of one meeting; what comes meanwhile is told of together', async () => {
    const outreach = outreachOf();
    outreach.add(['a1', 'b1']);
    outreach.add(['a2']);
    outreach.add(['a3']);
    expect(told()).toEqual([['a1'], ['b1']]);

    calls[0]?.done();
    await aMoment();

    expect(told()).toEqual([['a1'], ['b1'], ['a2', 'a3']]);
  });

  it('is of sixteen meetings at a time, and resolves when all have been told of', async () => {
    const outreach = outreachOf();
    outreach.add([...'abcdefghijklmnopqrst']);
    expect(told()).toHaveLength(16);
    let isSettled = false;
    const settled = outreach.settled().then(() => (isSettled = true));

    for (let at = 0; at < 19; at += 1) {
      calls[at]?.done();
      await aMoment();
    }

    expect(told()).toHaveLength(20);
    expect(isSettled).toBe(false);
    calls[19]?.done();
    await settled;
  });
});
