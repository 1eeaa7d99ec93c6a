import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsView } from '../../../bot/contract/record.ts';
import { GUEST, openIssuer, openServer } from './http-under-test.ts';
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

describe('the records', () => {
  it('are listed page by page, each for whoever may see it', async () => {
    const token = await issuer.token();
    const first = RecordsView.parse(await (await server.ask('/api/v1/records', { token })).json());
    const after = `/api/v1/records?after=${encodeURIComponent(first.next ?? '')}`;
    const second = RecordsView.parse(await (await server.ask(after, { token })).json());
    const guest = await issuer.token({ person: GUEST });

    expect(first.meetings).toMatchObject([{ role: 'host', level: 1 }]);
    expect(second).toEqual({ meetings: [] });
    expect(await (await server.ask('/api/v1/records', { token: guest })).json()).toMatchObject({
      meetings: [],
    });
    expect((await server.ask('/api/v1/records')).status).toBe(401);
  });

  it.each(['', 'x', '2026-13-40T00:00:00.000Z_33333333-3333-4333-8333-333333333333'])(
    'do not go on from a place that is none: %j',
    async (place) => {
      const answer = await server.ask(`/api/v1/records?after=${place}`, {
        token: await issuer.token(),
      });
      expect(answer.status).toBe(400);
    },
  );
});
