import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../bot/config.ts';
import { textOf } from './filled-manifest.ts';

const main = textOf('infra/azure.bicep');
const server = textOf('infra/modules/server.bicep');

/** Names at the beginning of the lines of the block that begins with the line. */
const namesIn = (text: string, begin: string): string[] => {
  const block = text.slice(text.indexOf(begin)).split('\n}')[0] ?? '';
  return [...block.matchAll(/^ {2}(\w+): /gm)].map(([, name = '']) => name);
};
const exampleNames = [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

describe('the settings that Bicep gives the server', () => {
  const set = namesIn(server, 'var settings = {');
  const small = {
    PUBLIC_URL: 'https://motesvakt.example.org',
    TENANT_IDS: '11111111-1111-4111-8111-111111111111=pitea',
    ENROLMENT: '11111111-1111-4111-8111-111111111111=all',
    CLIENT_ID: '22222222-2222-4222-8222-222222222222',
    CLIENT_SECRET: '',
    MANAGED_IDENTITY_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
    DATABASE_URL: 'postgresql://a:b@db/motesvakt',
    HASH_KEY: Buffer.alloc(32, 1).toString('base64'),
    HOST: '0.0.0.0',
    PORT: '8080',
    TRUSTED_PROXIES: '1',
    BOT_SERVICE_HOSTS: '',
    OTEL_EXPORTER_OTLP_ENDPOINT: '',
    POLICY_DIR: '',
    SMS_ENDPOINT: '',
    SMS_SENDER: '',
    LOG_LEVEL: 'info',
  };

  // Left out: the addresses of the public cloud, and a folder where there is a database.
  it('set every variable that the server reads, or leave it out deliberately', () => {
    const leftOut = ['AUTHORITY_HOST', 'BOT_OPENID_METADATA_URL', 'DATA_DIR', 'GRAPH_URL'];
    expect([...set, ...leftOut].toSorted()).toEqual(exampleNames.toSorted());
    expect(Object.keys(small).toSorted()).toEqual(set.toSorted());
  });

  it('start a small installation as its managed identity, a large one with the secret', () => {
    expect(readConfig(small)).toMatchObject({
      credential: { kind: 'managed-identity' },
      botId: small.MANAGED_IDENTITY_CLIENT_ID,
      trustedProxies: 1,
      telemetryEndpoint: undefined,
      sms: undefined,
    });
    const large = {
      ...small,
      TENANT_IDS: `${small.TENANT_IDS},44444444-4444-4444-8444-444444444444=pitea`,
      CLIENT_SECRET: 'from-the-vault',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
    };
    expect(readConfig(large)).toMatchObject({
      credential: { kind: 'secret' },
      botId: small.CLIENT_ID,
      telemetryEndpoint: 'http://localhost:4318',
    });
    expect(main).toContain('appId: isForSeveral ? clientId : identity.outputs.clientId');
    expect(main).toContain('output BOT_ID string = isForSeveral ? clientId : identity');
    expect(textOf('infra/azure.parameters.large.json')).toContain('${{SECRET_CLIENT_SECRET}}');
    expect(textOf('infra/azure.parameters.small.json')).not.toContain('CLIENT_SECRET');
  });
});

describe('the collector', () => {
  it('hears what the server sends where the server sends it, and gives it to Application Insights only', () => {
    const Pipeline = z.strictObject({
      receivers: z.tuple([z.literal('otlp')]),
      processors: z.tuple([z.literal('batch')]),
      exporters: z.tuple([z.literal('azuremonitor')]),
    });
    const Collector = z.object({
      receivers: z.object({
        otlp: z.object({ protocols: z.object({ http: z.object({ endpoint: z.string() }) }) }),
      }),
      exporters: z.strictObject({ azuremonitor: z.object({ connection_string: z.string() }) }),
      service: z.object({ pipelines: z.strictObject({ traces: Pipeline, metrics: Pipeline }) }),
    });
    const { receivers, exporters } = Collector.parse(parse(textOf('infra/collector/config.yaml')));
    expect(`http://${receivers.otlp.protocols.http.endpoint}`).toBe('http://localhost:4318');
    const [, variable] = /^\$\{env:(\w+)\}$/.exec(exporters.azuremonitor.connection_string) ?? [];
    expect(namesIn(server, 'var platform = {')).toContain(variable);
  });
});
describe('.env.example', () => {
  it('names every variable that the server reads, and no other', () => {
    const read = [...textOf('bot/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
      ([, name]) => name,
    );
    expect(exampleNames.toSorted()).toEqual(read.toSorted());
  });
});
