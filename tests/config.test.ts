import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../bot/config.ts';

const complete = {
  PUBLIC_URL: 'https://motesvakt.example.org/',
  TENANT_IDS:
    '11111111-1111-4111-8111-111111111111=pitea, 33333333-3333-4333-8333-333333333333=linkoping',
  CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  CLIENT_SECRET: 'hemligt-varde',
  HASH_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const faultOf = (changes: Record<string, string | undefined>): string => {
  try {
    readConfig({ ...complete, ...changes });
  } catch (fault) {
    if (fault instanceof ConfigError) return fault.message;
    throw fault;
  }
  throw new Error('the configuration was accepted');
};

describe('The configuration', () => {
  it('fills in the public cloud and the embedded database', () => {
    const config = readConfig(complete);
    expect(config).toMatchObject({
      port: 3978,
      publicUrl: 'https://motesvakt.example.org',
      graphUrl: 'https://graph.microsoft.com/v1.0',
      authorityHost: 'https://login.microsoftonline.com',
      database: { dataDir: '.data' },
      credential: { kind: 'secret' },
    });
    expect([...config.tenants.values()]).toEqual(['pitea', 'linkoping']);
  });

  it('takes PostgreSQL and a managed identity where they are given, and an empty variable for none', () => {
    const config = readConfig({
      ...complete,
      CLIENT_SECRET: '',
      MANAGED_IDENTITY_CLIENT_ID: '44444444-4444-4444-8444-444444444444',
      DATABASE_URL: 'postgresql://localhost/motesvakt',
    });
    expect(config).toMatchObject({
      credential: { kind: 'managed-identity' },
      database: { databaseUrl: 'postgresql://localhost/motesvakt' },
    });
  });

  it('has everybody with the app enrolled, unless a group is named', () => {
    const tenant = '11111111-1111-4111-8111-1111111111aa';
    const group = '55555555-5555-4555-8555-5555555555BB';
    const other = '33333333-3333-4333-8333-333333333333';

    expect(readConfig(complete).enrolment.size).toBe(0);
    const given = `${tenant.toUpperCase()}=${group}, ${other}=all`;
    expect([...readConfig({ ...complete, ENROLMENT: given }).enrolment]).toEqual([
      [tenant, group.toLowerCase()],
    ]);
    for (const wrong of [tenant, `${tenant}=some`, `hemligt=all`, `${tenant}=all=all`])
      expect(faultOf({ ENROLMENT: wrong })).toMatch(/^(?!.*hemligt).*ENROLMENT/);
  });

  it('trusts no proxy and no host of the connector but those named', () => {
    expect(readConfig(complete)).toMatchObject({ trustedProxies: 0, botServiceHosts: [] });
    const given = { TRUSTED_PROXIES: '1', BOT_SERVICE_HOSTS: 'SMBA.example.net, other.example' };
    expect(readConfig({ ...complete, ...given })).toMatchObject({
      trustedProxies: 1,
      botServiceHosts: ['smba.example.net', 'other.example'],
    });
  });

  it.each(['PUBLIC_URL', 'TENANT_IDS', 'CLIENT_ID', 'CLIENT_SECRET', 'HASH_KEY'])(
    'names %s when it is missing',
    (name) => {
      expect(faultOf({ [name]: undefined })).toContain(name);
    },
  );

  it.each([
    ['PORT', 'hemligport'],
    ['TENANT_IDS', 'hemligtenant'],
    ['CLIENT_ID', 'hemligklient'],
    ['GRAPH_URL', 'http://hemliggraph.example'],
    ['AUTHORITY_HOST', 'hemligvärd'],
    ['DATABASE_URL', 'mysql://hemligdatabas'],
    ['HASH_KEY', 'aGVtbGln'],
    ['LOG_LEVEL', 'hemlignivå'],
    ['BOT_SERVICE_HOSTS', 'https://hemligvärd.example'],
    ['TRUSTED_PROXIES', 'hemligtantal'],
  ])('names a malformed %s and never shows its value', (name, value) => {
    const message = faultOf({ [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain(value);
  });

  it('names everything that is wrong at once', () => {
    expect(faultOf({ CLIENT_ID: undefined, HASH_KEY: 'x' })).toMatch(
      /CLIENT_ID is missing.*HASH_KEY/,
    );
  });

  it('is complete in .env.example, which is accepted as it stands', () => {
    const pairs = readFileSync('.env.example', 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map(
        (line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const,
      );
    expect(() => readConfig(Object.fromEntries(pairs))).not.toThrow();
    const read = [...readFileSync('bot/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
      ([, name]) => name,
    );
    expect(pairs.map(([name]) => name).toSorted()).toEqual(read.toSorted());
  });

  it('sends messages where both the service and the sender are given, and says what is missing', () => {
    const sms = {
      SMS_ENDPOINT: 'https://alvsunda.europe.communication.azure.com/',
      SMS_SENDER: 'Alvsunda',
    };
    expect(readConfig(complete).sms).toBeUndefined();
    expect(readConfig({ ...complete, ...sms }).sms).toEqual({
      endpoint: 'https://alvsunda.europe.communication.azure.com',
      sender: 'Alvsunda',
    });
    expect(readConfig({ ...complete, ...sms, SMS_SENDER: '+46701234567' }).sms).toBeDefined();
    expect(faultOf({ ...sms, SMS_SENDER: '' })).toContain('SMS_SENDER is missing');
    expect(faultOf({ ...sms, SMS_ENDPOINT: '' })).toContain('SMS_ENDPOINT is missing');
    expect(faultOf({ ...sms, SMS_ENDPOINT: 'http://alvsunda.example' })).toContain('SMS_ENDPOINT');
    expect(faultOf({ ...sms, SMS_SENDER: 'Älvsunda kommun' })).toContain('SMS_SENDER');
  });
});
