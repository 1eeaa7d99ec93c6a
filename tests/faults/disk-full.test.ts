import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../bot/adapters/db/unit-of-work.ts';
import type { MeetingId, TenantId } from '../../bot/domain/ids.ts';
import problems from '../../bot/texts/problem.sv.json' with { type: 'json' };
import sv from '../../bot/texts/sv.json' with { type: 'json' };
import { newMeeting, newTenant } from '../contract/stores/builders.ts';
import { query } from '../db-servers.ts';
import { makeRecordingLogger } from '../fakes/recording-logger.ts';
import { until } from '../flow/until.ts';
import { aBooker, type Booker } from './booker.ts';
import { aPresser, type Presser } from './presser.ts';
import { openRig, type Engine, type Rig } from './rig.ts';
import { whyNoSmallDisk } from './small-disk.ts';

const reason = await whyNoSmallDisk();
/** Skipped where a small disk cannot be made; the tests' names say why. */
const itOnSmallDisk = reason === undefined ? it : it.skip;
/** With the other tests one of the four, on PostgreSQL; all in `npm run test:faults`. */
const isLong = process.env['FAULT_KILLS'] !== undefined;
const itInLong = isLong ? itOnSmallDisk : it.skip;
const because = reason === undefined ? '' : ` (skipped: ${reason})`;
const DISK_MEGABYTES = 160;
const LONG_MS = 300_000;
/** PostgreSQL writes its log of changes into files of 16 megabytes. Tables may still grow by this, the log may not. */
const KILOBYTES_LEFT = 4_096;
/** One entry that only fills the log. */
const FILL_LOG = `SELECT pg_logical_emit_message(false, 'ballast', repeat('x', 100000))`;

describe.each(['embedded', 'postgres'] as const satisfies readonly Engine[])(
  `A server on %s whose disk is full${because}`,
  (engine) => {
    let rig: Rig;
    let pressers: readonly Presser[];
    let booker: Booker;
    let isOver = false;
    beforeEach(async () => {
      isOver = false;
      if (reason === undefined && (isLong || engine === 'postgres'))
        rig = await openRig(engine, DISK_MEGABYTES);
    }, LONG_MS);
    afterEach(async () => {
      isOver = true;
      await rig?.close();
    }, LONG_MS);
    const start = async () => {
      await rig.start();
      pressers = await Promise.all(['fullmaktige', 'beredning'].map((key) => aPresser(rig, key)));
      booker = aBooker(rig, 'ingrid.wallin');
    };
    const press = () => Promise.all(pressers.map((each) => each.pressThrough(() => isOver)));
    const acknowledged = () => pressers.reduce((sum, each) => sum + each.acknowledged(), 0);
    const untilMore = async (count: number) => {
      const before = acknowledged();
      const isMore = () => acknowledged() >= before + count;
      await until('presses are acknowledged', isMore, () => rig.logged().slice(-3_000));
    };
    const troubles = () => pressers.flatMap((each) => each.troubles());
    const untilTroubled = (count: number) =>
      until(
        'presses fail',
        () => troubles().length >= count,
        () => rig.logged().slice(-3_000),
      );
    const expectPlainWords = (answers: readonly string[]) => {
      const { title, detail } = problems['store-unavailable'];
      for (const each of answers) {
        expect(each).toMatch(/^answered 503: .*"retryAfter":\d+/);
        expect(each).toContain(`"title":"${title}"`);
        expect(each).toContain(`"detail":"${detail}"`);
      }
    };
    const expectNothingLost = async () => {
      for (const each of pressers) expect(await each.whatIsLost()).toBeUndefined();
      await booker.finish();
      expect(booker.faults()).toEqual([]);
    };
    const expectChainsHold = async () => {
      // Only one process may look into the embedded database.
      if (engine === 'embedded') expect(await rig.stop()).toBe(0);
      expect(await rig.chainsHold()).toBe(true);
    };

    const itAtOnce = engine === 'postgres' ? itOnSmallDisk : itInLong;
    itAtOnce(
      'says so in plain words, loses nothing, and goes on by itself when there is room',
      async () => {
        await start();
        const load = press();
        await untilMore(4);
        expect(await booker.tryOne()).toBe(true);
        await rig.disk?.fill(0);
        await untilTroubled(6);
        while (booker.troubles().length === 0) await booker.tryOne().catch(() => false);
        await rig.disk?.makeRoom();
        await untilMore(4);
        isOver = true;
        await load;

        expectPlainWords(troubles());
        for (const each of booker.troubles()) expect(each).toContain(sv['trouble.store']);
        expect(rig.isRunning()).toBe(true);
        expect(await booker.tryOne()).toBe(true);
        await expectNothingLost();
        await expectChainsHold();
      },
      LONG_MS,
    );

    if (engine === 'postgres')
      itInLong(
        'whose database ends because its log has no room loses nothing, and goes on by itself when the database is back',
        async () => {
          await start();
          const load = press();
          await untilMore(4);
          expect(await booker.tryOne()).toBe(true);
          await rig.disk?.fill(KILOBYTES_LEFT);
          const { databaseUrl = '' } = rig.postgres ?? {};
          const fillLog = () =>
            query(databaseUrl, FILL_LOG).then(
              () => true,
              () => false,
            );
          while (await fillLog());
          await untilTroubled(6);
          await rig.disk?.makeRoom();
          await pause(1_000);
          if (!rig.postgres?.isRunning()) await rig.postgres?.restart();
          await untilMore(4);
          isOver = true;
          await load;

          expectPlainWords(troubles());
          expect(rig.isRunning()).toBe(true);
          await expectNothingLost();
          await expectChainsHold();
        },
        LONG_MS,
      );
    else
      itInLong(
        'ends and says so when its log has no room, does not start before there is any, and has lost nothing then',
        async () => {
          const [tenant, meeting] = [newTenant(), newMeeting()];
          await rig.disk?.fill(KILOBYTES_LEFT);
          const { exitCode, said, acknowledged } = await writeToTheEnd(
            rig.dataDir,
            tenant,
            meeting,
          );
          expect(exitCode).toBe(74);
          expect(said).toContain('"database.died"');
          expect(acknowledged).toBeGreaterThan(10);

          await rig.disk?.fill(0);
          expect(await rig.failToStart()).toBe(1);
          expect(rig.logged()).toContain(
            '(DATA_DIR) cannot be opened: see that its disk is not full',
          );

          await rig.disk?.makeRoom();
          await start();
          const load = press();
          await untilMore(2);
          isOver = true;
          await load;
          await expectNothingLost();
          await expectChainsHold();
          expect(await versionIn(rig.dataDir, tenant, meeting)).toBe(acknowledged);
        },
        LONG_MS,
      );
  },
);

/** A process that writes events into the embedded database until it ends: with which code, what it said, what was acknowledged. */
async function writeToTheEnd(dataDir: string, tenant: string, meeting: string) {
  const program = fileURLToPath(new URL('./log-filler-process.ts', import.meta.url));
  const writer = spawn(process.execPath, [program, dataDir, tenant, meeting], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(writer, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) lines.push(line);
  await exited;
  const acknowledged = Math.max(0, ...lines.filter((line) => /^\d+$/.test(line)).map(Number));
  return { exitCode: writer.exitCode, said: lines.join('\n'), acknowledged };
}

async function versionIn(dataDir: string, tenant: TenantId, meeting: MeetingId): Promise<number> {
  const db = await openDatabase({ dataDir }, { logger: makeRecordingLogger() });
  try {
    return (await makeUnitOfWork(db).read((stores) => stores.events.read(tenant, meeting))).version;
  } finally {
    await db.close();
  }
}
