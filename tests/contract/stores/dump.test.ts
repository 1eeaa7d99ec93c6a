import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeJobQueue } from '../../../bot/adapters/db/job-queue.ts';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { audit } from '../../../scripts/audit.ts';
import { dump } from '../../../scripts/dump.ts';
import { makeDataFolder } from '../../data-folder.ts';
import { query, startPostgres, type PostgresServer } from '../../db-servers.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { aDraft, anEvent, newMeeting, newTenant } from './builders.ts';

const logger = makeRecordingLogger();
const EVENTS = 20;
/** docs/backup.md: roles belong to the server and are in no dump. */
const ROLES = `
  CREATE ROLE motesvakt_app NOLOGIN;
  CREATE ROLE motesvakt_eraser NOLOGIN;
  GRANT motesvakt_app, motesvakt_eraser TO CURRENT_USER`;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop());

async function dumped(dataDir?: string) {
  let sql = '';
  const lines: string[] = [];
  const code = await dump(
    { DATA_DIR: dataDir },
    (text) => (sql += text),
    (line) => lines.push(line),
  );
  return { sql, code, lines };
}

it('A dump of what is not there says what to do', async () => {
  expect(await dumped()).toEqual({
    sql: '',
    code: 2,
    lines: ['Ange mappen med databasen: sätt DATA_DIR.'],
  });
  expect(await dumped('/nowhere')).toMatchObject({
    sql: '',
    code: 2,
    lines: [expect.stringContaining('finns ingen databas')],
  });
});

describe('The embedded database, dumped by pg_dump and restored on a PostgreSQL server', () => {
  it('holds the same events in chains that verify, and goes on from there', async () => {
    const dataDir = await makeDataFolder();
    const [tenant, meeting, draft] = [newTenant(), newMeeting(), aDraft()];
    const embedded = await openDatabase({ dataDir }, { logger, role: 'motesvakt_app' });
    const work = makeUnitOfWork(embedded);
    for (let seq = 0; seq < EVENTS; seq += 1)
      await work.run((tx) => tx.events.append(tenant, meeting, seq, [anEvent()]));
    await work.run((tx) => tx.drafts.insert(draft));
    const before = await work.read(({ events }) => events.read(tenant, meeting));
    const busy = await dumped(dataDir);
    await embedded.close();
    const { sql, code } = await dumped(dataDir);
    await rm(dataDir, { recursive: true });
    expect(busy).toEqual({
      sql: '',
      code: 2,
      lines: [`Mappen används av process ${process.pid}. Stoppa servern och försök igen.`],
    });
    expect(code).toBe(0);

    const databaseUrl = await server.createDatabase();
    await query(databaseUrl, ROLES);
    await query(databaseUrl, sql);

    const said: string[] = [];
    const env = { ...process.env, DATABASE_URL: databaseUrl };
    expect(await audit(['verify'], env, (line) => said.push(line))).toBe(0);
    expect(said.join('\n')).toContain(tenant);
    const restored = await openDatabase({ databaseUrl }, { logger });
    const queue = await makeJobQueue(restored);
    try {
      const after = makeUnitOfWork(restored);
      expect(await after.read(({ events }) => events.read(tenant, meeting))).toEqual(before);
      expect(await after.run(({ drafts }) => drafts.get(draft.tenantId, draft.id))).toEqual(draft);
      const next = after.run((tx) => tx.events.append(tenant, meeting, EVENTS, [anEvent()]));
      expect(await next).toEqual({ ok: true, value: EVENTS + 1 });
    } finally {
      await queue.close();
      await restored.close();
    }
    expect(await audit(['verify'], env, () => undefined)).toBe(0);
  }, 120_000);
});
