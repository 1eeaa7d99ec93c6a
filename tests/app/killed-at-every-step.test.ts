import { describe, expect, it } from '@jest/globals';
import type { AlertPress } from '../../bot/app/watch/alert-view.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, actorFor, annaLindgren, karin, tenant } from '../fixtures/a-world.ts';
import type { Mortal } from '../fixtures/mortal.ts';
import { makeMortal } from '../fixtures/mortal.ts';
import {
  alertsIn,
  anEventOf,
  bookElsewhere,
  enter,
  install,
  notify,
  openAlert,
} from '../fixtures/watch-steps.ts';

const NAMED = 'Lönesamtal Björn Nilsson';
const MINUTE = 60_000;
const period = (from: string, to: string) => ({ start: new Date(from), end: new Date(to) });

async function aWatchedWorld(): Promise<World> {
  const world = aWorld();
  await install(world, karin);
  world.calendar.enter(tenant, annaLindgren.id, {
    period: period('2026-11-26T08:00:00Z', '2026-11-26T09:00:00Z'),
  });
  return world;
}
const booking = { subject: NAMED, attendees: [annaLindgren.address] };

/** Whatever was under way is over, and the leases that it held; the queue tries again. */
async function afterwards(world: World, mortal: Mortal): Promise<void> {
  mortal.restart();
  for (let minutes = 0; minutes < 20; minutes += 1) {
    world.clock.advance(MINUTE);
    await world.queue.run();
  }
}

/** Does the work once to count its steps, then over again in a new world for each step, killed before and after it. */
async function atEveryStep(
  begin: (world: World) => Promise<void>,
  work: (world: World) => Promise<unknown>,
  check: (world: World, diedAt: string, step: number) => Promise<void>,
): Promise<readonly string[]> {
  const rehearsal = await aWatchedWorld();
  await begin(rehearsal);
  const counted = makeMortal(rehearsal);
  counted.killAt(Infinity, 'before');
  await work(rehearsal);
  const deaths: string[] = [];
  for (let step = 1; step <= counted.calls(); step += 1)
    for (const when of ['before', 'after'] as const) {
      const world = await aWatchedWorld();
      await begin(world);
      const mortal = makeMortal(world);
      mortal.killAt(step, when);
      // Whoever waited for the answer never gets one.
      await work(world).catch(() => undefined);
      expect(mortal.isDead()).toBe(true);
      deaths.push(mortal.diedAt());
      await afterwards(world, mortal);
      await check(world, mortal.diedAt(), step);
    }
  return deaths;
}

describe('A process killed at any step', () => {
  it('of bringing a card loses nothing: the card comes, twice at most where Teams had taken it already', async () => {
    const deaths = await atEveryStep(
      () => Promise.resolve(),
      async (world) => {
        const id = enter(world, karin, anEventOf(world, booking));
        await notify(world, karin, id);
        await world.queue.run();
      },
      async (world, diedAt, step) => {
        // Killed before the notification was stored: Microsoft got no 202, and sends it again.
        if (step === 1 && diedAt === 'before store.commit') return;
        const { alertId } = openAlert(world);
        expect(openAlert(world).event.adjacency.touches).toHaveLength(1);
        expect(alertsIn(world).every((each) => each.alertId === alertId)).toBe(true);
        const stored = await world.work.run((tx) => tx.alerts.get(tenant, alertId));
        expect(stored?.card?.activityId).toBe(world.personalCards.messages.at(-1)?.sent.activityId);
        expect(world.personalCards.messages.length).toBeLessThanOrEqual(2);
        if (!/cards\.post|store\.commit/.test(diedAt))
          expect(world.personalCards.messages).toHaveLength(1);
        expect(world.queue.size()).toBe(0);
      },
    );

    expect(deaths).toEqual(
      expect.arrayContaining([
        'before events.read',
        'after calendar.availability',
        'after events.neighbours',
        'before cards.post',
        'after cards.post',
        'after store.commit',
      ]),
    );
  });

  it('of closing a card leaves it closed', async () => {
    const deaths = await atEveryStep(
      async (world) => {
        const id = await bookElsewhere(world, karin, { subject: NAMED });
        const event = world.events.get(id);
        if (event) world.events.put(karin.id, { ...event, subject: 'Lönesamtal' });
        await notify(world, karin, id);
      },
      (world) => world.queue.run(),
      (world) => {
        expect(alertsIn(world)).toMatchObject([{ state: 'in-order' }]);
        return Promise.resolve();
      },
    );

    expect(deaths).toContain('after cards.redraw');
  });

  it.each([
    ['the safe subject', { what: 'rename' }],
    [
      'another time',
      {
        what: 'move',
        period: period('2026-11-26T09:05:00Z', '2026-11-26T10:00:00Z'),
        remaining: 0,
      },
    ],
  ] as const satisfies readonly (readonly [string, AlertPress])[])(
    'of taking %s does it once, pressed again afterwards',
    async (_what, press) => {
      const pressed = (world: World) =>
        world.bot.watch.pressAlert(actorFor(karin), openAlert(world).alertId, press);
      await atEveryStep(
        async (world) => {
          await bookElsewhere(world, karin, booking);
        },
        pressed,
        async (world) => {
          const again = await pressed(world);
          if (!again.ok || again.value.state === 'gone') throw new Error('the card is gone');
          const { report, adjacency } = again.value.event;
          if (press.what === 'rename') expect(report.findings).toEqual([]);
          else expect(adjacency.touches).toEqual([]);
          expect(world.events.counts.rename).toBe(press.what === 'rename' ? 1 : 0);
          expect(world.events.counts.move).toBe(press.what === 'move' ? 1 : 0);
        },
      );
    },
  );
});
