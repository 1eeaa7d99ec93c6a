import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { town } from '../../bot/demo/town.ts';
import sv from '../../scripts/texts/doctor.sv.json' with { type: 'json' };
import { query, startPostgres } from '../db-servers.ts';
import { makeRecordingLogger } from '../fakes/recording-logger.ts';
import { loginChanged, openDoctorRig, start, type DoctorRig } from './doctor-rig.ts';

const GROUP = '55555555-5555-4555-8555-555555555555';

const opened = new AsyncDisposableStack();
let rig: DoctorRig;
let databaseUrl: string;
let [oldDatabase, emptyDatabase, changedDatabase, roleless] = ['', '', '', ''];

beforeAll(async () => {
  const postgres = await startPostgres();
  opened.defer(() => postgres.stop());
  rig = await openDoctorRig();
  opened.defer(() => rig.close());
  const migrated = async () => {
    const url = await postgres.createDatabase();
    await (await openDatabase({ databaseUrl: url }, { logger: makeRecordingLogger() })).close();
    return url;
  };
  databaseUrl = await migrated();
  oldDatabase = await migrated();
  await query(oldDatabase, 'DELETE FROM schema_migrations WHERE number = 5');
  changedDatabase = await migrated();
  await query(changedDatabase, `UPDATE schema_migrations SET checksum = 'other' WHERE number = 3`);
  roleless = await migrated();
  await query(roleless, `CREATE ROLE bare LOGIN PASSWORD 'bare'`);
  await query(roleless, 'GRANT SELECT ON schema_migrations TO bare');
  roleless = loginChanged(roleless, 'bare', 'bare');
  emptyDatabase = await postgres.createDatabase();
  await writeFile(join(rig.folder, 'trasig.yaml'), 'id: trasig\nname: Trasig\n');
});
afterAll(() => opened.disposeAsync());
afterEach(() => {
  rig.tenant.graph.clearFaults();
  rig.tenant.issuer.withheld.clear();
});

const answer = (path: string, status: 400 | 403 | 503, says?: { code: string; message: string }) =>
  rig.tenant.graph.inject({ kind: 'status', status, path, times: 50, ...(says && { says }) });
const deny = (path: string) => answer(path, 403);

