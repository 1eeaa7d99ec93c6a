import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MeetingView } from '../../../bot/contract/meeting.ts';
import { GUEST, MEETING_PATH, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

const LEVEL = `${MEETING_PATH}/level`;
const raise = { version: 4, level: 2 };

let issuer: TestIssuer;
let server: TestServer;
beforeAll(async () => {
  issuer = await openIssuer();
});
beforeEach(async () => {
  server = await openServer(issuer);
});
afterEach(() => server.close());
afterAll(() => issuer.close());

const change = async (body: unknown, person?: string) =>
  server.ask(LEVEL, {
    method: 'PUT',
    token: await issuer.token(person === undefined ? {} : { person }),
    body,
  });

describe('The level of a meeting', () => {
  it('is changed by its host, who gets the meeting as it stands then', async () => {
    const changed = await change({ ...raise, reason: '' });

    expect(changed.status).toBe(200);
    expect(MeetingView.parse(await changed.json())).toMatchObject({ version: 5, level: 2 });
  });

  it.each([
    ['a level that is none', { ...raise, level: 5 }, 400, { code: 'malformed-body' }],
    ['a level written as text', { ...raise, level: '2' }, 400, { code: 'malformed-body' }],
    ['a field too many', { ...raise, role: 'host' }, 400, { code: 'malformed-body' }],
    [
      'a reason without end',
      { ...raise, reason: 'a'.repeat(2_001) },
      400,
      { code: 'malformed-body' },
    ],
    ['a version that has passed', { ...raise, version: 3 }, 409, { code: 'stale', version: 4 }],
    [
      'no reason for lowering it',
      { version: 4, level: 0 },
      422,
      { code: 'missing', field: 'reason' },
    ],
  ])('is not changed with %s', async (_what, body, status, problem) => {
    const response = await change(body);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(problem);
  });

  it('is not changed by a participant, nor by somebody who is no part of the meeting', async () => {
    const stranger = '00000000-0000-4000-8000-000000000009';

    expect(await (await change(raise, GUEST)).json()).toMatchObject({ code: 'not-allowed' });
    expect(await (await change(raise, stranger)).json()).toMatchObject({
      status: 403,
      code: 'not-a-participant',
    });
  });
});
