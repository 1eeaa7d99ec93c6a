import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { participantId } from '../../../bot/domain/ids.ts';
import { audit } from '../../../scripts/audit.ts';
import { BRIEFLY } from '../../../bot/demo/child.ts';
import { makeDataFolder } from '../../data-folder.ts';
import type { PostgresServer } from '../../db-servers.ts';
import { query, startPostgres } from '../../db-servers.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { anEvent, anna, karin, newMeeting, newTenant } from './builders.ts';

const logger = makeRecordingLogger();
const threeEvents = [
  anEvent(),
  anEvent({ what: 'participant.joined', participant: participantId(anna), kind: 'member' }),
  anEvent({ what: 'meeting.ended' }),
];

async function run(env: Record<string, string>, ...argv: string[]) {
  const lines: string[] = [];
  const code = await audit(argv, env, (line) => lines.push(line));
  return { code, lines };
}

describe('The audit of a PostgreSQL database', () => {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  const aDatabase = async (...tenants: ReturnType<typeof newTenant>[]) => {
    if (!server) throw new Error('not started');
    const databaseUrl = await server.createDatabase();
    const meeting = newMeeting();
    const db = await openDatabase({ databaseUrl }, { logger });
    for (const tenant of tenants)
      await makeUnitOfWork(db).run((tx) => tx.events.append(tenant, meeting, 0, threeEvents));
    await db.close();
    return { databaseUrl, meeting, env: { DATABASE_URL: databaseUrl } };
  };

  it('counts chains, entries and erased ones per organisation and finds them whole', async () => {
    const [one, two] = [newTenant(), newTenant()].toSorted();
    if (!one || !two) throw new Error('no tenants');
    const { env, meeting } = await aDatabase(one, two);
    await run(env, 'erase', '--meeting', meeting, '--seq', '2', '--tenant', two);

    expect(await run(env, 'verify')).toEqual({
      code: 0,
      lines: [
        `Organisation ${one}: kedjor 1, poster 3, varav raderade 0.`,
        `Organisation ${two}: kedjor 1, poster 3, varav raderade 1.`,
        'Alla kedjor är hela.',
      ],
    });
  });

  it('names the first break, in Swedish and in English, and ends with 1', async () => {
    const tenant = newTenant();
    const { env, databaseUrl, meeting } = await aDatabase(tenant);
    await query(
      databaseUrl,
      `SET session_replication_role = replica; DELETE FROM meeting_events WHERE seq = 2`,
    );

    const swedish = await run(env, 'verify');
    const english = await run(env, 'verify', '--lang', 'en');

    expect(swedish).toEqual({
      code: 1,
      lines: [
        `Organisation ${tenant}: kedjor 1, poster 2, varav raderade 0.`,
        `  Möte ${meeting}, post 2: posten saknas.`,
        'Brutna kedjor: 1. Någon har ändrat i databasen vid sidan av Mötesvakt.',
      ],
    });
    expect(english.code).toBe(1);
    expect(english.lines).toContain(`  Meeting ${meeting}, entry 2: the entry is missing.`);
  });

  it('erases what concerns a person, and says how much', async () => {
    const { env } = await aDatabase(newTenant());

    expect(await run(env, 'erase', '--person', anna)).toEqual({
      code: 0,
      lines: ['Tömda poster: 1. Kedjorna går fortfarande att kontrollera.'],
    });
    expect(await run(env, 'erase', '--person', karin)).toMatchObject({
      code: 0,
      lines: ['Tömda poster: 2. Kedjorna går fortfarande att kontrollera.'],
    });
    expect((await run(env, 'erase', '--person', karin)).lines).toEqual([
      'Ingen post tömdes: det fanns inget kvar att tömma.',
    ]);
    expect((await run(env, 'verify')).code).toBe(0);
  });

  it('erases what is older than a day, and asks which organisation when there are several', async () => {
    const { env } = await aDatabase(newTenant());
    const several = await aDatabase(newTenant(), newTenant());

    expect((await run(env, 'erase', '--before', '2026-11-23')).lines[0]).toMatch(/^Ingen post/);
    expect((await run(env, 'erase', '--before', '2026-11-24')).lines[0]).toMatch(/: 3\./);
    expect(await run(several.env, 'erase', '--before', '2026-11-24')).toEqual({
      code: 2,
      lines: ['Databasen har flera organisationer. Ange vilken med --tenant.'],
    });
  });

  it('says plainly that a login may not erase', async () => {
    const { databaseUrl } = await aDatabase(newTenant());
    await query(
      databaseUrl,
      `CREATE ROLE reader LOGIN PASSWORD 'reader'; GRANT motesvakt_app TO reader`,
    );
    const url = new URL(databaseUrl);
    url.username = 'reader';
    url.password = 'reader';

    const { code, lines } = await run({ DATABASE_URL: url.href }, 'erase', '--person', anna);

    expect(code).toBe(2);
    expect(lines[0]).toContain('motesvakt_eraser');
    expect((await run({ DATABASE_URL: url.href }, 'verify')).code).toBe(0);
  });

  it('says plainly that the server does not answer, without its address', async () => {
    const { code, lines } = await run({ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/d' }, 'verify');

    expect(code).toBe(2);
    expect(lines).toEqual([
      'Databasen svarar inte (ECONNREFUSED). Kontrollera att den är igång och att adressen stämmer.',
    ]);
  });
});

describe('The audit of a data folder', () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = await makeDataFolder();
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('waits for the server to be stopped, then checks as a command of its own', async () => {
    const [tenant, meeting] = [newTenant(), newMeeting()];
    const db = await openDatabase({ dataDir }, { logger });
    await makeUnitOfWork(db).run((tx) => tx.events.append(tenant, meeting, 0, threeEvents));
    const command = async (...argv: string[]) => {
      const script = fileURLToPath(new URL('../../../scripts/audit.ts', import.meta.url));
      const child = spawn(process.execPath, [...BRIEFLY, script, ...argv], {
        env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said };
    };

    const busy = await command('verify');
    await db.close();
    const whole = await command('verify', '--lang', 'en');
    const erased = await run({ DATA_DIR: dataDir }, 'erase', '--meeting', meeting, '--seq', '1');
    const after = await run({ DATA_DIR: dataDir }, 'verify', '--lang', 'en');

    expect(busy).toEqual({
      code: 2,
      said: `Mappen används av process ${process.pid}. Stoppa servern och försök igen.\n`,
    });
    expect(whole).toEqual({
      code: 0,
      said: `Organisation ${tenant}: chains 1, entries 3, of which erased 0.\nEvery chain is whole.\n`,
    });
    expect(erased.code).toBe(0);
    expect(after.lines[0]).toBe(`Organisation ${tenant}: chains 1, entries 3, of which erased 1.`);
  });

  it('makes no database where there is none', async () => {
    const { code, lines } = await run({ DATA_DIR: join(dataDir, 'elsewhere') }, 'verify');

    expect({ code, lines }).toEqual({
      code: 2,
      lines: ['Det finns ingen databas i mappen som DATA_DIR anger. Kontrollera sökvägen.'],
    });
  });
});

describe('The audit asked in a way it does not know', () => {
  it.each([
    [[]],
    [['check']],
    [['verify', 'extra']],
    [['verify', '--seq', '1']],
    [['verify', '--unknown']],
    [['erase']],
    [['erase', '--meeting', 'm']],
    [['erase', '--seq', '1']],
    [['erase', '--meeting', 'm', '--seq', '0']],
    [['erase', '--meeting', 'm', '--seq', '1', '--person', 'p']],
    [['erase', '--before', '2026-02-30']],
  ])('explains itself: %j', async (argv) => {
    const { code, lines } = await run({ DATA_DIR: 'unused' }, ...argv);

    expect(code).toBe(2);
    expect(lines[0]).toContain('npm run audit -- verify');
  });

  it('asks for the database when the environment does not say', async () => {
    expect(await run({}, 'verify')).toEqual({
      code: 2,
      lines: ['Ange databasen: sätt DATABASE_URL eller DATA_DIR.'],
    });
  });

  it('has every sentence in both languages', async () => {
    const keysOf = async (lang: string) =>
      Object.keys(
        JSON.parse(
          await readFile(
            new URL(`../../../scripts/texts/audit.${lang}.json`, import.meta.url),
            'utf8',
          ),
        ) as Record<string, string>,
      );

    expect(await keysOf('en')).toEqual(await keysOf('sv'));
  });
});
