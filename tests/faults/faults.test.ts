import { mkdir, rename, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../bot/demo/graph/faults.ts';
import { query } from '../db-servers.ts';
import { until } from '../flow/until.ts';
import { copyFolder } from '../prepared.ts';
import { aBooker, type Booker } from './booker.ts';
import { storeAcrossJumps } from './clock-jumps.ts';
import { aPresser, type Presser } from './presser.ts';
import { openRig, type Engine, type Rig } from './rig.ts';

/** Set by `npm run test:faults`, the long form; `FAULT_KILLS=200` for many. With the other tests: one kill on each engine. */
const { FAULT_KILLS } = process.env;
const KILLS = Number(FAULT_KILLS ?? 1);
const isLong = FAULT_KILLS !== undefined;
/** What takes seconds beyond the one kill. */
const itInLong = isLong ? it : it.skip;
/** How long after the load has begun it is killed: at any moment of a turn, spread over the kills. */
const momentOf = (kill: number) => (kill * 137) % 900;
const LONG_MS = 120_000;

describe.each(['embedded', 'postgres'] as const satisfies readonly Engine[])(
  'A server on %s',
  (engine) => {
    let rig: Rig;
    let pressers: readonly Presser[];
    let booker: Booker;
    beforeAll(async () => {
      rig = await openRig(engine);
      await rig.start();
      pressers = await Promise.all(['fullmaktige', 'beredning'].map((key) => aPresser(rig, key)));
      booker = aBooker(rig, 'ingrid.wallin');
    }, LONG_MS);
    afterAll(() => rig?.close());
    afterEach(() => {
      rig.tenant.graph.clearFaults();
      rig.tenant.connector.failNext(0);
    });
    const presses = () => pressers.reduce((sum, each) => sum + each.acknowledged(), 0);
    /** Until so many presses more were acknowledged, and a booking the first time. */
    const untilMore = async (count: number, isBooked = true) => {
      const before = presses();
      await until(
        'presses are acknowledged',
        () => presses() >= before + count && (!isBooked || booker.booked() > 0),
        () => rig.logged().slice(-3_000),
      );
    };
    const expectNothingLost = async () => {
      for (const each of pressers) expect(await each.whatIsLost()).toBeUndefined();
      await booker.finish();
      expect(booker.faults()).toEqual([]);
    };

    it(
      `that is killed while people book and confirm loses nothing and books nothing twice: kills ${KILLS}`,
      async () => {
        for (let kill = 0; kill < KILLS; kill += 1) {
          let isOver = false;
          const load = Promise.all([
            ...pressers.map((each) => each.press(() => isOver)),
            booker.book(() => isOver),
          ]);
          await untilMore(2);
          await pause(momentOf(kill));
          isOver = true;
          await rig.kill();
          await load;
          if (kill % 10 === 0) expect(await rig.chainsHold()).toBe(true);
          if (kill === 0 && engine === 'embedded') await restoreFromCopy(rig.dataDir);
          await rig.start();
          await expectNothingLost();
        }
        if (isLong)
          console.log(
            `${engine}: ${KILLS} kills, ${presses()} confirmations and ${booker.booked()} bookings acknowledged`,
          );
      },
      LONG_MS + KILLS * 20_000,
    );

    itInLong(
      'that is asked to end finishes what is under way, and says so',
      async () => {
        const slow: Fault = { kind: 'slow', ms: 1_000, method: 'POST', path: '/events' };
        let hasBegun = false;
        const booking = booker.tryOne(() => {
          rig.tenant.graph.inject(slow);
          hasBegun = true;
        });
        await until('Boka is pressed', () => hasBegun);
        await pause(500);

        expect(await rig.stop()).toBe(0);
        expect(await booking).toBe(true);
        expect(rig.logged()).toContain('"server.stopped"');
        expect(await rig.chainsHold()).toBe(true);
        await rig.start();
        await expectNothingLost();
      },
      LONG_MS,
    );

    if (engine === 'postgres') {
      itInLong(
        'whose database is stopped and started under load loses nothing',
        async () => {
          let isOver = false;
          const load = Promise.all(pressers.map((each) => each.pressThrough(() => isOver)));
          await untilMore(2, false);
          await rig.postgres?.restart();
          await untilMore(4, false);
          isOver = true;
          await load;

          await expectNothingLost();
          expect(await rig.chainsHold()).toBe(true);
        },
        LONG_MS,
      );

      const troubles: readonly (readonly [string, Fault])[] = [
        ['is too busy', { kind: 'status', status: 429, retryAfter: 1 }],
        ['fails', { kind: 'status', status: 500 }],
        ['is slow', { kind: 'slow', ms: 800 }],
        ['hangs', { kind: 'hang', times: 2 }],
      ];
      const inShort: typeof troubles = [['books but does not answer', { kind: 'lost-answer' }]];
      it.each([...inShort, ...(isLong ? troubles : [])])(
        'books once when Graph %s',
        async (_what, fault) => {
          const aimed = { ...fault, method: 'POST', path: '/events' };
          await booker.tryOne(() => rig.tenant.graph.inject(aimed));
          rig.tenant.graph.clearFaults();

          await expectNothingLost();
        },
        LONG_MS,
      );

      it('keeps its order and its chains when the clock jumps', async () => {
        const { moments, read, ...rest } = await storeAcrossJumps(
          (await rig.postgres?.createDatabase()) ?? '',
        );

        // Order is the count, not the time.
        expect(read).toEqual(moments);
        // A draft whose time seems to lie ahead is found once the clock has passed it.
        expect(rest).toEqual({ breaks: [], stuckBefore: 0, stuckAfter: 1 });
      });

      itInLong(
        'tells of what happened when Teams takes messages again',
        async () => {
          rig.tenant.connector.failNext(5);
          let isOver = false;
          const load = Promise.all(pressers.map((each) => each.press(() => isOver)));
          await untilMore(4, false);
          isOver = true;
          await load;

          const { databaseUrl = '' } = rig.postgres ?? {};
          await until('every change is told', async () => {
            // Time passes: what is tried again later is tried now.
            await query(databaseUrl, `UPDATE outbox SET due_at = now() WHERE due_at IS NOT NULL`);
            return (await query(databaseUrl, 'SELECT id FROM outbox')).length === 0;
          });
          await expectNothingLost();
        },
        LONG_MS,
      );
    }
  },
);

/** docs/backup.md: the folder of a server that does not run, copied, is a backup. */
async function restoreFromCopy(dataDir: string): Promise<void> {
  const copy = `${dataDir}-copy`;
  await mkdir(copy);
  await copyFolder(dataDir, copy);
  await rm(dataDir, { recursive: true });
  await rename(copy, dataDir);
}
