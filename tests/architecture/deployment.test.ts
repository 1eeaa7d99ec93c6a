import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../bot/config.ts';
import { variablesIn } from '../../scripts/app-package.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const bicepFiles = globSync('infra/**/*.bicep', { cwd: root });
const main = textOf('infra/azure.bicep');
const server = textOf('infra/modules/server.bicep');

/** Names at the beginning of the lines of the block that begins with the line. */
const namesIn = (text: string, begin: string): string[] => {
  const block = text.slice(text.indexOf(begin)).split('\n}')[0] ?? '';
  return [...block.matchAll(/^ {2}(\w+): /gm)].map(([, name = '']) => name);
};
const paramsOf = (text: string) =>
  [...text.matchAll(/^param (\w+) (\w+)(?: = (.+))?$/gm)].map(([, name = '', type, value]) => ({
    name,
    type,
    isOptional: value !== undefined,
  }));
const exampleNames = [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

// No compiler of Bicep is to be had here: what can be told from the text is told, and no more is claimed.
describe('the Bicep files', () => {
  it('give each module exactly the parameters that it takes', () => {
    const uses = [...main.matchAll(/^module (\w+) '(.+)' = \{([\s\S]+?)^\}/gm)];
    expect(uses.map(([, , file]) => `infra/${file ?? ''}`).toSorted()).toEqual(
      bicepFiles.filter((file) => file.includes('modules/')).toSorted(),
    );
    for (const [, name, file, body = ''] of uses) {
      const params = body.slice(body.indexOf('params: {'));
      const given = [...params.slice(9).matchAll(/(\w+): /g)].map(([, each]) => each).toSorted();
      const taken = paramsOf(textOf(`infra/${file ?? ''}`)).map((each) => each.name);
      expect([name, given]).toEqual([name, taken.toSorted()]);
    }
  });

  it('read only outputs that the module gives, and use each parameter', () => {
    for (const [, module = '', output] of main.matchAll(/(\w+)\.outputs\.(\w+)/g))
      expect(textOf(`infra/modules/${module}.bicep`)).toMatch(
        new RegExp(`^output ${output ?? ''} `, 'm'),
      );
    for (const file of bicepFiles)
      for (const { name } of paramsOf(textOf(file)))
        expect([
          file,
          name,
          (textOf(file).match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1,
        ]).toEqual([file, name, true]);
  });

  it.each(['small', 'large'])(
    'are given each parameter by the file for a %s installation',
    (size) => {
      const Parameters = z.strictObject({
        $schema: z.string().endsWith('deploymentParameters.json#'),
        contentVersion: z.string(),
        parameters: z.record(
          z.string(),
          z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) }),
        ),
      });
      const { parameters } = Parameters.parse(
        JSON.parse(textOf(`infra/azure.parameters.${size}.json`)),
      );
      const types = { string: 'string', int: 'number', bool: 'boolean' } as const;
      for (const { name, type, isOptional } of paramsOf(main)) {
        const value = parameters[name]?.value;
        if (value === undefined) expect([name, isOptional]).toEqual([name, true]);
        else
          expect([name, typeof value]).toEqual([
            name,
            types[z.enum(['string', 'int', 'bool']).parse(type)],
          ]);
      }
      const known = paramsOf(main).map(({ name }) => name);
      expect(Object.keys(parameters).filter((name) => !known.includes(name))).toEqual([]);
      for (const secret of ['databasePassword', 'hashKey'])
        expect(parameters[secret]?.value).toMatch(/^\$\{\{SECRET_\w+\}\}$/);
    },
  );

  it('lie in the EU, Sweden unless told otherwise', () => {
    const allowed = /@allowed\(\[([^\]]+)\]\)\s+param location string = '(\w+)'/.exec(main);
    const eu = [
      'sweden',
      'northeurope',
      'westeurope',
      'germany',
      'france',
      'poland',
      'italy',
      'spain',
    ];
    const regions = [...(allowed?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
    expect(regions.length).toBeGreaterThan(3);
    expect(regions.filter((name) => !eu.some((each) => name.startsWith(each)))).toEqual([]);
    expect(allowed?.[2]).toBe('swedencentral');
    for (const file of bicepFiles)
      for (const [, place] of textOf(file).matchAll(/^ {2}location: (.+)$/gm))
        expect(["'global'", 'location']).toContain(place);
  });

  it('mark secrets as such, and hold none', () => {
    for (const file of bicepFiles) {
      const text = textOf(file);
      const secret = paramsOf(text).filter(({ name }) => /password|hashKey$/i.test(name));
      for (const { name } of secret)
        expect(text).toMatch(new RegExp(`@secure\\(\\)\\n(@.+\\n)*param ${name} string`));
      expect(text).not.toMatch(/output \w*(password|secret|key) /i);
    }
    expect(server).not.toContain('listKeys');
  });

  it('close the database and the vault to everybody but the server', () => {
    const database = textOf('infra/modules/database.bicep');
    expect(database).toContain("publicNetworkAccess: 'Disabled'");
    expect(database).toContain('delegatedSubnetResourceId');
    expect(textOf('infra/modules/vault.bicep')).toContain('enableRbacAuthorization: true');
    expect(textOf('infra/modules/bot.bicep')).toContain("msaAppType: 'UserAssignedMSI'");
    expect(server).toContain("linuxFxVersion: 'NODE|24-lts'");
  });

  it('set only what the server knows, and everything without which it does not start', () => {
    const set = namesIn(server, 'var settings = {');
    expect(set.filter((name) => !exampleNames.includes(name))).toEqual([]);
    const values = {
      PUBLIC_URL: 'https://motesvakt.example.org',
      TENANT_IDS: '11111111-1111-4111-8111-111111111111=pitea',
      ENROLMENT: '11111111-1111-4111-8111-111111111111=all',
      CLIENT_ID: '22222222-2222-4222-8222-222222222222',
      MANAGED_IDENTITY_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
      DATABASE_URL: 'postgresql://a:b@db/motesvakt',
      HASH_KEY: Buffer.alloc(32, 1).toString('base64'),
      HOST: '0.0.0.0',
      PORT: '8080',
      TRUSTED_PROXIES: '1',
      LOG_LEVEL: 'info',
    };
    const chosen = Object.fromEntries(
      Object.entries(values).filter(([name]) => set.includes(name)),
    );
    expect(readConfig(chosen)).toMatchObject({
      credential: { kind: 'managed-identity' },
      trustedProxies: 1,
    });
    for (const needed of ['DATABASE_URL', 'ENROLMENT', 'TRUSTED_PROXIES'])
      expect(set).toContain(needed);
    expect(server).toContain("TRUSTED_PROXIES: '1'");
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

describe('the container', () => {
  const dockerfile = textOf('infra/Dockerfile');
  const copies = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, sources = '']) => sources.split(' '),
  );
  const run = dockerfile.slice(dockerfile.indexOf(' AS run'));

  it('is made of what is there', () => {
    expect(copies.length).toBeGreaterThan(10);
    expect(copies.filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
  });

  it('holds no demo, no tests and no tools, and is not run by root', () => {
    expect(run).not.toMatch(/tests|demo|COPY bot \.|COPY \. /);
    expect(run).toMatch(/^USER node$/m);
    expect(run).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile).toContain('npm ci --omit=dev');
    expect(
      dockerfile.match(/^FROM (\S+)/gm)?.every((line) => line.startsWith('FROM node:24-')),
    ).toBe(true);
  });

  it('holds everything that the server and its commands import', () => {
    const held =
      run.match(/^COPY (?!--from)(.+) \S+$/gm)?.flatMap((line) => line.split(' ').slice(1, -1)) ??
      [];
    const isHeld = (file: string) =>
      held.some((each) => file === each || file.startsWith(`${each}/`));
    const seen = new Set<string>();
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      if (!file.endsWith('.ts')) return;
      for (const [, path = ''] of textOf(file).matchAll(
        /(?:^(?:import|export|\} from).*?|\bimport\()['"](\.[^'"]+)['"]/gm,
      ))
        follow(fileURLToPath(new URL(path, `file:///${file}`)).slice(1));
    };
    for (const entry of [
      'bot/main.ts',
      'scripts/doctor.ts',
      'scripts/person.ts',
      'scripts/audit.ts',
      'scripts/policy.ts',
    ])
      follow(entry);
    expect(seen.size).toBeGreaterThan(200);
    expect([...seen].filter((file) => !isHeld(file))).toEqual([]);
  });
});

