import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeGraphDirectory } from '../../../bot/adapters/graph/graph-directory.ts';
import {
  graphPath,
  odataString,
  peopleSearch,
  queryString,
} from '../../../bot/adapters/graph/graph-query.ts';
import { personId, tenantId } from '../../../bot/domain/ids.ts';
import { makeFakeClock } from '../../fakes/fake-clock.ts';
import {
  answerParts,
  inTurn,
  ok,
  openScriptedGraph,
  refused,
  type ScriptedGraph,
} from './scripted-graph.ts';
import { aClient, idOf, tenant } from './subjects.ts';

let graph: ScriptedGraph;
beforeAll(async () => {
  graph = await openScriptedGraph();
});
afterAll(() => graph.close());

const open = () => {
  const clock = makeFakeClock();
  const { client, log } = aClient(graph.url);
  return { clock, log, directory: makeGraphDirectory({ client, clock, log }) };
};
const user = (number: number, changes: object = {}) => ({
  id: idOf(number),
  displayName: `Person ${number}`,
  mail: `person${number}@alvsunda.example`,
  userPrincipalName: `p${number}@alvsunda.example`,
  userType: 'Member',
  accountEnabled: true,
  ...changes,
});
const usersIn = (url: string) =>
  (url.match(/[0-9a-f-]{36}/g) ?? []).map((id) => user(Number(id.slice(-2))));

describe('a person', () => {
  it('who is not in the directory is nobody', async () => {
    graph.script(inTurn(refused(404, 'Request_ResourceNotFound')));

    expect(await open().directory.person(tenant, idOf(1))).toBeUndefined();
  });

  it('is not taken for missing when the directory cannot be read', async () => {
    graph.script(inTurn(refused(403, 'Authorization_RequestDenied')));

    await expect(open().directory.person(tenant, idOf(1))).rejects.toMatchObject({
      trouble: 'not-permitted',
    });
  });

  it('from outside is a guest', async () => {
    graph.script(inTurn(ok(user(1, { userType: 'Guest', department: null }))));

    expect(await open().directory.person(tenant, idOf(1))).toEqual({
      id: idOf(1),
      displayName: 'Person 1',
      address: 'person1@alvsunda.example',
      kind: 'guest',
    });
  });

  it('without a mailbox of their own is reached by user name', async () => {
    graph.script(inTurn(ok(user(1, { mail: null, department: 'Skola' }))));

    expect(await open().directory.person(tenant, idOf(1))).toMatchObject({
      address: 'p1@alvsunda.example',
      department: 'Skola',
    });
  });

  it('with an id that is none is never asked for', async () => {
    graph.script(inTurn('drop'));
    const { directory } = open();
    const odd = personId("x') or ('1' eq '1");

    expect(await directory.person(tenant, odd)).toBeUndefined();
    expect(await directory.people(tenant, [odd])).toEqual([]);
    expect(graph.requests).toHaveLength(0);
  });

  it('is read together with forty-nine others in one call', async () => {
    graph.script(answerParts((url) => ({ status: 200, body: { value: usersIn(url) } })));
    const ids = Array.from({ length: 50 }, (_, at) => idOf(at + 1));

    const people = await open().directory.people(tenant, [...ids, idOf(1)]);

    expect(people.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(graph.requests.map(({ path }) => path)).toEqual(['/$batch']);
  });
});

describe('searching for people', () => {
  it('asks for names and addresses that begin so, and puts the best first', async () => {
    graph.script(
      inTurn(
        ok({
          value: [
            user(1, { displayName: 'Maria Anna Berg' }),
            user(2, { displayName: 'Anna Sjöström' }),
            user(3, { displayName: 'Anna' }),
            user(4, { displayName: 'Anna Lindgren' }),
            user(5, { displayName: 'Anna Slutat', accountEnabled: false }),
          ],
        }),
      ),
    );

    const people = await open().directory.search(tenant, '  anna ');

    expect(people.map(({ displayName }) => displayName)).toEqual([
      'Anna',
      'Anna Lindgren',
      'Anna Sjöström',
      'Maria Anna Berg',
    ]);
    expect(graph.requests[0]?.headers['consistencylevel']).toBe('eventual');
    expect(graph.requests[0]?.query['$search']).toBe(
      '"displayName:anna" OR "mail:anna" OR "userPrincipalName:anna"',
    );
  });

  it('answers with ten at the most', async () => {
    graph.script(inTurn(ok({ value: Array.from({ length: 25 }, (_, at) => user(at + 1)) })));

    expect(await open().directory.search(tenant, 'person')).toHaveLength(10);
  });

  it('with an exact address needs no search', async () => {
    graph.script(inTurn(ok(user(1))));

    const people = await open().directory.search(tenant, 'p1@alvsunda.example');

    expect(people).toHaveLength(1);
    expect(graph.requests.map(({ path }) => path)).toEqual(['/users/p1@alvsunda.example']);
  });

  it('with an address that is no user name goes on to search', async () => {
    graph.script(inTurn(refused(404, 'Request_ResourceNotFound'), ok({ value: [user(1)] })));

    expect(await open().directory.search(tenant, 'person1@alvsunda.example')).toHaveLength(1);
  });

  it.each(['', '   ', '"', '\\', '()', '"" OR ""'.replace('OR', '')])(
    'for %j asks nobody',
    async (typed) => {
      graph.script(inTurn('drop'));

      expect(await open().directory.search(tenant, typed)).toEqual([]);
      expect(graph.requests).toHaveLength(0);
    },
  );

  it('never lets what was typed become more than a value', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          '\\',
          "'",
          '(',
          ')',
          ' OR ',
          ' AND ',
          ':',
          'a',
          'å',
          '&',
          '$',
          '%',
          '#',
        ),
      }),
    );
    fc.assert(
      fc.property(hostile, (typed) => {
        const search = peopleSearch(typed);
        if (search === undefined) return;
        const clauses =
          /^"displayName:([^"\\:]+)" OR "mail:([^"\\:]+)" OR "userPrincipalName:([^"\\:]+)"$/.exec(
            search,
          );
        expect(clauses).not.toBeNull();
        expect(new Set(clauses?.slice(1)).size).toBe(1);
        const sent = new URL(`https://graph.example/users${queryString({ $search: search })}`);
        expect([...sent.searchParams]).toEqual([['$search', search]]);
        expect(sent.hash).toBe('');
      }),
    );
  });

  it('never lets a value leave its place in a filter or a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const literal = odataString(value);
        expect(/^'(?:[^']|'')*'$/s.test(literal)).toBe(true);
        expect(literal.slice(1, -1).replaceAll("''", "'")).toBe(value);
        fc.pre(value !== '');
        const { pathname, search, hash } = new URL(
          `https://graph.example/v1.0${graphPath`/users/${value}/events`}`,
        );
        expect(pathname.split('/')).toHaveLength(5);
        expect(pathname).toMatch(/^\/v1\.0\/users\/[^/]+\/events$/);
        expect([search, hash]).toEqual(['', '']);
      }),
    );
  });
});

