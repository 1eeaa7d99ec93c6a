import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeGraphClient, type Exchange } from '../../../bot/adapters/graph/graph-client.ts';
import { GraphFault } from '../../../bot/adapters/graph/graph-fault.ts';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { inTurn, ok, openScriptedGraph, refused, type ScriptedGraph } from './scripted-graph.ts';
import { aClient, aRead, aToken, karin, quick, tenant } from './subjects.ts';

let graph: ScriptedGraph;
beforeAll(async () => {
  graph = await openScriptedGraph();
});
afterAll(() => graph.close());

const faultOf = async (work: Promise<unknown>): Promise<ServiceFault> => {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof ServiceFault)) throw new Error('no fault was thrown');
  return outcome;
};

describe('what Graph refuses becomes trouble in our words', () => {
  it.each([
    [400, 'BadRequest', 'not-permitted'],
    [401, 'InvalidAuthenticationToken', 'not-permitted'],
    [403, 'ErrorAccessDenied', 'not-permitted'],
    [404, 'ErrorItemNotFound', 'not-found'],
    [410, 'syncStateNotFound', 'not-found'],
    [500, 'generalException', 'unreachable'],
  ] as const)('%i %s is %s and is not asked again', async (status, code, trouble) => {
    graph.script(inTurn(refused(status, code)));

    const fault = await faultOf(aClient(graph.url).client.send(aRead));

    expect(fault).toMatchObject({ trouble, service: 'graph', status, code });
    expect(graph.requests).toHaveLength(1);
  });

  it('a missing application access policy is told apart from a missing consent', async () => {
    const read = { ...aRead, operation: 'onlineMeetings.read' };
    graph.script(inTurn(refused(403, 'Forbidden'), refused(403, 'Authorization_RequestDenied')));
    const { client } = aClient(graph.url);

    expect((await faultOf(client.send(read))).trouble).toBe('no-access-policy');
    expect((await faultOf(client.send(read))).trouble).toBe('not-permitted');
  });

  it('a forbidden calendar says nothing about the application access policy', async () => {
    graph.script(inTurn(refused(403, 'Forbidden')));

    expect((await faultOf(aClient(graph.url).client.send(aRead))).trouble).toBe('not-permitted');
  });
});

