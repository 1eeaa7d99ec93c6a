import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataDirTaken, lockDataDir } from '../../../bot/adapters/db/data-dir-lock.ts';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../../bot/adapters/db/verify-chains.ts';
import { BRIEFLY } from '../../../bot/demo/child.ts';
import { makeDataFolder } from '../../data-folder.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { aDraft, anEvent, newMeeting, newTenant } from './builders.ts';

const logger = makeRecordingLogger();
let dataDir = '';
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('A data folder', () => {
  beforeEach(async () => {
    dataDir = await makeDataFolder();
  });

  it('keeps what was written when the server is stopped and started', async () => {
    const draft = aDraft();
    const first = await openDatabase({ dataDir }, { logger });
    await makeUnitOfWork(first).run((tx) => tx.drafts.insert(draft));
    await first.close();

    const second = await openDatabase({ dataDir }, { logger });

    await expect(
      makeUnitOfWork(second).run((tx) => tx.drafts.get(draft.tenantId, draft.id)),
    ).resolves.toEqual(draft);
    await second.close();
    expect(await readdir(dataDir)).toEqual(['pglite']);
  });

  it('loses nothing acknowledged when its server is killed in the middle of writing', async () => {
    const [tenant, meeting] = [newTenant(), newMeeting()];
    const writer = spawn(
      process.execPath,
      [
        ...BRIEFLY,
        fileURLToPath(new URL('./writer-process.ts', import.meta.url)),
        dataDir,
        tenant,
        meeting,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const exited = once(writer, 'exit');
    let acknowledged = 0;
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 1) {
        // While it lives, the folder is its own.
        await expect(openDatabase({ dataDir }, { logger })).rejects.toThrow(DataDirTaken);
      }
      if (acknowledged >= 50) writer.kill('SIGKILL');
    }
    await exited;

    const db = await openDatabase({ dataDir }, { logger });

    const { version, events } = await makeUnitOfWork(db).run((tx) =>
      tx.events.read(tenant, meeting),
    );
    expect(acknowledged).toBeGreaterThanOrEqual(50);
    expect(version).toBeGreaterThanOrEqual(acknowledged);
    expect(events).toHaveLength(version);
    expect(await verifyChains(db)).toMatchObject([{ chains: 1, entries: version, breaks: [] }]);
    await expect(
      makeUnitOfWork(db).run((tx) => tx.events.append(tenant, meeting, version, [anEvent()])),
    ).resolves.toEqual({ ok: true, value: version + 1 });
    await db.close();
  });
});

describe('The lock of a data folder', () => {
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'motesvakt-data-'));
  });
  const standing = (changes: Record<string, unknown>) =>
    writeFile(
      join(dataDir, 'lock'),
      JSON.stringify({ pid: process.ppid, host: 'elsewhere', token: 'theirs', ...changes }),
    );

  it('is taken once, also by the same process, and names the holder', async () => {
    const lock = await lockDataDir(dataDir);

    const second = lockDataDir(dataDir);

    await expect(second).rejects.toMatchObject({ name: 'DataDirTaken', holderPid: process.pid });
    await lock.release();
    await (await lockDataDir(dataDir)).release();
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('is held by a living process, whose lock is left as it is', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await standing({ pid: holder.pid, host: hostname() });
    const before = await readFile(join(dataDir, 'lock'), 'utf8');

    await expect(lockDataDir(dataDir)).rejects.toMatchObject({ holderPid: holder.pid });

    expect(await readFile(join(dataDir, 'lock'), 'utf8')).toBe(before);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await lockDataDir(dataDir)).release();
  });

  it("is taken over when the holder's process id now belongs to somebody else", async () => {
    await standing({ host: hostname(), pid: process.ppid, began: 'another-boot/1' });

    if (process.platform === 'linux') await (await lockDataDir(dataDir)).release();
    else await expect(lockDataDir(dataDir)).rejects.toThrow(DataDirTaken);
  });

  it('is taken over when an earlier process had our own id, as in a container', async () => {
    await standing({ host: hostname(), pid: process.pid });

    await (await lockDataDir(dataDir)).release();
  });

  it('of another machine holds while it shows life and falls when it is silent', async () => {
    await standing({ host: 'another-machine' });
    await expect(lockDataDir(dataDir)).rejects.toThrow(DataDirTaken);

    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(join(dataDir, 'lock'), aMinuteAgo, aMinuteAgo);

    await (await lockDataDir(dataDir)).release();
  });

  it('that was never written out is no lock', async () => {
    await writeFile(join(dataDir, 'lock'), '');

    await (await lockDataDir(dataDir)).release();
  });

  it('makes the folder when there is none', async () => {
    await (await lockDataDir(join(dataDir, 'new', 'folder'))).release();

    expect(await readdir(join(dataDir, 'new', 'folder'))).toEqual([]);
  });
});
