import { describe, expect, it } from '@jest/globals';
import { makeApi } from '../../tab/api/client.ts';
import { makeVerificationApi } from '../../tab/api/verification-client.ts';
import type { MeetingServer } from '../../tab/api/verification-client.ts';
import { aMeeting } from './a-meeting.ts';

const THREAD = '19:meeting_x@thread.v2';
const AT = `/api/v1/meetings/${encodeURIComponent(THREAD)}`;

/** The calls, answered with `answer`; `taken` is what the panel is handed of it. */
function calls(answer: unknown, status = 200) {
  const requests: { path: string; method: string | undefined; body: unknown }[] = [];
  const taken: unknown[] = [];
  const { calls: made } = makeApi({
    fetch: (path, init) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      requests.push({ path, method: init.method, body });
      return Promise.resolve(new Response(JSON.stringify(answer), { status }));
    },
    token: () => Promise.resolve('token'),
    language: 'sv',
  });
  const run: MeetingServer['run'] = async (asked, meetingIn) => {
    const reply = await asked;
    taken.push(reply.ok && meetingIn ? meetingIn(reply.value) : 'looks');
    return reply;
  };
  return { api: makeVerificationApi({ calls: made, thread: THREAD, run }), requests, taken };
}

describe('the calls of verification', () => {
  it('issue a code, after which the panel looks at the meeting', async () => {
    const issued = {
      code: '048291',
      expiresAt: '2026-11-23T09:05:00.000Z',
      triesLeft: 3,
      sent: false,
    };
    const { api, requests, taken } = calls(issued);
    const body = {
      participant: 'x:3',
      means: 'callback-code',
      source: 'case-file',
      replace: false,
    } as const;

    expect(await api.issueCode(body)).toEqual({ ok: true, value: issued });
    expect(requests).toEqual([{ path: `${AT}/codes`, method: 'POST', body }]);
    expect(taken).toEqual(['looks']);
  });

  it.each(['codes', 'phrases'] as const)(
    'check %s, and hand on the meeting in the answer',
    async (what) => {
      const meeting = aMeeting({ version: 7 });
      const { api, requests, taken } = calls({ matched: true, triesLeft: 2, meeting });
      const body = { participant: 'x:3', typed: '048 291' };

      await (what === 'codes' ? api.checkCode(body) : api.checkPhrase(body));

      expect(requests).toEqual([{ path: `${AT}/${what}/check`, method: 'POST', body }]);
      expect(taken).toEqual([meeting]);
    },
  );

  it('ask who is invited', async () => {
    const people = [{ personId: 'p', displayName: 'Bo Ek' }];
    const { api, requests } = calls({ people });

    expect(await api.invited()).toEqual({ ok: true, value: { people } });
    expect(requests).toEqual([{ path: `${AT}/invited`, method: 'GET', body: undefined }]);
  });

  it('take no answer that is not in the contract for one', async () => {
    const { api, taken } = calls({ party: 0, phrase: 'lampa' });

    expect(await api.issuePhrase({ means: 'letter-phrase' })).toEqual({
      ok: false,
      trouble: { kind: 'unreadable', status: 200 },
    });
    expect(taken).toEqual(['looks']);
  });
});