describe('passing trouble is waited out within the time of a chat turn', () => {
  it.each([429, 502, 503, 504])('a %i is followed by the answer', async (status) => {
    graph.script(inTurn(refused(status, 'serviceNotAvailable'), ok({ id: 'x' })));

    expect(await aClient(graph.url).client.send(aRead)).toEqual({ id: 'x' });
    expect(graph.requests).toHaveLength(2);
  });

  it('a lost connection is followed by the answer', async () => {
    graph.script(inTurn('drop', ok({ id: 'x' })));

    expect(await aClient(graph.url).client.send(aRead)).toEqual({ id: 'x' });
  });

  it('Retry-After is honoured', async () => {
    graph.script(inTurn(refused(429, 'TooManyRequests', { 'retry-after': '1' }), ok({ id: 'x' })));
    const started = Date.now();

    await aClient(graph.url).client.send(aRead);

    expect(Date.now() - started).toBeGreaterThanOrEqual(1_000);
  });

  it('a Retry-After longer than the turn ends at once, and says how long to wait', async () => {
    graph.script(inTurn(refused(429, 'TooManyRequests', { 'retry-after': '60' })));

    const fault = await faultOf(aClient(graph.url).client.send(aRead));

    expect(fault).toMatchObject({ trouble: 'throttled', retryAfterSeconds: 60 });
    expect(graph.requests).toHaveLength(1);
  });

  it('a Retry-After given as a date is understood', async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    graph.script(inTurn(refused(503, 'serviceNotAvailable', { 'retry-after': date })));

    const fault = await faultOf(aClient(graph.url).client.send(aRead));

    expect(fault.retryAfterSeconds).toBeGreaterThan(3_500);
    expect(fault.retryAfterSeconds).toBeLessThanOrEqual(3_600);
  });

  it('trouble that does not pass ends after four tries', async () => {
    graph.script(inTurn(refused(503, 'serviceNotAvailable')));

    const fault = await faultOf(aClient(graph.url).client.send(aRead));

    expect(fault.trouble).toBe('unreachable');
    expect(graph.requests).toHaveLength(4);
  });

  it('a Graph that hangs is given up when the time is used', async () => {
    graph.script(inTurn('hang'));
    const timing = { ...quick, attempt: 100, budget: 300 };

    const fault = await faultOf(aClient(graph.url, { timing }).client.send(aRead));

    expect(fault).toMatchObject({ trouble: 'unreachable', code: 'timeout' });
  });

  it('a refused connection is unreachable, with the code of the network', async () => {
    const gone = await openScriptedGraph();
    await gone.close();
    const { client } = aClient(gone.url);

    expect(await faultOf(client.send(aRead))).toMatchObject({
      trouble: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });
});

describe('answers are read with care', () => {
  it.each([
    ['broken JSON', { status: 200, text: '{"id": "x' }],
    ['another shape than promised', ok({ id: 7 })],
    ['a page of a proxy', { status: 200, text: '<html>Logga in</html>' }],
  ] as const)('%s is unreachable and not asked again', async (_name, answer) => {
    graph.script(inTurn(answer));

    expect(await faultOf(aClient(graph.url).client.send(aRead))).toMatchObject({
      trouble: 'unreachable',
      code: 'answer-not-understood',
    });
    expect(graph.requests).toHaveLength(1);
  });

  it('fields that are new to us do no harm and go no further', async () => {
    graph.script(inTurn(ok({ id: 'x', subject: 'ny', '@odata.etag': 'W/"1"' })));

    expect(await aClient(graph.url).client.send(aRead)).toEqual({ id: 'x' });
  });

  it('every page is read', async () => {
    graph.script(({ query }) =>
      ok(
        query['$skiptoken'] === undefined
          ? { value: [{ id: '1' }], '@odata.nextLink': `${graph.url}/users?$skiptoken=2` }
          : { value: [{ id: '2' }] },
      ),
    );

    expect(await aClient(graph.url).client.sendAll(aRead)).toEqual([{ id: '1' }, { id: '2' }]);
  });

  it.each(['https://graph.example/v1.0/users', 'http://localhost/v1.0/users', '/users', 'x y'])(
    'a next page at %s is never asked for: the token would follow',
    async (link) => {
      graph.script(inTurn(ok({ value: [], '@odata.nextLink': link })));

      const fault = await faultOf(aClient(graph.url).client.sendAll(aRead));

      expect(fault).toMatchObject({ trouble: 'unreachable', code: 'foreign-next-link' });
      expect(graph.requests).toHaveLength(1);
    },
  );

  it('a redirect is not followed', async () => {
    graph.script(inTurn({ status: 302, headers: { location: `${graph.url}/elsewhere` } }));

    expect((await faultOf(aClient(graph.url).client.send(aRead))).trouble).toBe('unreachable');
    expect(graph.requests.map(({ path }) => path)).not.toContain('/elsewhere');
  });
});

describe('every request', () => {
  it('carries the token and an id of its own', async () => {
    graph.script(inTurn(refused(503, 'serviceNotAvailable'), ok({ id: 'x' })));

    await aClient(graph.url).client.send(aRead);

    const ids = graph.requests.map(({ headers }) => headers['client-request-id']);
    expect(new Set(ids).size).toBe(2);
    expect(graph.requests[0]?.headers['authorization']).toBe('Bearer a-token');
  });

  it('runs with at most three others on one mailbox, and does not hold up another mailbox', async () => {
    let running = 0;
    let most = 0;
    const tokens = {
      tokenFor: () => {
        running += 1;
        most = Math.max(most, running);
        return Promise.resolve('a-token');
      },
    };
    graph.script(() => ({ status: 200, json: { id: 'x' }, after: 30 }));
    const { client } = aClient(graph.url, { tokens, onExchange: () => void (running -= 1) });
    const call = { ...aRead, mailbox: karin };

    await Promise.all(Array.from({ length: 12 }, () => client.send(call)));
    const mostOnOne = most;
    running = 0;
    most = 0;
    await Promise.all(
      ['a', 'b'].flatMap((mailbox) =>
        Array.from({ length: 4 }, () => client.send({ ...call, mailbox })),
      ),
    );

    expect(mostOnOne).toBe(4);
    expect(most).toBe(8);
  });

  it('can be recorded with its answer, without the token', async () => {
    graph.script(inTurn(ok({ id: 'x' })));
    const exchanges: Exchange[] = [];
    const { client } = aClient(graph.url, { onExchange: (each) => exchanges.push(each) });

    await client.send({ ...aRead, query: { $select: 'id' } });

    expect(exchanges).toMatchObject([
      {
        method: 'GET',
        url: `${graph.url}/users/x?$select=id`,
        status: 200,
        responseBody: { id: 'x' },
      },
    ]);
    expect(JSON.stringify(exchanges)).not.toContain('a-token');
  });

  it('is never sent in clear: a base URL without https is refused at the start', () => {
    expect(() =>
      makeGraphClient({
        graphUrl: 'http://localhost/v1.0',
        tokens: aToken,
        log: makeRecordingLogger(),
      }),
    ).toThrow('GRAPH_URL must be https');
  });
});

describe('what was asked for stays out of errors and logs', () => {
  it.each([
    ['a refusal', refused(403, 'Not permitted: karin.holm@alvsunda.example')],
    ['an unreadable answer', { status: 200, text: 'Budgetavstämning' }],
    ['a lost connection', 'drop'],
  ] as const)('%s', async (_name, answer) => {
    graph.script(inTurn(answer));
    const { client, log } = aClient(graph.url);

    const fault = await faultOf(
      client.send({
        ...aRead,
        method: 'POST',
        path: '/users/karin.holm@alvsunda.example/events',
        query: { $search: 'Anna Lindgren' },
        body: { subject: 'Budgetavstämning' },
      }),
    );

    const said = JSON.stringify([
      log.lines,
      fault.message,
      fault.stack,
      { ...fault },
      fault instanceof GraphFault ? fault.code : '',
      fault.cause,
    ]);
    expect(said).toContain(tenant);
    expect(said).not.toMatch(/Budget|Anna|Lindgren|karin\.holm@|alvsunda\.example|a-token/);
  });
});
