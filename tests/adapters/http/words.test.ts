import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WordsView } from '../../../bot/contract/words.ts';
import { fakeWords, PROPOSED } from './fake-words.ts';
import { openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

let issuer: TestIssuer;
let server: TestServer;
const words = fakeWords();
beforeAll(async () => {
  issuer = await openIssuer();
  server = await openServer(issuer, { words });
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});
const DECLINED = '77777777-7777-4777-8777-777777777777';
const UNKNOWN = '99999999-9999-4999-8999-999999999999';
const all = '/api/v1/admin/words';
const decision = (id: string) => `${all}/${id}/decision`;
const ask = async (method: string, path: string, body?: unknown) =>
  server.ask(path, {
    method,
    token: await issuer.token({ roles: ['Motesvakt.Admin'] }),
    ...(body === undefined ? {} : { body }),
  });

describe('Words that are nobody’s names', () => {
  it('are listed as the contract says', async () => {
    const answer = await ask('GET', all);

    expect(answer.status).toBe(200);
    expect(WordsView.parse(await answer.json())).toEqual({
      proposed: [
        {
          id: PROPOSED,
          word: 'Vera',
          namesakes: 2,
          proposers: 3,
          proposedAt: '2026-11-23T08:00:00.000Z',
          goesAt: '2026-12-23T08:00:00.000Z',
        },
      ],
      accepted: [
        {
          id: '88888888-8888-4888-8888-888888888888',
          word: 'Rum Holm',
          namesakes: 0,
          decidedAt: '2026-11-20T08:00:00.000Z',
          decidedByName: 'Karin Holm',
        },
      ],
      declined: 1,
    });
  });

  it('are decided on, reopened, taken back and added', async () => {
    expect((await ask('PUT', decision(PROPOSED), { decision: 'accepted' })).status).toBe(204);
    const reopening = { decision: 'undecided', word: 'Vera' };
    expect((await ask('PUT', decision(PROPOSED), reopening)).status).toBe(204);
    expect((await ask('DELETE', `${all}/${PROPOSED.toUpperCase()}`)).status).toBe(204);
    expect(words.decided).toEqual([
      { id: PROPOSED, decision: 'accepted' },
      { id: PROPOSED, ...reopening },
      { id: PROPOSED, decision: 'declined' },
    ]);

    const added = await ask('POST', all, { word: 'Castor' });
    expect([added.status, await added.json()]).toEqual([201, { id: PROPOSED }]);
  });

  it.each([
    ['an id that is none', 'PUT', decision('nothing'), { decision: 'accepted' }, 404],
    ['an id of nothing', 'PUT', decision(UNKNOWN), { decision: 'accepted' }, 404],
    ['an id of nothing', 'DELETE', `${all}/${UNKNOWN}`, undefined, 404],
    ['what is gone', 'PUT', decision(DECLINED), { decision: 'accepted' }, 409],
    ['another decision', 'PUT', decision(PROPOSED), { decision: 'maybe' }, 400],
    ['a decision and a word', 'PUT', decision(PROPOSED), { decision: 'accepted', word: 'x' }, 400],
    ['a reopening without its word', 'PUT', decision(PROPOSED), { decision: 'undecided' }, 400],
    ['a number for a word', 'POST', all, { word: '070-123 45 67' }, 422],
    ['a word beyond measure', 'POST', all, { word: 'x'.repeat(501) }, 400],
    ['a body beyond measure', 'POST', all, { word: 'x'.repeat(5_000) }, 413],
  ])('refuse %s: %s %s', async (_what, method, path, body, status) => {
    const answer = await ask(method, path, body);

    expect(answer.status).toBe(status);
    expect(JSON.stringify(await answer.json())).not.toContain('070');
  });

  it.each([
    ['GET', all, undefined],
    ['POST', all, { word: 'Vera' }],
    ['POST', all, { nothing: 'of the kind' }],
    ['PUT', decision(PROPOSED), { decision: 'accepted' }],
    ['PUT', decision('nothing'), { decision: 'accepted' }],
    ['DELETE', `${all}/${PROPOSED}`, undefined],
  ])('are for administrators only: %s %s', async (method, path, body) => {
    const before = words.decided.length;
    const sent = body === undefined ? {} : { body };

    expect((await server.ask(path, { method, ...sent })).status).toBe(401);
    for (const roles of [[], ['Motesvakt.Reader'], ['motesvakt.admin']]) {
      const token = await issuer.token({ roles });
      const answer = await server.ask(path, { method, token, ...sent });
      expect([answer.status, await answer.text()]).toEqual([
        403,
        expect.not.stringContaining('Vera'),
      ]);
    }

    expect(words.decided).toHaveLength(before);
  });
});
