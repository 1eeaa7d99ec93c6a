import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { startDemoTenant, type DemoTenant } from '../../bot/demo/demo-tenant.ts';
import { plainEnvironment, startNode } from '../../bot/demo/child.ts';
import { freePort } from '../../bot/demo/ports.ts';
import { productEnvironment } from '../../bot/demo/product-environment.ts';
import { town } from '../../bot/demo/town.ts';
import { doctor } from '../../scripts/doctor.ts';
import { askedPermissions } from '../../scripts/doctor/asked-permissions.ts';
import en from '../../scripts/texts/doctor.en.json' with { type: 'json' };
import sv from '../../scripts/texts/doctor.sv.json' with { type: 'json' };
import { openIssuer, openServer } from '../adapters/http/http-under-test.ts';
import { query, startPostgres } from '../db-servers.ts';
import { makeRecordingLogger } from '../fakes/recording-logger.ts';

const KEY = Buffer.alloc(32, 5).toString('base64');
const GROUP = '55555555-5555-4555-8555-555555555555';

const opened = new AsyncDisposableStack();
let tenant: DemoTenant;
let env: Record<string, string>;
let folder: string;
let oldDatabase: string;
let emptyDatabase: string;
let nowhere: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motesvakt-doctor-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startPostgres();
  opened.defer(() => postgres.stop());
  const issuer = await openIssuer();
  opened.defer(() => issuer.close());
  // The product's own HTTP end, which answers Microsoft's handshake.
  const server = await openServer(issuer);
  opened.defer(() => server.close());
  tenant = await startDemoTenant({ host: '127.0.0.1', webPort: 0, botUrl: server.url });
  opened.defer(() => tenant.close());
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), tenant.caPem]);
  const migrated = async () => {
    const databaseUrl = await postgres.createDatabase();
    await (await openDatabase({ databaseUrl }, { logger: makeRecordingLogger() })).close();
    return databaseUrl;
  };
  oldDatabase = await migrated();
  await query(oldDatabase, 'DELETE FROM schema_migrations WHERE number = 5');
  emptyDatabase = await postgres.createDatabase();
  nowhere = `127.0.0.1:${await freePort()}`;
  await writeFile(join(folder, 'trasig.yaml'), 'id: trasig\nname: Trasig\n');
  await writeFile(join(folder, 'index.html'), '');
  env = {
    ...(await productEnvironment(tenant, folder)),
    DATABASE_URL: await migrated(),
    HASH_KEY: KEY,
  };
});
afterAll(() => opened.disposeAsync());
afterEach(() => {
  tenant.graph.clearFaults();
  tenant.issuer.withheld.clear();
});

async function examined(
  changes: Record<string, string> = {},
  argv: readonly string[] = [],
  panel = 'index.html',
) {
  const lines: string[] = [];
  const page = pathToFileURL(join(folder, panel));
  const code = await doctor(argv, { ...env, ...changes }, (line) => lines.push(line), page);
  const said = lines.join('\n');
  return { code, said, failures: lines.filter((line) => line.startsWith('✘')) };
}

/** The words of a text before the first thing filled in. */
const start = (text: string) => text.split('{')[0] ?? text;

describe('npm run doctor', () => {
  it('finds everything well in the demo tenant, as the command itself', async () => {
    const child = startNode(['scripts/doctor.ts'], {
      cwd: process.cwd(),
      env: {
        ...plainEnvironment(),
        ...env,
        NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
      },
    });
    let printed = '';
    child.stdout.on('data', (text: string) => (printed += text));
    await child.ended;
    const { code, said, failures } = await examined();

    expect(failures).toEqual([]);
    expect(said).not.toContain('–');
    expect(code).toBe(0);
    // Whether the panel is built here is another matter.
    const besidePanel = (text: string) =>
      text.split('\n').filter((line) => /^[✔✘–]/.test(line) && !line.includes(sv['title.panel']));
    expect(besidePanel(printed)).toEqual(besidePanel(said));
  });

  it('leaves no subscription behind, nor anything secret in what it says', async () => {
    const { said } = await examined({ CLIENT_SECRET: 'hemligt-fel-varde' });

    expect(said).not.toContain('hemligt-fel-varde');
    expect(said).not.toContain(KEY);
    await examined();
    expect(tenant.graph.watching.subscriptions.all()).toEqual([]);
  });

  const deny = (path: string) =>
    tenant.graph.inject({ kind: 'status', status: 403, path, times: 50 });
  const broken: readonly {
    what: string;
    says: string;
    titled: keyof typeof sv;
    env?: () => Record<string, string>;
    make?: () => void;
    panel?: string;
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
      env: () => ({ POLICY_DIR: folder }),
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
      env: () => ({ POLICY_DIR: join(folder, 'nowhere') }),
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
      env: () => ({ DATABASE_URL: `postgres://a:b@${nowhere}/motesvakt` }),
    },
    {
      what: "the database's password is wrong",
      titled: 'title.database',
      says: start(sv['database.login']),
      env: () => ({ DATABASE_URL: passwordChanged(env['DATABASE_URL'] ?? '') }),
    },
    {
      what: 'the database is not there',
      titled: 'title.database',
      says: sv['database.missing'],
      env: () => ({ DATABASE_URL: `${env['DATABASE_URL'] ?? ''}x` }),
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
      env: () => ({ AUTHORITY_HOST: `https://${nowhere}` }),
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
      make: () => void tenant.issuer.withheld.add(name),
    })),
    {
      what: 'nobody bears the name given',
      titled: 'title.calendar',
      says: sv['person.unknown'],
      argv: ['--person', 'nisse.hult@alvsunda.example'],
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
      make: () => deny('/onlineMeetings'),
    },
    {
      what: 'the public address is not reached',
      titled: 'title.subscription',
      says: start(sv['subscription.handshake']),
      env: () => ({ PUBLIC_URL: `http://${nowhere}` }),
    },
    {
      what: "the bot's keys cannot be read",
      titled: 'title.bot',
      says: sv['bot.metadata'],
      env: () => ({ BOT_OPENID_METADATA_URL: `https://${nowhere}/keys` }),
    },
  ];

  it.each(broken)('names exactly that, and a cure, when $what', async (each) => {
    each.make?.();
    const { code, said, failures } = await examined(each.env?.(), each.argv, each.panel);

    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain(`✘ ${sv[each.titled]}: ${each.says}`);
    expect(said).toMatch(/✘.+\n {4}\S/);
    expect(code).toBe(1);
  });

  it('misses the permission for groups only where a group is enrolled', async () => {
    tenant.issuer.withheld.add('GroupMember.Read.All');
    expect((await examined()).code).toBe(0);

    const { failures } = await examined({ ENROLMENT: `${town.tenantId}=${GROUP}` });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('GroupMember.Read.All');
  });

  it('speaks English when asked, and says how it is used when it is asked for something else', async () => {
    const english = await examined({ CLIENT_SECRET: 'wrong' }, ['--language', 'en']);
    expect(english.failures[0]).toContain(start(en['token.secret']));
    expect(await examined({}, ['--language', 'fi'])).toMatchObject({ code: 2, said: sv.usage });
  });

  it('asks of the demo tenant what the app registration asks for', async () => {
    const payload = (await tenant.issuer.appToken('https://graph.microsoft.com')).split('.')[1];
    const claims: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ roles: [...(await askedPermissions())] });
  });
});

const passwordChanged = (url: string): string => {
  const changed = new URL(url);
  changed.password = 'wrong';
  return changed.href;
};
