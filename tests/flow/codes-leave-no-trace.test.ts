import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { makeChangeFeed } from '../../bot/adapters/db/change-feed.ts';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../bot/adapters/db/unit-of-work.ts';
import { makeAcsMessages } from '../../bot/adapters/sms/acs-messages.ts';
import { makeLogger } from '../../bot/adapters/system/logger.ts';
import { makeSecrets } from '../../bot/adapters/system/secrets.ts';
import { makeUseCases } from '../../bot/app/make-use-cases.ts';
import { MeetingView } from '../../bot/contract/meeting.ts';
import { Checked, IssuedCode, IssuedPhrase } from '../../bot/contract/verification.ts';
import { openIssuer, openServer } from '../adapters/http/http-under-test.ts';
import type { TestIssuer } from '../adapters/http/http-under-test.ts';
import { ACS_TOKEN, openAcs } from '../adapters/sms/an-acs.ts';
import type { TestAcs } from '../adapters/sms/an-acs.ts';
import { makeDataFolder } from '../data-folder.ts';
import { gatePack } from '../domain/gate-pack.ts';
import { aBookedMeeting, aWorld } from '../fixtures/a-world.ts';

const PLANTED = ['918273', '827364', '736455', '645546'];
const NUMBER = '070-174 06 11';
const NUMBERS = [NUMBER, '0701740611', '701740611', '1740611', '174 06 11'];
const key = randomBytes(32);

let issuer: TestIssuer;
let acs: TestAcs;
let dataDir = '';
let logged = '';
const fed: unknown[] = [];
const codes = [...PLANTED];
const world = aWorld(gatePack);

