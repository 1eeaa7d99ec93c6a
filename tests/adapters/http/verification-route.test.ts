import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  VerificationRefusal,
  VerificationUseCases,
} from '../../../bot/app/verification/verification-use-cases.ts';
import {
  Checked,
  InvitedView,
  IssuedCode,
  IssuedPhrase,
} from '../../../bot/contract/verification.ts';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { refuse } from '../../../bot/domain/result.ts';
import { fakeVerification } from './fake-verification.ts';
import { GUEST, MEETING_PATH, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

const participant = 'anon:Zm9v';
const CODE = {
  participant,
  means: 'callback-code',
  source: 'population-register',
  replace: false,
};

let issuer: TestIssuer;
let server: TestServer;
let verification: ReturnType<typeof fakeVerification>;
let instead: { issueCode?: VerificationUseCases['issueCode'] };
beforeAll(async () => {
  issuer = await openIssuer();
});
beforeEach(async () => {
  verification = fakeVerification();
  instead = {};
  server = await openServer(issuer, {
    verification: {
      ...verification,
      issueCode: (...asked) => (instead.issueCode ?? verification.issueCode)(...asked),
    },
  });
});
afterEach(() => server.close());
afterAll(() => issuer.close());

const post = async (path: string, body: unknown, person?: string) =>
  server.ask(`${MEETING_PATH}/${path}`, {
    method: 'POST',
    token: await issuer.token(person ? { person } : {}),
    body,
  });

describe('Codes and phrases over HTTP', () => {
  it('of what is no meeting are asked of nobody: it is unknown, and no outage', async () => {
    const down = () => Promise.reject(new ServiceFault('unreachable', 'connector'));
    const nobody: VerificationUseCases = {
      issueCode: down,
      checkCode: down,
      issuePhrase: down,
      checkPhrase: down,
      viewInvited: down,
    };
    const asked = await openServer(issuer, { verification: nobody });
    const token = await issuer.token();
    const typed = { participant, typed: '012 345' };
    const answers: unknown[] = [];
    for (const id of ['it', '%2e%2e%2f', '4f93bb3c-a6c7-47a4-8e39-5a2500000005', '19%3Aother'])
      for (const [method, path, body] of [
        ['POST', 'codes', CODE],
        ['POST', 'codes/check', typed],
        ['POST', 'phrases', { means: 'letter-phrase' }],
        ['POST', 'phrases/check', typed],
        ['GET', 'invited', undefined],
      ] as const) {
        const answer = await asked.ask(`/api/v1/meetings/${id}/${path}`, { method, token, body });
        answers.push(await answer.json());
      }
    await asked.close();
    expect(answers).toHaveLength(20);
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 404, code: 'unknown-meeting' });
  });

  it('are issued as the contract says, and kept by no cache', async () => {
    const code = await post('codes', CODE);
    expect(code.status).toBe(201);
    expect(code.headers.get('cache-control')).toBe('no-store');
    expect(IssuedCode.parse(await code.json())).toEqual({
      code: '012345',
      expiresAt: '2026-11-26T09:05:00.000Z',
      triesLeft: 3,
      sent: false,
    });
    const phrase = await post('phrases', { means: 'letter-phrase', party: 2 });
    expect(phrase.headers.get('cache-control')).toBe('no-store');
    expect(IssuedPhrase.parse(await phrase.json())).toEqual({ party: 2, phrase: 'hallon vinter' });
    expect(verification.asked).toEqual([CODE, { means: 'letter-phrase', party: 2 }]);
  });

  it('that are sent are not shown', async () => {
    const sms = { ...CODE, means: 'message-code', sendTo: '070-174 06 11' };
    const answer = await (await post('codes', sms)).json();
    expect(IssuedCode.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ sent: true });
    expect(answer).not.toHaveProperty('code');
    expect(verification.asked).toEqual([sms]);
    expect(JSON.stringify(server.log)).not.toContain('174');
  });

  it.each([
    ['codes/check', '012 345', true],
    ['codes/check', '012 346', false],
    ['phrases/check', 'hallon vinter', true],
    ['phrases/check', 'vinter', false],
  ])('%s of %j: matched %s, with the meeting as it then stands', async (path, typed, matched) => {
    const answer = await post(path, { participant, typed });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Checked.parse(await answer.json())).toMatchObject({
      matched,
      triesLeft: matched ? 0 : 2,
      meeting: { version: 5, canSendMessages: false },
    });
  });

  it('are hosts’ alone, and so is who is invited', async () => {
    const token = await issuer.token();
    const invited = await server.ask(`${MEETING_PATH}/invited`, { token });
    expect(InvitedView.parse(await invited.json())).toEqual({
      people: [{ personId: GUEST, displayName: 'Anna Lindgren' }],
    });
    const asGuest = { token: await issuer.token({ person: GUEST }) };
    expect((await server.ask(`${MEETING_PATH}/invited`, asGuest)).status).toBe(403);
    for (const [path, body] of [
      ['codes', CODE],
      ['codes/check', { participant, typed: '1' }],
      ['phrases', { means: 'letter-phrase' }],
      ['phrases/check', { participant, typed: '1' }],
    ] as const) {
      expect((await post(path, body, GUEST)).status).toBe(403);
      expect((await server.ask(`${MEETING_PATH}/${path}`, { method: 'POST', body })).status).toBe(
        401,
      );
    }
  });

  it.each([
    ['codes', { ...CODE, means: 'likeness' }, 'means'],
    ['codes', { ...CODE, source: 'the party said so' }, 'source'],
    ['codes', { ...CODE, replace: undefined }, 'replace'],
    ['codes/check', { participant, typed: 'a'.repeat(201) }, 'typed'],
    ['phrases', { means: 'callback-code' }, 'means'],
    ['phrases', { means: 'email-phrase', party: 0 }, 'party'],
  ])('%s refuses %j', async (path, body, field) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'malformed-body', field });
    expect(verification.asked).toEqual([]);
  });

  it.each<[VerificationRefusal, number, string]>([
    [{ kind: 'code-stands' }, 409, 'code-stands'],
    [{ kind: 'no-code' }, 409, 'no-code'],
    [{ kind: 'code-expired' }, 409, 'code-expired'],
    [{ kind: 'no-phrase' }, 409, 'no-phrase'],
    [{ kind: 'cannot-send' }, 409, 'cannot-send'],
    [{ kind: 'unknown-party' }, 404, 'unknown-party'],
    [{ kind: 'same-factor-kind', proven: 'message-code' }, 409, 'same-factor-kind'],
    [{ kind: 'form', field: 'sendTo', problem: 'not-a-number' }, 422, 'not-a-number'],
    [{ kind: 'form', field: 'typed', problem: 'not-a-code' }, 422, 'not-a-code'],
  ])('answers %j with %s and a sentence in both languages', async (refusal, status, code) => {
    instead.issueCode = () => Promise.resolve(refuse(refusal));
    for (const language of ['sv', 'en']) {
      const answer = await server.ask(`${MEETING_PATH}/codes`, {
        method: 'POST',
        token: await issuer.token(),
        body: CODE,
        headers: { 'accept-language': language },
      });
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ code, detail: expect.stringMatching(/\.$/) });
    }
  });

  it('tells how long to wait after too many', async () => {
    instead.issueCode = () =>
      Promise.resolve(refuse({ kind: 'too-many-codes', retryAfterSeconds: 300 }));
    const answer = await post('codes', CODE);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('300');
  });

  it('says of a message that did not get away that the code is void', async () => {
    instead.issueCode = () => Promise.reject(new ServiceFault('unreachable', 'messages'));
    const answer = await post('codes', { ...CODE, means: 'message-code', sendTo: '0701740611' });
    expect(answer.status).toBe(424);
    expect(await answer.json()).toMatchObject({ code: 'message-not-sent' });
  });
});
