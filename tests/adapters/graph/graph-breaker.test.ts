import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { tenantId } from '../../../bot/domain/ids.ts';
import { inTurn, ok, openScriptedGraph, refused, type ScriptedGraph } from './scripted-graph.ts';
import { aClient, aRead } from './subjects.ts';

let graph: ScriptedGraph;
beforeAll(async () => {
  graph = await openScriptedGraph();
});
afterAll(() => graph.close());

const codes = async (works: readonly (() => Promise<unknown>)[]): Promise<readonly string[]> => {
  const said: string[] = [];
  for (const work of works)
    said.push(
      await work().then(
        () => 'ok',
        (fault: unknown) => (fault instanceof ServiceFault ? fault.message : 'not a fault'),
      ),
    );
  return said;
};
const times = <T>(count: number, value: T): readonly T[] =>
  Array.from({ length: count }, () => value);
const breaker = { failures: 3, rest: 200 };
const opened = () => {
  const made = aClient(graph.url, { breaker });
  return { ...made, read: () => made.client.send(aRead) };
};

describe('Graph answering 500 hour after hour', () => {
  it('is asked three times and then left alone, and the log says so once', async () => {
    graph.script(inTurn(refused(500, 'generalException')));
    const { read, log } = opened();

    const said = await codes(times(6, read));

    expect(said.slice(0, 3)).toEqual(times(3, 'graph: unreachable (500 generalException)'));
    expect(said.slice(3)).toEqual(times(3, 'graph: unreachable (resting)'));
    expect(graph.requests).toHaveLength(3);
    expect(log.lines.filter(({ event }) => event === 'graph.resting')).toHaveLength(1);
  });

  it('is tried again after the rest, and serves everybody when it is back', async () => {
    graph.script(inTurn(...times(3, refused(500, 'generalException')), ok({ id: 'x' })));
    const { read } = opened();
    await codes(times(4, read));

    await wait(breaker.rest * 1.25 + 20);

    expect(await codes(times(3, read))).toEqual(times(3, 'ok'));
  });

  it('fails alone: what answers is asked on, and so is it for another tenant', async () => {
    graph.script(({ path }) => (path === '/users/x' ? refused(500, 'x') : ok({ id: 'x' })));
    const { read, client } = opened();
    const other = tenantId('99999999-9999-4999-8999-999999999999');
    await codes(times(3, read));

    const said = await codes([
      () => client.send({ ...aRead, operation: 'events.read', path: '/users/x/events' }),
      () => client.send({ ...aRead, tenantId: other }),
    ]);

    expect(said).toEqual(['ok', 'graph: unreachable (500 x)']);
  });
});

describe('What shows that Graph is there does not count against it', () => {
  it.each([
    ['a refusal', refused(403, 'ErrorAccessDenied')],
    ['nothing found', refused(404, 'ErrorItemNotFound')],
    ['being asked to wait', refused(429, 'TooManyRequests', { 'retry-after': '60' })],
    ['an answer that we do not understand', ok({ id: 7 })],
  ] as const)('%s', async (_name, answer) => {
    graph.script(inTurn(answer));
    const { read } = opened();

    await codes(times(6, read));

    expect(graph.requests).toHaveLength(6);
  });

  it('nor does a token that was not given', async () => {
    graph.script(inTurn(ok({ id: 'x' })));
    let isRefused = true;
    const tokens = {
      tokenFor: () =>
        isRefused
          ? Promise.reject(new ServiceFault('unreachable', 'graph', { code: 'token' }))
          : Promise.resolve('a-token'),
    };
    const { client } = aClient(graph.url, { breaker, tokens });
    await codes(times(5, () => client.send(aRead)));
    isRefused = false;

    expect(await client.send(aRead)).toEqual({ id: 'x' });
  });
});
