import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorsView } from '../../../bot/contract/errors.ts';
import { openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

let issuer: TestIssuer;
let server: TestServer;
beforeAll(async () => {
  issuer = await openIssuer();
  server = await openServer(issuer);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});
const PATH = '/api/v1/admin/errors';

describe('What went wrong lately', () => {
  it('is told to an administrator as the contract says', async () => {
    const token = await issuer.token({ roles: ['Motesvakt.Admin'] });

    const answer = await server.ask(PATH, { token });

    expect(ErrorsView.parse(await answer.json())).toEqual({
      since: '2026-11-23T08:00:00.000Z',
      errors: [
        {
          event: 'turn.failed',
          severity: 'error',
          count: 2,
          lastAt: '2026-11-26T09:00:00.000Z',
        },
      ],
    });
  });

  it('is told to nobody else', async () => {
    expect((await server.ask(PATH, {})).status).toBe(401);
    expect((await server.ask(PATH, { token: await issuer.token() })).status).toBe(403);
  });
});
