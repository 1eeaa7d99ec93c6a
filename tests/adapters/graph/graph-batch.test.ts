import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import {
  answerParts,
  inTurn,
  ok,
  openScriptedGraph,
  refused,
  type ScriptedGraph,
} from './scripted-graph.ts';
import { aClient, aRead } from './subjects.ts';

let graph: ScriptedGraph;
beforeAll(async () => {
  graph = await openScriptedGraph();
});
afterAll(() => graph.close());

const reads = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...aRead,
    path: `/users/${at}`,
    query: { $select: 'id' },
  }));
const send = (count: number) => aClient(graph.url).client.sendMany(reads(count));
const idIn = (url: string) => ({ id: /\d+/.exec(url)?.[0] ?? '' });
const partsAsked = () =>
  graph.requests.map(({ body }) =>
    typeof body === 'object' && body !== null && 'requests' in body && Array.isArray(body.requests)
      ? body.requests.length
      : 0,
  );
const faultOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (fault: unknown) => fault,
  );

describe('Many reads at once', () => {
  it('come in the order asked, twenty to a request', async () => {
    graph.script(answerParts((url) => ({ status: 200, body: idIn(url) }), { reversed: true }));

    const answers = await send(45);

    expect(answers.map(({ id }) => id)).toEqual(reads(45).map((_each, at) => String(at)));
    expect(partsAsked().toSorted((a, b) => a - b)).toEqual([5, 20, 20]);
  });

  it('of one are sent as one, and of none not at all', async () => {
    graph.script(inTurn(ok({ id: 'x' })));

    expect(await send(0)).toEqual([]);
    expect(await send(1)).toEqual([{ id: 'x' }]);
    expect(graph.requests.map(({ path }) => path)).toEqual(['/users/0']);
  });

  it('ask again only for what was throttled, after the time that Graph asks for', async () => {
    let round = 0;
    graph.script((request, number) => {
      round = number;
      return answerParts((url) =>
        round === 1 && idIn(url).id !== '0'
          ? { status: 429, headers: { 'Retry-After': '1' }, body: { error: { code: 'x' } } }
          : { status: 200, body: idIn(url) },
      )(request);
    });
    const started = Date.now();

    const answers = await send(3);

    expect(answers.map(({ id }) => id)).toEqual(['0', '1', '2']);
    expect(partsAsked()).toEqual([3, 2]);
    expect(Date.now() - started).toBeGreaterThanOrEqual(1_000);
  });

  it('fail as a whole with the trouble of the part that failed', async () => {
    graph.script(
      answerParts((url) =>
        idIn(url).id === '1'
          ? { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'Anna' } } }
          : { status: 200, body: idIn(url) },
      ),
    );

    const fault = await faultOf(send(3));

    expect(fault).toBeInstanceOf(ServiceFault);
    expect(fault).toMatchObject({ trouble: 'not-permitted', code: 'ErrorAccessDenied' });
    expect(String(fault)).not.toContain('Anna');
  });

  it.each([
    ['a part left out', answerParts(() => undefined)],
    ['a part of another shape', answerParts(() => ({ status: 200, body: { id: 7 } }))],
    ['no parts', inTurn(ok({}))],
  ] as const)('are not understood with %s', async (_name, script) => {
    graph.script(script);

    expect(await faultOf(send(2))).toMatchObject({
      trouble: 'unreachable',
      code: 'answer-not-understood',
    });
  });

  it('are refused as a whole when Graph refuses the batch', async () => {
    graph.script(inTurn(refused(401, 'InvalidAuthenticationToken')));

    expect(await faultOf(send(2))).toMatchObject({ trouble: 'not-permitted', status: 401 });
  });
});