describe('everybody’s names', () => {
  const names = (...shown: string[]) =>
    ok({ value: shown.map((displayName) => ({ displayName })) });
  const hour = 3_600_000;

  it('are read once for callers who ask at the same time, and kept', async () => {
    graph.script(inTurn(names('Anna', 'Björn')));
    const { directory } = open();

    const answers = await Promise.all([1, 2, 3].map(() => directory.names(tenant)));

    expect(answers).toEqual([1, 2, 3].map(() => ['Anna', 'Björn']));
    expect(await directory.names(tenant)).toEqual(['Anna', 'Björn']);
    expect(graph.requests).toHaveLength(1);
  });

  it('are never more than a day old', async () => {
    graph.script(inTurn(names('Anna'), names('Anna', 'Nyanställd')));
    const { directory, clock } = open();
    await directory.names(tenant);

    clock.advance(24 * hour);

    expect(await directory.names(tenant)).toEqual(['Anna', 'Nyanställd']);
  });

  it('are renewed from half a day on without anybody waiting', async () => {
    graph.script(inTurn(names('Anna'), names('Anna', 'Nyanställd')));
    const { directory, clock } = open();
    await directory.names(tenant);

    clock.advance(13 * hour);

    expect(await directory.names(tenant)).toEqual(['Anna']);
    while ((await directory.names(tenant)).length < 2)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(graph.requests).toHaveLength(2);
  });

  it('stay as they were when they cannot be read again', async () => {
    graph.script(inTurn(names('Anna'), refused(500, 'generalException')));
    const { directory, clock, log } = open();
    await directory.names(tenant);

    clock.advance(30 * hour);

    expect(await directory.names(tenant)).toEqual(['Anna']);
    expect(log.lines.map(({ event }) => event)).toContain('directory.names-not-read');
  });

  it('are none while the directory has never answered, and it is left alone for five minutes', async () => {
    graph.script(inTurn(refused(403, 'Authorization_RequestDenied'), names('Anna')));
    const { directory, clock } = open();

    expect(await directory.names(tenant)).toEqual([]);
    expect(await directory.names(tenant)).toEqual([]);
    expect(graph.requests).toHaveLength(1);
    clock.advance(5 * 60_000);
    expect(await directory.names(tenant)).toEqual(['Anna']);
  });

  it('of one organisation are not shown to another', async () => {
    graph.script(inTurn(names('Anna'), names('Bo')));
    const { directory } = open();

    expect(await directory.names(tenant)).toEqual(['Anna']);
    expect(await directory.names(tenantId('99999999-1111-4111-8111-111111111111'))).toEqual(['Bo']);
  });

  it('leave out accounts without a name', async () => {
    graph.script(
      inTurn(ok({ value: [{ displayName: null }, { displayName: ' ' }, { displayName: 'Anna' }] })),
    );

    expect(await open().directory.names(tenant)).toEqual(['Anna']);
  });
});