describe('the environments', () => {
  const described = variablesIn(
    textOf('teamsapp.yml') +
      JSON.stringify([
        textOf('infra/azure.parameters.small.json'),
        textOf('infra/azure.parameters.large.json'),
      ]),
  );

  it.each(['dev', 'prod'])(
    '%s holds no secret, and nothing that teamsapp.yml does not know',
    (name) => {
      const lines = [...textOf(`env/.env.${name}`).matchAll(/^(\w+)=(.*)$/gm)];
      const names = lines.map(([, each = '']) => each);
      expect(names.filter((each) => each.startsWith('SECRET_'))).toEqual([]);
      expect(names.filter((each) => !textOf('teamsapp.yml').includes(each))).toEqual([]);
      expect(new Map(lines.map(([, key, value]) => [key, value])).get('TEAMSFX_ENV')).toBe(name);
    },
  );

  it('and the toolkit give every variable that is filled in', () => {
    const header = textOf('teamsapp.yml')
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join('\n');
    expect(described.length).toBeGreaterThan(10);
    expect(described.filter((name) => !header.includes(name))).toEqual([]);
    const outputs = [...main.matchAll(/^output ([A-Z_]+) /gm)].map(([, name = '']) => name);
    expect(outputs.filter((name) => !header.includes(name))).toEqual([]);
  });

  it('deploys what is there, into the slot that Bicep makes', () => {
    const Step = z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()) });
    const { provision, deploy } = z
      .object({ provision: z.array(Step), deploy: z.array(Step) })
      .parse(parse(textOf('teamsapp.yml')));
    const arm = provision.find(({ uses }) => uses === 'arm/deploy');
    expect(arm?.with['templates']).toMatchObject([{ path: './infra/azure.bicep' }]);
    const zip = deploy.find(({ uses }) => uses === 'azureAppService/zipDeploy');
    expect(zip?.with['resourceId']).toMatch(/\/slots\/next$/);
    expect(server).toContain("name: 'next'");
    expect(existsSync(`${root}${String(zip?.with['ignoreFile'])}`)).toBe(true);
    expect(textOf('infra/modules/bot.bicep')).toContain('endpoint: endpoint');
    expect(main).toContain('/api/messages');
  });
});
