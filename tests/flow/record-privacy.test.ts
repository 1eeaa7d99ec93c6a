import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../bot/adapters/db/database.ts';
import { exportPerson } from '../../bot/adapters/db/export-person.ts';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { makeRetentionStore } from '../../bot/adapters/db/retention-store.ts';
import { makeUnitOfWork } from '../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../bot/adapters/db/verify-chains.ts';
import { viewOfAttendance } from '../../bot/adapters/http/view-of-attendance.ts';
import { viewOfRecord } from '../../bot/adapters/http/view-of-record.ts';
import { makeUseCases } from '../../bot/app/make-use-cases.ts';
import { participantOfPerson, threadId } from '../../bot/domain/ids.ts';
import { attendanceCsv } from '../../tab/views/record/attendance-rows.ts';
import { recordTextsIn } from '../../tab/views/record/record-texts.ts';
import { makeDataFolder } from '../data-folder.ts';
import { threadOfDraft } from '../fakes/fake-calendar.ts';
import { LEVELS } from '../../bot/domain/policy.ts';
import { aPack } from '../fixtures/a-pack.ts';
import { aForm, aWorld, annaSjostrom, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import { host } from '../fixtures/meeting-steps.ts';

/** Typed in by people, or known to the directory: a subject, a name from outside, a telephone number and a code. */
const OUTSIDER = 'Zebulon Qvistgaard';
const PHONE = '070-174 06 35';
const CODE = '918273';
const SUBJECT = `Samtal ${OUTSIDER} ${PHONE} kod ${CODE}`;
const ADDRESS = 'zebulon@utanfor.example';
const PLANTED = [
  SUBJECT,
  'Zebulon',
  'Qvistgaard',
  PHONE,
  PHONE.replaceAll(/\D/g, ''),
  CODE,
  ADDRESS,
];

/** Keeps whatever it is asked to: nothing but the product itself stands between the words and the database. */
const anythingGoes = aPack({
  subject: { block: [], initials: 'accept', allowList: [] },
  requirements: aPack().requirements.map((each) => ({
    ...each,
    exception: { levels: LEVELS, text: { sv: 'Med ett skäl', en: 'With a reason' } },
  })),
});

describe('What people typed and the directory knows of outsiders', () => {
  let dataDir = '';
  let db: Database | undefined;
  beforeAll(async () => {
    dataDir = await makeDataFolder();
    db = await openDatabase({ dataDir }, { logger: aWorld().logger });
  });
  afterAll(async () => {
    await db?.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const expectNone = (text: string) => {
    for (const each of PLANTED) expect(text.toLowerCase()).not.toContain(each.toLowerCase());
  };

  it('is in no record, export, attendance, log or database file, before and after retention', async () => {
    if (!db) throw new Error('not opened');
    const world = aWorld(anythingGoes);
    const work = makeUnitOfWork(db);
    const { chat, tab, upkeep } = makeUseCases({
      ...world,
      work,
      retention: makeRetentionStore(db),
    });
    // The directory holds a guest by that name, and an employee who turns out to be a party.
    world.directory.remove(tenant, annaSjostrom.id);
    world.directory.remove(tenant, bjorn.id);
    world.directory.add(
      tenant,
      { ...annaSjostrom, displayName: OUTSIDER, kind: 'guest' },
      { ...bjorn, displayName: OUTSIDER },
    );
    const checked = await chat.checkBooking(host, {
      form: aForm({ subject: SUBJECT, people: `Anna Lindgren, ${ADDRESS}`, note: `Ring ${PHONE}` }),
      released: [],
    });
    if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
    const { form, draft, released } = checked.value;
    const booked = await chat.confirmBooking(host, { form, draft, released, reason: 'Behövs' });
    expect(booked).toMatchObject({ ok: true, value: { kind: 'booked' } });
    const thread = threadId(threadOfDraft(draft.id));
    const report = (what: 'started' | 'ended') =>
      chat.reportMeeting({ tenantId: tenant, threadId: thread, at: world.clock.now(), what });
    await report('started');
    await chat.reportMeeting({
      tenantId: tenant,
      threadId: thread,
      at: world.clock.now(),
      what: 'joined',
      participants: [
        { personId: karin.id, channelAccountId: '29:k', kind: 'member' },
        { personId: annaSjostrom.id, channelAccountId: '29:s', kind: 'guest' },
        { personId: bjorn.id, channelAccountId: '29:b', kind: 'member' },
        { channelAccountId: `29:${OUTSIDER}`, kind: 'anonymous' },
      ],
    });
    await tab.act(host, thread, {
      what: 'party.recognise',
      participant: participantOfPerson(bjorn.id),
    });
    await report('ended');

    const record = await tab.viewRecord(host, thread);
    const attendance = await tab.viewAttendance(host, thread);
    if (!record.ok || !attendance.ok) throw new Error('the host sees neither');
    const [shown, present] = [viewOfRecord(record.value), viewOfAttendance(attendance.value)];
    // That the people are there, only not by name.
    expect(shown.entries.length).toBeGreaterThan(6);
    expect(JSON.stringify(shown)).toContain('"party":1');
    expect(JSON.stringify(present)).toContain(karin.displayName);
    expectNone(JSON.stringify(shown));
    expectNone(JSON.stringify(present));
    expectNone(attendanceCsv(present, recordTextsIn('sv')));
    expectNone(JSON.stringify(await exportPerson(db, tenant, karin.id, world.clock.now())));
    expectNone(JSON.stringify(await exportPerson(db, tenant, bjorn.id, world.clock.now())));
    expectNone(JSON.stringify(world.logger.lines));
    expectNone(await everythingIn(db, dataDir));

    world.clock.set('2029-11-30T08:00:00.000Z');
    await upkeep.keepRetention([tenant]);

    const after = await everythingIn(db, dataDir);
    expectNone(after);
    expect(await verifyChains(db, tenant)).toMatchObject([
      { entries: shown.entries.length, erased: shown.entries.length, breaks: [] },
    ]);
    const left = await exportPerson(db, tenant, karin.id, world.clock.now());
    expect(left).toMatchObject({ organises: [], drafts: [], cards: [], record: [] });
  });
});

/** Every byte of the database's folder, once everything that has happened is in it. */
async function everythingIn({ kysely, engine }: Database, dataDir: string): Promise<string> {
  if (engine.name !== 'pglite') throw new Error('not PGlite');
  await kysely.selectFrom('meetings').select('id').execute();
  await engine.pglite.exec('RESET ROLE; CHECKPOINT; SET ROLE motesvakt_app');
  const names = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile());
  const bytes = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
  );
  return bytes.join('\n');
}
