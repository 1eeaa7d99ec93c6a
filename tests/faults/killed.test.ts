import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBooker } from './booker.ts';
import { aPresser } from './presser.ts';
import { openRig, type Engine, type Rig } from './rig.ts';

/** `FAULT_KILLS=200 npm run test:faults` for the long form. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 1);
/** How long after the load has begun it is killed: at any moment of a turn, spread over the kills. */
const momentOf = (kill: number) => 150 + ((kill * 137) % 900);

describe.each(['embedded', 'postgres'] as const satisfies readonly Engine[])(
  'A server on %s that is killed while people book and confirm',
  (engine) => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await openRig(engine);
      await rig.start();
    }, 60_000);
    afterAll(() => rig?.close());

    it(
      `loses no acknowledged confirmation and books nothing twice, ${KILLS} times`,
      async () => {
        const pressers = await Promise.all(
          ['fullmaktige', 'beredning'].map((key) => aPresser(rig, key)),
        );
        const booker = await aBooker(rig, 'ingrid.wallin');
        let presses = 0;
        for (let kill = 0; kill < KILLS; kill += 1) {
          let isOver = false;
          const load = Promise.all([
            ...pressers.map((each) => each.press(() => isOver)),
            booker.book(() => isOver).then(() => 0),
          ]);
          await pause(momentOf(kill));
          isOver = true;
          await rig.kill();
          presses += (await load).reduce((sum, each) => sum + each, 0);
          if (kill % 10 === 0 || engine === 'postgres') expect(await rig.chainsHold()).toBe(true);
          await rig.start();
          for (const each of pressers) expect(await each.whatIsLost()).toBeUndefined();
          await booker.finish();
          expect(booker.faults()).toEqual([]);
        }
        await rig.kill();
        expect(await rig.chainsHold()).toBe(true);
        expect(presses).toBeGreaterThan(0);
        expect(booker.booked()).toBeGreaterThan(0);
        if (KILLS > 1)
          console.log(
            `${engine}: ${KILLS} kills, ${presses} confirmations and ${booker.booked()} bookings acknowledged, none lost`,
          );
      },
      120_000 + KILLS * 20_000,
    );
  },
);
