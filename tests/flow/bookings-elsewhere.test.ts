import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { accountOf } from '../../bot/demo/connector/accounts.ts';
import type { ChatMessage } from '../../bot/demo/connector/chats.ts';
import { BRIEFLY } from '../../bot/demo/child.ts';
import { runDemo, type RunningDemo } from '../../bot/demo/run-demo.ts';
import { personCalled } from '../../bot/demo/town.ts';
import { makeDataFolder } from '../data-folder.ts';
import { inOutlook } from '../fixtures/in-outlook.ts';
import { makeRecordingLogger } from '../fakes/recording-logger.ts';

const PATIENCE_MS = 60_000;
const NAMED = 'Zebrasamtal Björn Nilsson';
const handle = 'karin.holm';

/** The product as a process of its own against the demo tenant: real tokens, real notifications, a real store. */
describe('A booking made in Outlook', () => {
  let dataDir = '';
  let printed = '';
  let opened: RunningDemo | undefined;
  const demo = () => {
    if (!opened) throw new Error('the demo does not run');
    return opened;
  };
  const karin = personCalled(handle);
  if (!karin) throw new Error(`nobody is called ${handle}`);

  beforeAll(async () => {
    dataDir = await makeDataFolder();
    opened = await runDemo({
      nodeArguments: BRIEFLY,
      dataDir,
      withPlayground: false,
      logLevel: 'info',
      onOutput: (text) => {
        printed += text;
      },
    });
    await until(() => demo().tenant.graph.watching.subscriptions.all().length >= 11);
    // The first reading of each calendar only finds the place to go on from.
    await until(() => (printed.match(/calendar\.caught-up/g) ?? []).length >= 11);
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const ask = (method: string, path: string, body?: unknown) =>
    inOutlook(demo(), method, path, body);
  const book = async (subject: string) => {
    const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
    const made = await ask('POST', `/users/${karin.id}/events`, {
      subject,
      start: { dateTime: `${day}T10:00:00`, timeZone: 'UTC' },
      end: { dateTime: `${day}T10:30:00`, timeZone: 'UTC' },
    });
    return String(made['id']);
  };
  const control = async (body: unknown) => {
    const { authorityHost, caPem } = demo().tenant;
    const { request } = await import('node:https');
    await new Promise<void>((resolve, reject) => {
      const call = request(
        `${authorityHost}/graph/_demo/notifications`,
        { method: 'POST', ca: caPem },
        (answer) => answer.resume().on('end', resolve),
      );
      call.on('error', reject);
      call.end(JSON.stringify(body));
    });
  };
  const chat = () => demo().tenant.connector.chats.personalChatOf(karin);
  const cards = () => chat().messages.filter((each) => written(each).includes('Zebrasamtal'));
  const subjectOf = (id: string) =>
    demo().tenant.graph.state.events.get(karin.id)?.get(id)?.subject;

  it('brings its card in the chat; the cure pressed there changes the event, and the card closes', async () => {
    const id = await book(NAMED);
    await until(() => cards().length > 0);
    const [message] = cards();
    if (!message) throw new Error('no card');
    expect(written(message)).toContain('Björn Nilsson');

    const { alertId } = dataOf(message, 'alert.rename');
    await demo().tenant.connector.acts.press(accountOf(karin), chat(), {
      messageId: message.id,
      verb: 'alert.rename',
      data: { alertId },
      trigger: 'manual',
    });

    expect(subjectOf(id)).toBe('Zebrasamtal');
    expect(written(standing(message.id))).toContain('i sin ordning');
    expect(cards()).toHaveLength(1);
  });

  it('closes its card by itself when it is fixed in Outlook', async () => {
    const before = cards().length;
    const id = await book(`${NAMED} två`);
    await until(() => cards().length === before + 1);
    const message = cards().at(-1);

    await ask('PATCH', `/users/${karin.id}/events/${encodeURIComponent(id)}`, {
      subject: 'Zebrasamtal',
    });

    await until(() => written(standing(message?.id ?? '')).includes('i sin ordning'));
  });

  it('brings one card however often, and in whatever order, it is told of', async () => {
    const before = cards().length;
    await control({ do: 'hold' });
    const id = await book(`${NAMED} tre`);
    await ask('PATCH', `/users/${karin.id}/events/${encodeURIComponent(id)}`, { showAs: 'free' });
    await control({ do: 'release', times: 3, isReversed: true });

    await until(() => cards().length > before);
    await demo().tenant.graph.watching.settled();
    await pause(1_500);

    expect(cards()).toHaveLength(before + 1);
  });

  it('that was never told of is found when Microsoft says that something was missed', async () => {
    const before = cards().length;
    await control({ do: 'hold' });
    await book(`${NAMED} fyra`);
    await control({ do: 'lose' });
    await pause(500);
    expect(cards()).toHaveLength(before);

    await control({ do: 'lifecycle', event: 'missed' });

    await until(() => cards().length === before + 1);
  });

  it('leaves no word of its subject in the logs or anywhere in the database', async () => {
    expect(printed).not.toContain('Zebra');
    await opened?.close();
    opened = undefined;
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
    const everything = JSON.stringify(held.map((each) => each.rows));
    await db.close();

    expect(everything).toContain(karin.id);
    expect(everything).not.toContain('Zebra');
    expect(everything).not.toContain('Björn');
  });

  const standing = (id: string): ChatMessage => {
    const found = chat().messages.find((each) => each.id === id);
    if (!found) throw new Error('the card is gone');
    return found;
  };
});

const written = (message: ChatMessage): string => JSON.stringify(message.attachments);

/** The data of the button with the verb. */
function dataOf(message: ChatMessage, verb: string): { readonly alertId: string } {
  const match = new RegExp(`"verb":"${verb}","data":\\{"alertId":"([0-9a-f-]{36})"`).exec(
    written(message),
  );
  if (!match?.[1]) throw new Error(`no button ${verb}`);
  return { alertId: match[1] };
}

async function until(isSo: () => boolean): Promise<void> {
  const start = Date.now();
  while (!isSo()) {
    if (Date.now() - start > PATIENCE_MS) throw new Error('it never came to be');
    await pause(50);
  }
}
