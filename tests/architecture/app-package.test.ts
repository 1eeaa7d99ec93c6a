import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import {
  appPackage,
  fillVariables,
  MANIFEST_VARIABLES,
  readManifestValues,
  variablesIn,
} from '../../scripts/app-package.ts';
import { filledManifest, manifestEnv, textOf } from './filled-manifest.ts';

describe('the variables of the package', () => {
  const sources = ['manifest/manifest.json', 'manifest/aad.manifest.json', 'teamsapp.yml'];
  const documented = textOf('teamsapp.yml')
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join('\n');

  it.each(sources)('in %s are all described at the top of teamsapp.yml', (file) => {
    const undescribed = variablesIn(textOf(file)).filter(
      (name) => !new RegExp(`\\b${name}\\b`).test(documented),
    );
    expect(undescribed).toEqual([]);
  });

  it('are exactly those that the script asks for', () => {
    expect(variablesIn(textOf('manifest/manifest.json')).toSorted()).toEqual(
      MANIFEST_VARIABLES.toSorted(),
    );
    expect(variablesIn(filledManifest())).toEqual([]);
  });

  it.each(Object.keys(manifestEnv))('are told missing by name: %s', (name) => {
    expect(readManifestValues({ ...manifestEnv, [name]: '' })).toEqual({
      ok: false,
      missing: [name],
      malformed: [],
    });
  });

  it.each([
    ['CLIENT_ID', 'motesvakt'],
    ['PUBLIC_URL', 'http://motesvakt.example.org'],
    ['PUBLIC_URL', 'https://motesvakt.example.org/'],
    ['PUBLIC_HOST', 'elsewhere.example.org'],
    ['DEVELOPER_NAME', 'x'.repeat(33)],
  ])('are told malformed by name, never by value: %s', (name, value) => {
    const read = readManifestValues({ ...manifestEnv, [name]: value });
    expect(read).toMatchObject({ ok: false, missing: [], malformed: [name] });
    expect(JSON.stringify(read)).not.toContain(value);
  });

  it('make the app registration the bot unless they name another', () => {
    const botOf = (env: Record<string, string>) => {
      const read = readManifestValues({ ...manifestEnv, ...env });
      return read.ok ? read.values.BOT_ID : read;
    };
    const identity = '66666666-6666-4666-8666-666666666666';
    expect(botOf({})).toBe(manifestEnv.CLIENT_ID);
    expect(botOf({ BOT_ID: identity })).toBe(identity);
    expect(botOf({ BOT_ID: 'motesvakt' })).toMatchObject({ malformed: ['BOT_ID'] });
  });

  it('cannot change the manifest beyond their place', () => {
    const read = readManifestValues({ ...manifestEnv, DEVELOPER_NAME: 'A", "x": "$&' });
    if (!read.ok) throw new Error('refused');
    const written = fillVariables(textOf('manifest/manifest.json'), read.values);
    expect(JSON.parse(written)).toMatchObject({ developer: { name: 'A", "x": "$&' } });
  });
});

describe('the package', () => {
  const files = { 'manifest.json': filledManifest(), 'en.json': textOf('manifest/en.json') };

  it('holds its files at the top, where Teams looks for them', () => {
    const unzipped = unzipSync(appPackage(files));
    expect(Object.keys(unzipped)).toEqual(['manifest.json', 'en.json']);
    expect(strFromU8(unzipped['manifest.json'] ?? new Uint8Array())).toBe(files['manifest.json']);
  });

  it('is the same bytes every time', () => {
    expect(appPackage(files)).toEqual(appPackage(files));
  });
});

describe('the Entra registration', () => {
  const Registration = z.object({
    identifierUris: z.array(z.string()),
    api: z.object({
      requestedAccessTokenVersion: z.number(),
      oauth2PermissionScopes: z.array(z.object({ id: z.string(), value: z.string() })),
      preAuthorizedApplications: z.array(z.object({ delegatedPermissionIds: z.array(z.string()) })),
    }),
    signInAudience: z.string(),
    web: z.object({ redirectUris: z.array(z.string()) }),
    requiredResourceAccess: z.array(
      z.object({ resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })) }),
    ),
    appRoles: z.array(z.object({ value: z.string() })),
  });
  const registration = Registration.parse(JSON.parse(textOf('manifest/aad.manifest.json')));

  it('gives version 2 tokens with the scope and the role that the server checks', () => {
    expect(registration.api.requestedAccessTokenVersion).toBe(2);
    expect(registration.api.oauth2PermissionScopes.map(({ value }) => value)).toEqual([
      'access_as_user',
    ]);
    expect(registration.appRoles.map(({ value }) => value)).toEqual(['Motesvakt.Admin']);
    // Bicep gives it back: one organisation's, or several organisations'.
    expect(registration.signInAudience).toBe('${{SIGN_IN_AUDIENCE}}');
  });

  it('asks for one thing in people’s own names, and for nothing but their own calendar', () => {
    const delegated = registration.requiredResourceAccess
      .flatMap(({ resourceAccess }) => resourceAccess)
      .filter(({ type }) => type === 'Scope');
    expect(delegated.map(({ id }) => id)).toEqual(['Calendars.ReadWrite']);
    expect(registration.web.redirectUris).toEqual(['https://${{PUBLIC_HOST}}/tab/?view=consented']);
  });

  it('is the resource that the manifest names, and lets Teams ask for tokens to it', () => {
    const { resource } = z
      .object({ webApplicationInfo: z.object({ resource: z.string() }) })
      .parse(JSON.parse(textOf('manifest/manifest.json'))).webApplicationInfo;
    expect(registration.identifierUris).toEqual([resource]);
    const [scope] = registration.api.oauth2PermissionScopes;
    for (const client of registration.api.preAuthorizedApplications)
      expect(client.delegatedPermissionIds).toEqual([scope?.id]);
  });
});