/** The product over HTTP on a database in the folder, as after each start of the process. */
async function start() {
  const logger = makeLogger(
    'debug',
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        logged += chunk.toString();
        done();
      },
    }),
  );
  let isClosed = false;
  const db = await openDatabase({ dataDir }, { logger });
  const feed = await makeChangeFeed(db);
  feed.subscribe((change) => fed.push(change));
  const work = makeUnitOfWork(db);
  const product = makeUseCases({
    ...world,
    work,
    feed,
    logger,
    secrets: { ...makeSecrets(key), newCode: () => codes.shift() ?? '000000' },
    messages: makeAcsMessages({
      endpoint: acs.url,
      sender: 'Alvsunda',
      token: () => Promise.resolve(ACS_TOKEN),
      logger,
    }),
  });
  const server = await openServer(issuer, {
    useCases: product.tab,
    verification: product.verification,
    feed,
    logger,
  });
  const path = `/api/v1/meetings/${encodeURIComponent('19:meeting_test@thread.v2')}`;
  const ask = async (below: string, body?: unknown) =>
    server.ask(`${path}${below}`, {
      method: body === undefined ? 'GET' : 'POST',
      token: await issuer.token(),
      ...(body === undefined ? {} : { body }),
    });
  const read = async <T>(schema: z.ZodType<T>, answer: Promise<Response>) => {
    const response = await answer;
    if (!response.ok) throw new Error(await response.text());
    return schema.parse(await response.json());
  };
  const act = (body: object) => read(MeetingView, ask('/acts', body));
  return {
    work,
    ask,
    act,
    addParty: async (kind: string, party?: number) => {
      const seen = await act({ what: 'participant.add', kind, place: 'remote' });
      const participant = seen.participants.at(-1)?.participantId ?? '';
      await act({ what: 'party.recognise', participant, ...(party ? { party } : {}) });
      return participant;
    },
    code: (participant: string, changes: object = {}) =>
      read(
        IssuedCode,
        ask('/codes', {
          participant,
          means: 'callback-code',
          source: 'case-file',
          replace: false,
          ...changes,
        }),
      ),
    phrase: () => read(IssuedPhrase, ask('/phrases', { means: 'letter-phrase' })),
    check: (what: 'codes' | 'phrases', participant: string, typed: string) =>
      read(Checked, ask(`/${what}/check`, { participant, typed })),
    /** Every row of every table, as text. */
    rows: async () => {
      if (db.engine.name !== 'pglite') throw new Error('not PGlite');
      const { pglite } = db.engine;
      await pglite.exec('RESET ROLE');
      const Tables = z.array(z.object({ name: z.string() }));
      const tables = Tables.parse(
        (
          await pglite.query(
            `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
             WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
          )
        ).rows,
      );
      let text = '';
      for (const { name } of tables)
        text += `${name} ${JSON.stringify((await pglite.query(`SELECT * FROM ${name}`)).rows)}\n`;
      await pglite.exec('SET ROLE motesvakt_app');
      return text;
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await product.upkeep.publishChanges();
      await server.close();
      await feed.close();
      await db.close();
    },
  };
}

describe('Codes, phrases and numbers', () => {
  let product: Awaited<ReturnType<typeof start>>;
  const secrets: string[] = [];
  let standing = { code: '', party: '', phrase: '', caller: '' };
  let rows = '';

  beforeAll(async () => {
    [issuer, acs] = await Promise.all([openIssuer(), openAcs()]);
    dataDir = await makeDataFolder();
    product = await start();
    await aBookedMeeting({ ...world, work: product.work }, 4);
  });
  afterAll(async () => {
    await product.close();
    await Promise.all([issuer.close(), acs.close()]);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('are issued, read out, sent, tried and matched over the wire', async () => {
    const { addParty, code, phrase, check } = product;
    const first = await addParty('anonymous');
    const read = await code(first);
    expect((await check('codes', first, '111111')).matched).toBe(false);
    expect((await check('codes', first, read.code ?? '')).matched).toBe(true);

    const second = await addParty('anonymous');
    const sms = { means: 'message-code', sendTo: NUMBER };
    acs.next(400);
    const refused = { participant: second, source: 'case-file', replace: false, ...sms };
    expect((await product.ask('/codes', refused)).status).toBe(424);
    expect((await code(second, sms)).sent).toBe(true);
    const [sent] = [acs.sends.at(-1)?.message.match(/\d{6}/)?.[0] ?? ''];
    expect((await check('codes', second, sent)).matched).toBe(true);

    const letters = [await phrase(), await phrase()];
    const [used, kept] = letters;
    if (!used || !kept) throw new Error('no phrases');
    const caller = await addParty('telephone', used.party);
    expect((await check('phrases', caller, `${used.phrase} hallon`)).matched).toBe(false);
    expect((await check('phrases', caller, used.phrase)).matched).toBe(true);

    const third = await addParty('anonymous');
    const left = await code(third);
    standing = {
      code: left.code ?? '',
      party: third,
      phrase: kept.phrase,
      caller: await addParty('telephone', kept.party),
    };
    for (const path of ['', '/record', '/attendance', '/invited'])
      expect((await product.ask(path)).status).toBe(200);
    secrets.push(...PLANTED, ...letters.map((each) => each.phrase), ...NUMBERS);
    rows = await product.rows();
  });

  it('that stand are good for the process that starts next, and once only', async () => {
    await product.close();
    product = await start();
    const { check, ask } = product;
    expect((await check('codes', standing.party, standing.code)).matched).toBe(true);
    expect((await check('phrases', standing.caller, standing.phrase)).matched).toBe(true);
    const again = { participant: standing.party, typed: standing.code };
    expect((await ask('/codes/check', again)).status).toBe(409);
  });

  it('are in no table, no file of the database, no log and no message on the feed', async () => {
    rows += await product.rows();
    await product.close();
    expect(rows).toContain('factor.proven');
    expect(logged).toContain('message.refused');
    expect(fed.length).toBeGreaterThan(0);
    const texts = [rows, logged, JSON.stringify(fed)];
    for (const secret of secrets)
      for (const text of texts) expect(text.includes(secret)).toBe(false);

    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    let isRead = false;
    for (const file of files.filter((each) => each.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      isRead ||= bytes.includes('factor.proven');
      for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
    }
    expect(isRead).toBe(true);
  });
});
