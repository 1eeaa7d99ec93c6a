import { describe, expect, it } from '@jest/globals';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import packages from '../../package.json' with { type: 'json' };
import { textOf } from './filled-manifest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bicepFiles = globSync('infra/**/*.bicep', { cwd: root });
const main = textOf('infra/azure.bicep');
const server = textOf('infra/modules/server.bicep');

const paramsOf = (text: string) =>
  [...text.matchAll(/^param (\w+) (\w+)(?: = (.+))?$/gm)].map(([, name = '', type, value]) => ({
    name,
    type,
    isOptional: value !== undefined,
  }));
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

  it('make these and nothing else, by versions of Azure that are no previews', () => {
    const made = bicepFiles.flatMap((file) =>
      [...textOf(file).matchAll(/^resource \w+ '(.+)@(\d{4}-\d{2}-\d{2})(-preview)?'/gm)].map(
        ([, type = '', day = '', preview = '']) => ({ type, day, preview }),
      ),
    );
    expect(made.filter(({ day }) => day < '2020-01-01' || day > '2025-12-31')).toEqual([]);
    // Azure has only previews of this one; it has been in use since 2021.
    expect(new Set(made.filter(({ preview }) => preview).map(({ type }) => type))).toEqual(
      new Set(['Microsoft.Insights/diagnosticSettings']),
    );
    expect([...new Set(made.map(({ type }) => type))].toSorted()).toEqual([
      'Microsoft.Authorization/roleAssignments',
      'Microsoft.BotService/botServices',
      'Microsoft.BotService/botServices/channels',
      'Microsoft.DBforPostgreSQL/flexibleServers',
      'Microsoft.DBforPostgreSQL/flexibleServers/databases',
      'Microsoft.Insights/components',
      'Microsoft.Insights/diagnosticSettings',
      'Microsoft.KeyVault/vaults',
      'Microsoft.KeyVault/vaults/secrets',
      'Microsoft.ManagedIdentity/userAssignedIdentities',
      'Microsoft.Network/privateDnsZones',
      'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
      'Microsoft.Network/virtualNetworks',
      'Microsoft.OperationalInsights/workspaces',
      'Microsoft.Web/serverfarms',
      'Microsoft.Web/sites',
      'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
      'Microsoft.Web/sites/config',
      'Microsoft.Web/sites/slots',
      'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies',
      'Microsoft.Web/sites/slots/config',
    ]);
  });

  it('close each bracket, and name as parent and scope only what the file makes', () => {
    for (const file of bicepFiles) {
      const text = textOf(file).replaceAll(/^ *\/\/.*$/gm, '');
      const open: string[] = [];
      for (const each of text.match(/[{}[\]()]/g) ?? [])
        if ('{[('.includes(each)) open.push(each);
        else
          expect([file, `${open.pop() ?? ''}${each}`]).toEqual([
            file,
            expect.stringMatching(/\{\}|\[\]|\(\)/),
          ]);
      expect([file, open]).toEqual([file, []]);
      const symbols = [...text.matchAll(/^resource (\w+) /gm)].map(([, name]) => name);
      for (const [, name] of text.matchAll(/^ +(?:parent|scope): (\w+)$/gm))
        expect([file, symbols]).toEqual([file, expect.arrayContaining([name])]);
    }
  });

  it.each([
    ['database', "publicNetworkAccess: 'Disabled'"],
    ['database', 'delegatedSubnetResourceId: subnetId'],
    ['database', 'privateDnsZoneArmResourceId: dnsZoneId'],
    ['database', "geoRedundantBackup: 'Disabled'"],
    ['network', "serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'"],
    ['network', "serviceName: 'Microsoft.Web/serverFarms'"],
    ['network', "name: '${name}.private.postgres.database.azure.com'"],
    ['vault', 'enableRbacAuthorization: true'],
    ['vault', 'enablePurgeProtection: true'],
    // Key Vault Secrets User: reads secrets, and no more.
    ['vault', "var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'"],
    ['vault', 'sslmode=verify-full'],
    ['bot', "msaAppType: empty(identityId) ? 'SingleTenant' : 'UserAssignedMSI'"],
    ['bot', 'endpoint: endpoint'],
    ['server', "linuxFxVersion: 'NODE|24-lts'"],
    ['server', `appCommandLine: '${packages.scripts.start}'`],
    ['server', 'httpsOnly: true'],
    ['server', "minTlsVersion: '1.2'"],
    ['server', 'alwaysOn: true'],
    ['server', "healthCheckPath: '/readyz'"],
    ['server', "WEBSITE_SWAP_WARMUP_PING_PATH: '/readyz'"],
    ['server', 'keyVaultReferenceIdentity: identityId'],
    ['server', "TRUSTED_PROXIES: '1'"],
    ['server', "SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'"],
  ])('say of the %s that %s', (module, line) => {
    expect(textOf(`infra/modules/${module}.bicep`)).toContain(line);
  });

  it('lead Teams to the bot’s own route, and ask after health where the server answers', () => {
    expect(main).toContain("endpoint: '${server.outputs.publicUrl}/api/messages'");
    const routes = textOf('bot/adapters/http/create-http-server.ts');
    expect(routes).toContain("'/readyz'");
    expect(textOf('bot/adapters/http/doorkeeper.ts')).toContain("'/api/messages'");
  });

  it('let nobody deploy with a password, and log both the server and the slot beside it', () => {
    for (const symbol of ['server', 'next']) {
      expect(server).toMatch(
        new RegExp(`basicPublishingCredentialsPolicies@[^}]+parent: ${symbol}\\n[^}]+allow: false`),
      );
      expect(server).toMatch(new RegExp(`diagnosticSettings@[^}]+scope: ${symbol}\\n`));
    }
    // Requests hold people's addresses, and App Service's own agent would send them.
    expect(server).not.toContain('AppServiceHTTPLogs');
    expect(server).not.toContain('ApplicationInsightsAgent_EXTENSION_VERSION');
  });

  it('call what is known to the whole world by a name that nobody else has', () => {
    const unique = "-${take(uniqueString(resourceGroup().id), 8)}'";
    for (const [module, name] of [
      ['bot', 'name: '],
      ['database', 'name: '],
      ['vault', 'name: '],
      ['server', 'var siteName = '],
    ] as const)
      expect(textOf(`infra/modules/${module}.bicep`)).toMatch(
        new RegExp(`${name}'\\$\\{name\\}[\\w-]*${unique.replaceAll(/[$(){}.]/g, '\\$&')}`),
      );
  });
});
