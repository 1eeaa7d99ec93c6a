import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { MeetingView } from '../../../bot/contract/meeting.ts';
import type { Act } from '../../../bot/domain/act.ts';
import type { ActInMeetingRefusal } from '../../../bot/app/use-cases.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';
import { viewFor } from './fake-use-cases.ts';
import { MEETING_PATH, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

const MATTER = '44444444-4444-4444-8444-444444444444';
const PERSON = '00000000-0000-4000-8000-000000000002';
const WHO = { participant: 'anon:Zm9v' };

/** One of each: a kind of act that is missing here is a compile error. */
const EVERY_ACT: { readonly [What in Act['what']]: object } = {
  'participant.add': { kind: 'telephone', place: 'remote' },
  'participant.add-person': { person: PERSON, place: 'on-site' },
  'participant.remove': WHO,
  'participant.place': { ...WHO, place: 'on-site' },
  'lobby.move': WHO,
  'lobby.return': WHO,
  'party.recognise': { ...WHO, party: 2 },
  'chair.appoint': { person: PERSON },
  'chair.withdraw': {},
  'item.set-aside': { requirement: 'B4', participants: ['anon:Zm9v'], reason: 'Annat avtalat' },
  'matter.add': { number: '§ 7', level: 3 },
  'matter.change': { matter: MATTER, number: '8', level: 0 },
  'matter.remove': { matter: MATTER },
  'matter.begin': { matter: MATTER },
  'matter.end': { matter: MATTER },
  'matter.retake': { matter: MATTER },
  'gate.open': { matter: MATTER },
  'disqualification.mark': { matter: MATTER, ...WHO },
  'disqualification.withdraw': { matter: MATTER, ...WHO },
  'unauthorised.flag': WHO,
  'unauthorised.decide': { decision: 'adjourn', retake: true },
  'meeting.adjourn': {},
  'meeting.resume': {},
  'floor.withdraw': WHO,
  'security.doubt': { ...WHO, decision: 'substitute' },
  'security.doubt-withdraw': WHO,
  'factor.prove': { participants: ['anon:Zm9v'], means: 'likeness' },
  'consent.inform': { ...WHO, language: 'easy' },
  'consent.answer': { ...WHO, language: 'sv', answer: 'declined' },
  'consent.withdraw': WHO,
  'speech.request': WHO,
  'speech.withdraw': WHO,
  'speech.grant': WHO,
  'speech.end': WHO,
  'speech.move': { ...WHO, before: 'anon:YmFy' },
};

let issuer: TestIssuer;
let server: TestServer;
let acts: Act[];
let refusal: ActInMeetingRefusal | undefined;
beforeAll(async () => {
  issuer = await openIssuer();
});
beforeEach(async () => {
  [acts, refusal] = [[], undefined];
  server = await openServer(issuer, {
    useCases: {
      act: (actor, _thread, act) => {
        acts.push(act);
        return Promise.resolve(refusal ? refuse(refusal) : ok(viewFor(actor, 5)));
      },
    },
  });
});
afterEach(() => server.close());
afterAll(() => issuer.close());

const post = async (body: unknown) =>
  server.ask(`${MEETING_PATH}/acts`, { method: 'POST', token: await issuer.token(), body });

describe('POST /meetings/:id/acts', () => {
  it.each(Object.entries(EVERY_ACT))(
    'takes %s and answers with the meeting',
    async (what, rest) => {
      const answer = await post({ what, ...rest });
      expect(answer.status).toBe(200);
      expect(MeetingView.parse(await answer.json()).version).toBe(5);
      expect(acts).toEqual([{ what, ...rest }]);
    },
  );

  it.each([
    ['party.recognise', WHO],
    ['speech.move', WHO],
    ['unauthorised.flag', {}],
  ])('takes %s without what may be left out', async (what, rest) => {
    expect((await post({ what, ...rest })).status).toBe(200);
    expect(acts).toEqual([{ what, ...rest }]);
  });

  it.each([
    ['no act at all', {}],
    ['an act that is none', { what: 'gate.force', matter: MATTER }],
    ['a field too many', { what: 'gate.open', matter: MATTER, role: 'host' }],
    ['a field too few', { what: 'lobby.move' }],
    ['a matter that is no id', { what: 'gate.open', matter: '1' }],
    ['a level that is none', { what: 'matter.add', number: '1', level: 5 }],
    ['a number that is a sentence', { what: 'matter.add', number: 'a'.repeat(13), level: 1 }],
    ['a number of spaces', { what: 'matter.add', number: '   ', level: 1 }],
    [
      'a means that is a code',
      { what: 'factor.prove', participants: ['a'], means: 'callback-code' },
    ],
    ['an appointed chair without id', { what: 'chair.appoint', person: 'Karin' }],
    ['nobody proven', { what: 'factor.prove', participants: [], means: 'likeness' }],
  ])('refuses %s as malformed, and nothing is done', async (_what, body) => {
    const answer = await post(body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'malformed-body' }]);
    expect(acts).toEqual([]);
  });

  it.each<[ActInMeetingRefusal, number]>([
    [{ kind: 'form', field: 'number', problem: 'holds-personal-data' }, 422],
    [{ kind: 'form', field: 'reason', problem: 'missing' }, 422],
    [{ kind: 'chair-decides' }, 403],
    [{ kind: 'not-allowed' }, 403],
    [{ kind: 'unknown-matter' }, 404],
    [{ kind: 'gate-closed', reasons: 3 }, 409],
    [{ kind: 'same-factor-kind', proven: 'likeness' }, 409],
    [{ kind: 'same-channel', proven: 'likeness' }, 409],
  ])('answers %j with %i and a sentence', async (told, status) => {
    refusal = told;
    const answer = await post({ what: 'chair.withdraw' });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      code: told.kind === 'form' ? told.problem : told.kind,
      ...(told.kind === 'form' ? { field: told.field } : {}),
    });
  });

  it('is for those who are signed in', async () => {
    const answer = await server.ask(`${MEETING_PATH}/acts`, {
      method: 'POST',
      body: { what: 'chair.withdraw' },
    });
    expect(answer.status).toBe(401);
    expect(acts).toEqual([]);
  });
});
