import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { variablesIn } from '../../scripts/app-package.ts';
import { textOf } from './filled-manifest.ts';
import { actions, SCHEMA_VERSION } from './teamsapp-actions.ts';

const Step = z.strictObject({
  uses: z.string(),
  name: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()),
  writeToEnvironmentFile: z.record(z.string(), z.string()).optional(),
});
type Step = z.infer<typeof Step>;
const Project = z.strictObject({
  version: z.string(),
  environmentFolderPath: z.string(),
  provision: z.array(Step),
  deploy: z.array(Step),
  publish: z.array(Step),
});
const text = textOf('teamsapp.yml');
const file = Project.parse(parse(text));
const steps = [...file.provision, ...file.deploy, ...file.publish];
const Template = z.strictObject({
  path: z.string(),
  parameters: z.string(),
  deploymentName: z.string(),
});

/** What Microsoft's schema would say against a step; empty when it is valid. */
function faultsOf(step: Step): string[] {
  const action = actions[step.uses];
  if (!action) return [`${step.uses}: unknown`];
  const compare = (found: readonly string[], needs: readonly string[], allows: readonly string[]) =>
    [
      ...needs.filter((each) => !found.includes(each)).map((each) => `lacks ${each}`),
      ...found.filter((each) => ![...needs, ...allows].includes(each)).map((each) => `has ${each}`),
    ].map((fault) => `${step.uses}: ${fault}`);
  const given = step.writeToEnvironmentFile ?? {};
  return [
    ...compare(Object.keys(step.with), action.needs, action.allows ?? []),
    ...compare(Object.keys(given), action.gives ?? [], action.mayGive ?? []),
    ...Object.values(given)
      .filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))
      .map((name) => `${step.uses}: ${name}`),
  ];
}

const withOf = (uses: string): Readonly<Record<string, unknown>> =>
  steps.find((step) => step.uses === uses)?.with ?? {};

describe('teamsapp.yml', () => {
  it('follows the version of the schema that it names', () => {
    expect(file.version).toBe(SCHEMA_VERSION);
    expect(text).toContain(`m365-agents-toolkits/${SCHEMA_VERSION}/yaml.schema.json`);
    expect(steps.flatMap(faultsOf)).toEqual([]);
    expect(withOf('aadApp/create')).toMatchObject({
      generateClientSecret: false,
      signInAudience: 'AzureADMyOrg',
    });
    expect(z.array(Template).parse(withOf('arm/deploy')['templates'])).toHaveLength(1);
  });

  it.each([
    [{ uses: 'teamsApp/zip', with: {} }, 'teamsApp/zip: unknown'],
    [{ uses: 'cli/runNpmCommand', with: { arg: 'ci' } }, 'cli/runNpmCommand: lacks args'],
    [{ uses: 'script', with: { run: 'x', shel: 'sh' } }, 'script: has shel'],
    [{ uses: 'teamsApp/create', with: { name: 'x' } }, 'teamsApp/create: lacks teamsAppId'],
    [
      {
        uses: 'teamsApp/create',
        with: { name: 'x' },
        writeToEnvironmentFile: { teamsAppId: 'Team-App' },
      },
      'teamsApp/create: Team-App',
    ],
  ])('would be found to break it: %j', (step, fault) => {
    expect(faultsOf(step)).toContain(fault);
  });

  it('registers the app, sets up the server and the bot, and packs the manifest', () => {
    expect(file.provision.map(({ uses }) => uses)).toEqual([
      'teamsApp/create',
      'aadApp/create',
      'arm/deploy',
      'aadApp/update',
      'teamsApp/validateManifest',
      'teamsApp/zipAppPackage',
      'teamsApp/validateAppPackage',
      'teamsApp/update',
    ]);
    expect(file.publish.at(-1)?.uses).toBe('teamsApp/publishAppPackage');
  });

  it('points at files that are there', () => {
    const manifests = steps.flatMap(({ with: given }) =>
      typeof given['manifestPath'] === 'string' ? [given['manifestPath']] : [],
    );
    expect(new Set(manifests)).toEqual(
      new Set(['./manifest/aad.manifest.json', './manifest/manifest.json']),
    );
    const [template] = z.array(Template).parse(withOf('arm/deploy')['templates']);
    const sizes = ['small', 'large'].map((size) =>
      (template?.parameters ?? '').replace('${{SIZE}}', size),
    );
    for (const path of [...manifests, template?.path ?? '', ...sizes])
      expect(() => textOf(path)).not.toThrow();
  });

  // The toolkit's zipDeploy reads the server's name out of the address and drops the slot: it would deploy into use.
  it('only makes the zip with zipDeploy, and puts it into the slot that Bicep makes', () => {
    const zip = withOf('azureAppService/zipDeploy');
    expect(zip).toMatchObject({ dryRun: true, resourceId: '${{SERVER_RESOURCE_ID}}' });
    const run = String(withOf('script')['run']);
    expect(run).toMatch(/^az webapp deploy /);
    expect(run).toContain(' --slot next ');
    expect(run).toContain(` --src-path ${String(zip['outputZipFile'])}`);
    expect(textOf('infra/modules/server.bicep')).toContain("name: 'next'");
    const staged = file.deploy.find(({ with: given }) => given['workingDirectory'] !== undefined);
    expect(staged?.with).toEqual({
      args: 'ci --omit=dev --omit=optional --ignore-scripts',
      workingDirectory: zip['artifactFolder'],
    });
  });

  it('builds what it deploys by commands that are there', () => {
    const Scripts = z.object({ scripts: z.record(z.string(), z.string()) });
    const { scripts } = Scripts.parse(JSON.parse(textOf('package.json')));
    const commands = file.deploy.flatMap(({ with: given }) =>
      typeof given['args'] === 'string' ? [given['args']] : [],
    );
    const run = commands.flatMap((args) => /^run (\S+)$/.exec(args)?.[1] ?? []);
    expect(run).toEqual(['build', 'stage']);
    for (const name of run) expect(scripts).toHaveProperty(name);
  });
});

