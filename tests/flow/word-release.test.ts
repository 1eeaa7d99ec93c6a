import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { WordsView } from '../../bot/contract/words.ts';
import { accountOf } from '../../bot/demo/connector/accounts.ts';
import { BRIEFLY } from '../../bot/demo/child.ts';
import { runDemo, type RunningDemo } from '../../bot/demo/run-demo.ts';
import { personCalled, type DemoPerson } from '../../bot/demo/town.ts';
import { makeDataFolder } from '../data-folder.ts';
import { makeRecordingLogger } from '../fakes/recording-logger.ts';

const PATIENCE_MS = 60_000;
const CLEAN = 'innehåller inget som ser ut som personuppgifter';
/** Three first names that nothing else in the demo holds: one to be accepted, one to be declined, one left as it is. */
const ACCEPTED = 'Sirkka';
const DECLINED = 'Tuulikki';
const WAITING = 'Zdenka';

const somebody = (handle: string): DemoPerson => {
  const found = personCalled(handle);
  if (!found) throw new Error(`nobody is called ${handle}`);
  return found;
};
const karin = somebody('karin.holm');
const bjorn = somebody('bjorn.nilsson');
const mohammed = somebody('mohammed.ali');

/** The product as a process of its own against the demo tenant: real tokens, a real store. */
describe('A word released in chat', () => {
  let dataDir = '';
  let printed = '';
  let opened: RunningDemo | undefined;
  const demo = () => {
    if (!opened) throw new Error('the demo does not run');
    return opened;
  };

  beforeAll(async () => {
    dataDir = await makeDataFolder();
    opened = await runDemo({
      nodeArguments: BRIEFLY,
      dataDir,
      withPlayground: false,
      logLevel: 'debug',
      onOutput: (text) => {
        printed += text;
      },
    });
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const chatOf = (person: DemoPerson) => demo().tenant.connector.chats.personalChatOf(person);
  const latestCard = (person: DemoPerson) => {
    const message = chatOf(person).messages.findLast(({ attachments }) => attachments.length > 0);
    return { id: message?.id ?? '', words: JSON.stringify(message?.attachments) };
  };
  /** Asks in chat, and gives the card that answers. */
  const check = async (person: DemoPerson, subject: string) => {
    const before = chatOf(person).messages.length;
    const { acts } = demo().tenant.connector;
    await acts.say(accountOf(person), chatOf(person), `kontrollera ${subject}`);
    await until(() => chatOf(person).messages.length > before + 1);
    return latestCard(person);
  };
  const release = async (person: DemoPerson, word: string) => {
    const subject = `Avstämning med ${word}`;
    const card = await check(person, subject);
    expect(card.words).toContain(`"release":"${word}"`);
    await demo().tenant.connector.acts.press(accountOf(person), chatOf(person), {
      messageId: card.id,
      verb: 'subject.check',
      data: { subject, released: [], release: word },
      trigger: 'manual',
    });
    return latestCard(person).words;
  };
  const asks = async (person: DemoPerson, method: string, path = '', body?: unknown) => {
    const token = await demo().tenant.issuer.userToken(person);
    return fetch(`${demo().serverUrl}/api/v1/admin/words${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const view = async () => WordsView.parse(await (await asks(mohammed, 'GET')).json());
  const idOf = async (word: string) => {
    const found = (await view()).proposed.find((each) => each.word === word);
    if (!found) throw new Error('the word is not proposed');
    return found.id;
  };
  /** How many of the database's files hold the word, its write-ahead log among them. */
  const filesWith = async (word: string) => {
    const folder = join(dataDir, 'pglite');
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const held = await Promise.all(
      files
        .filter((each) => each.isFile())
        .map(async (each) => (await readFile(join(each.parentPath, each.name))).includes(word)),
    );
    return held.filter(Boolean).length;
  };

  it('holds at once for whoever pressed, and for nobody else', async () => {
    for (const word of [ACCEPTED, DECLINED, WAITING])
      expect(await release(karin, word)).toContain(CLEAN);
    expect(await release(bjorn, ACCEPTED)).toContain(CLEAN);

    expect((await check(bjorn, `Möte med ${ACCEPTED}`)).words).not.toContain(CLEAN);
  });

  it('is shown to an administrator and to nobody else', async () => {
    expect((await asks(karin, 'GET')).status).toBe(403);

    const { proposed } = await view();

    expect(proposed.map(({ word, proposers }) => [word, proposers])).toEqual([
      [ACCEPTED, 2],
      [DECLINED, 1],
      [WAITING, 1],
    ]);
  });

  it('stands in no file of the database and in no log before anything is decided', async () => {
    for (const word of [ACCEPTED, DECLINED, WAITING]) {
      expect(await filesWith(word)).toBe(0);
      expect(printed).not.toContain(word);
    }
    expect(printed).toContain('word.proposed');
  });

  it('passes for everybody once it is accepted', async () => {
    const decision = `/${await idOf(ACCEPTED)}/decision`;
    expect((await asks(karin, 'PUT', decision, { decision: 'accepted' })).status).toBe(403);

    expect((await asks(mohammed, 'PUT', decision, { decision: 'accepted' })).status).toBe(204);

    expect((await check(bjorn, `Möte med ${ACCEPTED}`)).words).toContain(CLEAN);
    expect((await view()).accepted).toMatchObject([
      { word: ACCEPTED, decidedByName: mohammed.displayName },
    ]);
  });

  it('is gone once it is declined, and is not asked about again', async () => {
    const decision = `/${await idOf(DECLINED)}/decision`;
    expect((await asks(mohammed, 'PUT', decision, { decision: 'declined' })).status).toBe(204);

    expect(await release(bjorn, DECLINED)).toContain(CLEAN);

    expect((await view()).proposed.map(({ word }) => word)).toEqual([WAITING]);
  });

  it('stands in no row, file or log while undecided or declined; only the accepted one is kept', async () => {
    await opened?.close();
    opened = undefined;
    const everything = await rowsIn(dataDir);

    for (const word of [DECLINED, WAITING]) {
      expect(everything).not.toContain(word);
      expect(await filesWith(word)).toBe(0);
      expect(printed).not.toContain(word);
    }
    // The search would have found them.
    expect(everything).toContain(ACCEPTED);
    expect(await filesWith(ACCEPTED)).toBeGreaterThan(0);
    expect(printed).not.toContain(ACCEPTED);
  });
});

async function rowsIn(dataDir: string): Promise<string> {
  const db = await openDatabase({ dataDir }, { logger: makeRecordingLogger() });
  const { engine } = db;
  if (engine.name !== 'pglite') throw new Error('not PGlite');
  await engine.pglite.exec('RESET ROLE');
  const { rows } = await engine.pglite.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`,
  );
  const held = await Promise.all(
    rows.map(({ name }) => engine.pglite.query(`SELECT * FROM ${name}`)),
  );
  await db.close();
  return JSON.stringify(held.map((each) => each.rows));
}

async function until(isSo: () => boolean): Promise<void> {
  const start = Date.now();
  while (!isSo()) {
    if (Date.now() - start > PATIENCE_MS) throw new Error('it never came to be');
    await pause(50);
  }
}