describe('npm run doctor', () => {
  const broken: readonly {
    what: string;
    says: string;
    titled: keyof typeof sv;
    env?: () => Record<string, string>;
    make?: () => void;
    panel?: string;
    now?: () => number;
    argv?: readonly string[];
  }[] = [
    {
      what: 'a variable is missing',
      titled: 'title.config',
      says: sv['config.missing'].replace('{name}', 'HASH_KEY'),
      env: () => ({ HASH_KEY: '' }),
    },
    {
      what: 'a variable is malformed',
      titled: 'title.config',
      says: sv['config.malformed'].replace('{name}', 'CLIENT_ID'),
      env: () => ({ CLIENT_ID: 'motesvakt' }),
    },
    {
      what: 'a pack is broken',
      titled: 'title.packs',
      says: sv['packs.broken'],
      env: () => ({ POLICY_DIR: rig.folder }),
    },
    {
      what: 'a pack is not there',
      titled: 'title.packs',
      says: sv['packs.unknown'].replace('{pack}', 'kiruna'),
      env: () => ({ TENANT_IDS: `${town.tenantId}=kiruna` }),
    },
    {
      what: 'the folder of packs is not there',
      titled: 'title.packs',
      says: sv['packs.no-folder'],
      env: () => ({ POLICY_DIR: join(rig.folder, 'nowhere') }),
    },
    {
      what: 'the folder of packs is a file',
      titled: 'title.packs',
      says: start(sv['packs.unreadable']),
      env: () => ({ POLICY_DIR: join(rig.folder, 'index.html') }),
    },
    {
      what: 'one of the two variables for text messages is missing',
      titled: 'title.config',
      says: sv['config.missing'].replace('{name}', 'SMS_SENDER'),
      env: () => ({ SMS_ENDPOINT: 'https://sms.example.org' }),
    },
    {
      what: 'the panel is not built',
      titled: 'title.panel',
      says: sv['panel.missing'],
      panel: 'nowhere.html',
    },
    {
      what: 'the database cannot be reached',
      titled: 'title.database',
      says: start(sv['database.unreachable']),
      env: () => ({ DATABASE_URL: `postgres://a:b@${rig.nowhere}/motesvakt` }),
    },
    {
      what: "the database's password is wrong",
      titled: 'title.database',
      says: start(sv['database.login']),
      env: () => ({ DATABASE_URL: loginChanged(databaseUrl, 'postgres', 'wrong') }),
    },
    {
      what: 'the database is not there',
      titled: 'title.database',
      says: sv['database.missing'],
      env: () => ({ DATABASE_URL: `${databaseUrl}x` }),
    },
    {
      what: 'the database is old',
      titled: 'title.database',
      says: sv['database.behind'].replace('{count}', '1'),
      env: () => ({ DATABASE_URL: oldDatabase }),
    },
    {
      what: 'the database is empty',
      titled: 'title.database',
      says: start(sv['database.behind']),
      env: () => ({ DATABASE_URL: emptyDatabase }),
    },
    {
      what: 'the database is not ours',
      titled: 'title.database',
      says: sv['database.changed'],
      env: () => ({ DATABASE_URL: changedDatabase }),
    },
    {
      what: 'the login has no role in the database',
      titled: 'title.database',
      says: sv['database.role'],
      env: () => ({ DATABASE_URL: roleless }),
    },
    {
      what: 'the clock is three minutes ahead',
      titled: 'title.keys',
      says: start(sv['keys.clock-ahead']),
      now: () => Date.now() + 180_900,
    },
    {
      what: 'the clock is three minutes behind',
      titled: 'title.keys',
      says: start(sv['keys.clock-behind']),
      now: () => Date.now() - 180_900,
    },
    {
      what: 'the secret is wrong',
      titled: 'title.token',
      says: start(sv['token.secret']),
      env: () => ({ CLIENT_SECRET: 'wrong' }),
    },
    {
      what: 'the app is not in the tenant',
      titled: 'title.token',
      says: start(sv['token.no-app']),
      env: () => ({ CLIENT_ID: GROUP }),
    },
    {
      what: 'Entra does not answer',
      titled: 'title.token',
      says: start(sv['token.unreachable']),
      env: () => ({ AUTHORITY_HOST: `https://${rig.nowhere}` }),
    },
    ...[
      'User.Read.All',
      'Calendars.ReadWrite',
      'OnlineMeetings.ReadWrite.All',
      'Organization.Read.All',
    ].map((name) => ({
      what: `${name} is missing`,
      titled: 'title.permissions' as const,
      says: sv['permissions.missing'].replace('{names}', name),
      make: () => void rig.tenant.issuer.withheld.add(name),
    })),
    {
      what: 'nobody bears the name given',
      titled: 'title.calendar',
      says: sv['person.unknown'],
      argv: ['--person', 'nisse.hult@alvsunda.example'],
    },
    {
      what: 'the group is not there',
      titled: 'title.calendar',
      says: sv['person.no-group'],
      env: () => ({ ENROLMENT: `${town.tenantId}=${GROUP}` }),
    },
    {
      what: 'people may not be read',
      titled: 'title.calendar',
      says: start(sv['person.refused']),
      make: () => deny('/users?'),
    },
    {
      what: 'Graph does not answer',
      titled: 'title.calendar',
      says: start(sv['graph.unreachable']),
      make: () => answer('/calendarView', 503),
    },
    {
      what: 'a mailbox may not be read',
      titled: 'title.calendar',
      says: start(sv['calendar.refused']),
      make: () => deny('/calendarView'),
    },
    {
      what: 'there is no application access policy',
      titled: 'title.meetings',
      says: sv['meetings.policy'],
      make: () =>
        answer('/onlineMeetings', 403, {
          code: 'Forbidden',
          message: 'No application access policy found for this app.',
        }),
    },
    {
      what: 'meetings are refused for another reason',
      titled: 'title.meetings',
      says: start(sv['meetings.refused']),
      make: () =>
        answer('/onlineMeetings', 403, {
          code: 'Forbidden',
          message: '3003: User does not have access to lookup meeting.',
        }),
    },
    {
      what: 'a calendar may not be followed',
      titled: 'title.subscription',
      says: start(sv['subscription.refused']),
      make: () => deny('/subscriptions'),
    },
    {
      what: 'the public address is not reached',
      titled: 'title.subscription',
      says: start(sv['subscription.handshake']),
      env: () => ({ PUBLIC_URL: `http://${rig.nowhere}` }),
    },
    {
      what: "the bot's keys cannot be read",
      titled: 'title.bot',
      says: sv['bot.metadata'],
      env: () => ({ BOT_OPENID_METADATA_URL: `https://${rig.nowhere}/keys` }),
    },
  ];

  it.each(broken)('names exactly that, and a cure, when $what', async (each) => {
    each.make?.();
    const { code, said, failures } = await rig.examined(
      { DATABASE_URL: databaseUrl, ...each.env?.() },
      {
        ...(each.argv && { argv: each.argv }),
        ...(each.panel && { panel: each.panel }),
        ...(each.now && { now: each.now }),
      },
    );

    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain(`✘ ${sv[each.titled]}: ${each.says}`);
    expect(said).toMatch(/✘.+\n {4}\S/);
    expect(code).toBe(1);
  });

  it('takes Microsoft not understanding a question about no meeting for being let in', async () => {
    answer('/onlineMeetings', 400, { code: 'BadRequest', message: '1026: An error has occurred.' });
    expect((await rig.examined({ DATABASE_URL: databaseUrl })).code).toBe(0);
  });

  // Tried elsewhere: a managed identity's in doctor.test.ts. The rest needs a service that errs in a way the demo does not.
  it('has a case here for every fault that it can name', () => {
    const elsewhere = [
      'permissions.missing-identity',
      'token.other-tenant',
      'keys.unreachable',
      'person.none',
      'token.refused',
      'database.clock',
    ];
    const told = Object.entries(sv)
      .filter(([key]) => `${key}.cure` in sv && !elsewhere.includes(key))
      .filter(([, text]) => !broken.some(({ says }) => says.startsWith(start(text))));
    expect(told.map(([key]) => key)).toEqual([]);
  });
});