describe('the environments', () => {
  const header = text
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join('\n');
  const parameters = (size: string) => textOf(`infra/azure.parameters.${size}.json`);
  const bicep = textOf('infra/azure.bicep');
  const outputs = [...bicep.matchAll(/^output ([A-Z_]+) /gm)].map(([, name = '']) => name);
  const given = steps.flatMap(({ writeToEnvironmentFile }) =>
    Object.values(writeToEnvironmentFile ?? {}),
  );
  const linesOf = (name: string) =>
    [...textOf(`env/.env.${name}`).matchAll(/^(\w+)=(.*)$/gm)].map(
      ([, key = '', value = '']): [string, string] => [key, value],
    );

  it.each(['dev', 'prod'])('%s holds no secret, and nothing that is not described', (name) => {
    const names = linesOf(name).map(([key]) => key);
    expect(names.filter((each) => each.startsWith('SECRET_'))).toEqual([]);
    expect(names.filter((each) => !new RegExp(`\\b${each}\\b`).test(header))).toEqual([]);
    expect(new Map(linesOf(name)).get('TEAMSFX_ENV')).toBe(name);
  });

  it.each([
    ['dev', 'small'],
    ['dev', 'large'],
    ['prod', 'small'],
    ['prod', 'large'],
  ])('%s, the toolkit and Bicep give every variable of a %s installation', (name, size) => {
    const filled = variablesIn(
      [
        text.replaceAll(/^#.*$/gm, ''),
        parameters(size),
        textOf('manifest/manifest.json'),
        textOf('manifest/aad.manifest.json'),
      ].join('\n'),
    );
    const known = [...linesOf(name).map(([key]) => key), ...outputs, ...given];
    const secrets = filled.filter((each) => each.startsWith('SECRET_'));
    expect(filled.length).toBeGreaterThan(15);
    expect(filled.filter((each) => !known.includes(each) && !secrets.includes(each))).toEqual([]);
    for (const each of [...secrets, ...outputs]) expect(header).toContain(each);
  });

  it('keep what is not filled in out of what the toolkit replaces, for it takes an empty variable for a missing one', () => {
    for (const size of ['small', 'large'])
      for (const name of [
        'policyDir',
        'botServiceHosts',
        'smsEndpoint',
        'smsSender',
        'otlpEndpoint',
      ])
        expect(JSON.parse(parameters(size))).toMatchObject({
          parameters: { [name]: { value: '' } },
        });
  });
});
