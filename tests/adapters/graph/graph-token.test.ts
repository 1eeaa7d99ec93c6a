import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { makeTokens } from '../../../bot/adapters/graph/graph-token.ts';
import { makeCertificate } from '../../../bot/demo/certificate.ts';
import { createIssuer } from '../../../bot/demo/issuer.ts';
import { town } from '../../../bot/demo/town.ts';
import { openManagedIdentity } from '../../fixtures/managed-identity.ts';
import { trust } from './scripted-graph.ts';

const graphScope = 'https://graph.microsoft.com/.default';
const connectorScope = 'https://api.botframework.com/.default';
const otherTenant = '99999999-1111-4111-8111-111111111111';
const secret = 'a-secret-of-the-demo';

let server: Server;
let authorityHost: string;
let asked: string[] = [];
let isDown = false;

beforeAll(async () => {
  const { caPem, key, cert } = await makeCertificate();
  trust(caPem);
  const issuer = await createIssuer({
    baseUrl: () => authorityHost,
    town,
    clientSecret: secret,
    tenantIds: [town.tenantId, otherTenant],
  });
  server = createServer({ key, cert }, (req, res) => {
    if (req.url?.includes('/oauth2/v2.0/token')) asked.push(req.url.split('/')[1] ?? '');
    if (isDown) {
      res.statusCode = 503;
      return void res.end();
    }
    void issuer.handle(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  authorityHost = `https://localhost:${port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
beforeEach(() => {
  asked = [];
  isDown = false;
});

const open = (clientSecret = secret) =>
  makeTokens({ authorityHost, clientId: town.clientId, clientSecret });
const reject = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing was thrown',
    (fault: unknown) => fault,
  );

describe('the application’s own tokens', () => {
  it('are for the resource asked for, in the organisation asked for', async () => {
    const tokens = open();

    expect(decodeJwt(await tokens.tokenFor(town.tenantId, graphScope))).toMatchObject({
      aud: 'https://graph.microsoft.com',
      tid: town.tenantId,
    });
    expect(decodeJwt(await tokens.tokenFor(otherTenant, connectorScope))).toMatchObject({
      aud: 'https://api.botframework.com',
      tid: otherTenant,
    });
  });

  it('are fetched once for callers who come at the same time, and kept', async () => {
    const tokens = open();

    const first = await Promise.all(
      Array.from({ length: 5 }, () => tokens.tokenFor(town.tenantId, graphScope)),
    );
    const later = await tokens.tokenFor(town.tenantId, graphScope);

    expect(new Set([...first, later]).size).toBe(1);
    expect(asked).toEqual([town.tenantId]);
  });

  it('of one organisation are never given for another', async () => {
    const tokens = open();

    const [own, others] = await Promise.all([
      tokens.tokenFor(town.tenantId, graphScope),
      tokens.tokenFor(otherTenant, graphScope),
    ]);

    expect(decodeJwt(own)['tid']).toBe(town.tenantId);
    expect(decodeJwt(others)['tid']).toBe(otherTenant);
  });

  it('refused for a wrong secret are a fault that names the code and neither secret nor answer', async () => {
    const fault = await reject(open('wrong-secret').tokenFor(town.tenantId, graphScope));

    expect(fault).toMatchObject({
      trouble: 'not-permitted',
      message: 'graph: not-permitted (token.invalid_client.7000215)',
    });
    expect(fault).not.toHaveProperty('cause.message');
  });

  it('for an organisation that the issuer does not know are a fault', async () => {
    const nobodys = '88888888-1111-4111-8111-111111111111';

    expect(await reject(open().tokenFor(nobodys, graphScope))).toMatchObject({
      name: 'ServiceFault',
      message: 'graph: unreachable (token.CredentialUnavailableError)',
    });
  });

  it('from an issuer that is down are unreachable, and come when it is up again', async () => {
    const tokens = open();
    isDown = true;

    expect(await reject(tokens.tokenFor(town.tenantId, graphScope))).toMatchObject({
      trouble: 'unreachable',
    });
    isDown = false;
    expect(decodeJwt(await tokens.tokenFor(town.tenantId, graphScope))['tid']).toBe(town.tenantId);
  });
});

describe('the tokens of a managed identity', () => {
  let close: () => Promise<void>;
  beforeAll(async () => {
    const issuer = await createIssuer({ baseUrl: () => authorityHost, town, clientSecret: secret });
    // Always those of one organisation.
    close = await openManagedIdentity((resource) => issuer.appToken(resource));
  });
  afterAll(() => close());
  const openIdentity = () =>
    makeTokens({ authorityHost, clientId: town.clientId, managedIdentityClientId: town.clientId });

  it('are used when there is no secret', async () => {
    const token = await openIdentity().tokenFor(town.tenantId, graphScope);

    expect(decodeJwt(token)['tid']).toBe(town.tenantId);
  });

  it('are never used for another organisation than the identity’s own', async () => {
    expect(await reject(openIdentity().tokenFor(otherTenant, graphScope))).toMatchObject({
      trouble: 'not-permitted',
      message: 'graph: not-permitted (token.other-tenant)',
    });
  });
});
