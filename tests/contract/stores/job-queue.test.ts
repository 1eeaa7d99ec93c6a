import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeJobQueue } from '../../../bot/adapters/db/job-queue.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import type { TaskQueue } from '../../../bot/app/ports/task-queue.ts';
import { eventId, personId } from '../../../bot/domain/ids.ts';
import type { WatchTask } from '../../../bot/domain/watch-task.ts';
import { newTenant } from './builders.ts';
import { engines } from './databases-under-test.ts';
import type { DatabaseUnderTest } from './databases-under-test.ts';

const PATIENCE_MS = 20_000;
const SETTINGS = { firstPause: 1, mostRetries: 1 };
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const start = Date.now();
  while (!(await isSo())) {
    if (Date.now() - start > PATIENCE_MS) throw new Error('it never came to be');
    await pause(50);
  }
}

const aTask = (): Extract<WatchTask, { what: 'booking' }> => ({
  tenantId: newTenant(),
  personId: personId(randomUUID()),
  what: 'booking',
  eventId: eventId(randomUUID()),
});

describe.each(engines)('The task queue on %s', (_name, open) => {
  let opened: DatabaseUnderTest | undefined;
  let queue: TaskQueue | undefined;
  const done: WatchTask[] = [];
  const failing = new Map<string, number>();
  /** Tasks that take until it resolves, and those of them that are under way. */
  const slow = new Map<string, Promise<void>>();
  const begun = new Set<string>();
  const database = () => {
    if (!opened) throw new Error('not opened');
    return opened.db;
  };
  const tasks = () => {
    if (!queue) throw new Error('not started');
    return queue;
  };
  const add = (...added: readonly WatchTask[]) =>
    makeUnitOfWork(database()).run((tx) => tx.notifications.add(added));
  const timesDone = (task: WatchTask) =>
    done.filter((each) => each.tenantId === task.tenantId).length;

  beforeAll(async () => {
    opened = await open();
    queue = await makeJobQueue(opened.db, SETTINGS);
    await queue.start(async (task) => {
      const left = failing.get(task.tenantId) ?? 0;
      if (left > 0) {
        failing.set(task.tenantId, left - 1);
        throw new Error('Microsoft is not there');
      }
      begun.add(task.tenantId);
      await (slow.get(task.tenantId) ?? pause(1));
      done.push(task);
    });
  });
  afterAll(async () => {
    await queue?.close();
    await opened?.close();
  });

  it('knows when somebody last looked after it, before it was opened', async () => {
    // So late that nobody's own look comes after it.
    const lastLook = new Date('2099-01-01T08:00:00.000Z');
    const note = (at: Date | null) =>
      sql`UPDATE pgboss.queue SET monitor_claim_on = ${at}`.execute(database().kysely);
    await note(lastLook);

    const another = await makeJobQueue(database(), SETTINGS);
    const { tendedUntil } = another;
    await another.close();
    await note(null);

    expect(tendedUntil).toEqual(lastLook);
  });

  it('does a task that it is told of, and once', async () => {
    const task = aTask();
    await add(task);

    await tasks().dispatch();
    await until(() => timesDone(task) > 0);

    await pause(100);
    expect(done.filter((each) => each.tenantId === task.tenantId)).toEqual([task]);
  });

  it('makes one task of a duplicate notification', async () => {
    const task = aTask();
    await add(task, task, task);

    await tasks().dispatch();
    await until(() => timesDone(task) > 0);

    await pause(200);
    expect(timesDone(task)).toBe(1);
  });

  it('is not held up by what Microsoft is slow with, and has sixty under way', async () => {
    const waiting = Array.from({ length: 60 }, aTask);
    const { promise, resolve: answer } = Promise.withResolvers<undefined>();
    for (const { tenantId } of waiting) slow.set(tenantId, promise);
    const [first, second, ...others] = waiting;
    if (!first || !second) throw new Error('there are sixty');
    const isBegun = (task: WatchTask) => begun.has(task.tenantId);
    for (const task of [first, second]) {
      await add(task);
      await tasks().dispatch();
      await until(() => isBegun(task));
    }

    const quick = aTask();
    await add(quick);
    await tasks().dispatch();
    await until(() => timesDone(quick) === 1);
    await add(...others);
    await tasks().dispatch();
    await until(() => waiting.every(isBegun));

    expect(timesDone(first)).toBe(0);
    answer(undefined);
    await until(() => waiting.every((task) => timesDone(task) === 1));
  });

  it('tries again what failed', async () => {
    const task = aTask();
    failing.set(task.tenantId, 1);
    await add(task);

    await tasks().dispatch();

    await until(() => timesDone(task) === 1);
  });

  it('keeps what fails always as a dead letter that an operator sees and replays, in its own tenant', async () => {
    const task = aTask();
    failing.set(task.tenantId, 2);
    await add(task);
    await tasks().dispatch();

    await until(async () => (await tasks().deadLetters(task.tenantId)).length > 0);

    const [letter] = await tasks().deadLetters(task.tenantId);
    expect(letter).toEqual({ id: expect.any(String), task, diedAt: expect.any(Date) });
    const id = letter?.id ?? '';
    expect(await tasks().replay(newTenant(), id)).toBe(false);
    expect(await tasks().replay(task.tenantId, randomUUID())).toBe(false);
    expect(timesDone(task)).toBe(0);
    expect(await tasks().replay(task.tenantId, id)).toBe(true);
    await until(() => timesDone(task) === 1);
    expect(await tasks().deadLetters(task.tenantId)).toEqual([]);
  });

  it('does a booking before what is seen to for everybody at once, though it came last', async () => {
    const upkeep = Array.from({ length: 200 }, (): WatchTask => {
      const { tenantId, personId: person } = aTask();
      return { tenantId, personId: person, what: 'sharing' };
    });
    const booking = aTask();
    const before = done.length;
    await add(...upkeep, booking);

    await tasks().dispatch();
    await until(() => done.length >= before + upkeep.length + 1);

    const place = done.slice(before).findIndex(({ tenantId }) => tenantId === booking.tenantId);
    expect(place).toBeLessThan(40);
  });

  it('moves everything that has come in, however many ask at once, and loses none', async () => {
    const many = Array.from({ length: 1_200 }, aTask);
    const before = done.length;
    await add(...many);

    await Promise.all([tasks().dispatch(), tasks().dispatch(), tasks().dispatch()]);

    expect(await makeUnitOfWork(database()).run((tx) => tx.notifications.waiting())).toBe(0);
    await until(() => done.length >= before + many.length);
    expect(new Set(done.slice(before).map(({ tenantId }) => tenantId)).size).toBe(many.length);
  });
});
