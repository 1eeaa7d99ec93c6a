import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { plainEnvironment, startNode } from '../../bot/demo/child.ts';
import { groupsOf } from '../../bot/demo/graph/groups.ts';
import { town } from '../../bot/demo/town.ts';
import { askedPermissions } from '../../scripts/doctor/asked-permissions.ts';
import en from '../../scripts/texts/doctor.en.json' with { type: 'json' };
import sv from '../../scripts/texts/doctor.sv.json' with { type: 'json' };
import { openManagedIdentity } from '../fixtures/managed-identity.ts';
import { openDoctorRig, start, type DoctorRig } from './doctor-rig.ts';

let rig: DoctorRig;
beforeAll(async () => {
  rig = await openDoctorRig();
});
afterAll(() => rig.close());
afterEach(() => rig.tenant.issuer.withheld.clear());

describe('npm run doctor', () => {
  it('finds everything well in the demo tenant, as the command itself', async () => {
    const child = startNode(['scripts/doctor.ts'], {
      cwd: process.cwd(),
      env: {
        ...plainEnvironment(),
        ...rig.env,
        NODE_EXTRA_CA_CERTS: join(rig.folder, 'authority.pem'),
      },
    });
    let printed = '';
    child.stdout.on('data', (text: string) => (printed += text));
    await child.ended;
    const { code, said, failures } = await rig.examined();

    expect(failures).toEqual([]);
    expect(said).not.toContain('–');
    expect(code).toBe(0);
    // Whether the panel is built here is another matter.
    const besidePanel = (text: string) =>
      text.split('\n').filter((line) => /^[✔✘–]/.test(line) && !line.includes(sv['title.panel']));
    expect(besidePanel(printed)).toEqual(besidePanel(said));
  });

  it('leaves no subscription behind, nor anything secret in what it says', async () => {
    const { said } = await rig.examined({ CLIENT_SECRET: 'hemligt-fel-varde' });

    expect(said).not.toContain('hemligt-fel-varde');
    expect(said).not.toContain(rig.env['HASH_KEY']);
    await rig.examined();
    expect(rig.tenant.graph.watching.subscriptions.all()).toEqual([]);
  });

  it('misses the permission for groups only where a group is enrolled', async () => {
    rig.tenant.issuer.withheld.add('GroupMember.Read.All');
    expect((await rig.examined()).code).toBe(0);

    const [group = ''] = groupsOf(town).keys();
    const { failures } = await rig.examined({ ENROLMENT: `${town.tenantId}=${group}` });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('GroupMember.Read.All');
  });

  it('speaks English when asked, and says how it is used when it is asked for something else', async () => {
    const english = await rig.examined({ CLIENT_SECRET: 'wrong' }, { argv: ['--language', 'en'] });
    expect(english.failures[0]).toContain(start(en['token.secret']));
    expect(await rig.examined({}, { argv: ['--language', 'fi'] })).toMatchObject({
      code: 2,
      said: sv.usage,
    });
  });

  it('asks of the demo tenant what the app registration asks for', async () => {
    const payload = (await rig.tenant.issuer.appToken('https://graph.microsoft.com')).split('.')[1];
    const claims: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ roles: [...(await askedPermissions())] });
  });
});

describe('npm run doctor where the server works as a managed identity', () => {
  const OTHER = '99999999-9999-4999-8999-999999999999';
  const LACKING = '88888888-8888-4888-8888-888888888888';
  const works = { CLIENT_SECRET: '', MANAGED_IDENTITY_CLIENT_ID: town.clientId };
  let close: () => Promise<void>;
  beforeAll(async () => {
    close = await openManagedIdentity((resource) => rig.tenant.issuer.appToken(resource));
  });
  afterAll(() => close());

  it('finds everything well', async () => {
    const { failures, said } = await rig.examined(works);
    expect([failures, said.includes('–')]).toEqual([[], false]);
  });

  it('names the identity that lacks a permission', async () => {
    rig.tenant.issuer.withheld.add('OnlineMeetings.ReadWrite.All');
    // The library keeps an identity's token for the whole process: this is another identity.
    const { failures, said } = await rig.examined({
      ...works,
      MANAGED_IDENTITY_CLIENT_ID: LACKING,
    });
    expect(failures).toEqual([
      `✘ ${sv['title.permissions']}: ${sv['permissions.missing-identity'].replace('{names}', 'OnlineMeetings.ReadWrite.All')}`,
    ]);
    expect(said).toContain(LACKING);
  });

  it('says that an identity serves its own organisation only', async () => {
    const { failures } = await rig.examined({ ...works, TENANT_IDS: `${OTHER}=pitea` });
    expect(failures).toEqual([`✘ ${sv['title.token']}: ${sv['token.other-tenant']}`]);
  });

  it('says that nobody can sign in to the panel where Entra is not reached, although the server itself can', async () => {
    const { failures } = await rig.examined({ ...works, AUTHORITY_HOST: `https://${rig.nowhere}` });
    expect(failures).toEqual([`✘ ${sv['title.keys']}: ${sv['keys.unreachable']}`]);
  });
});
