import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { town } from '../../bot/demo/town.ts';
import { at, items, keysOf, runTown, type RunningTown } from './running-town.ts';

const advanced = { ConsistencyLevel: 'eventual' };
const [karin, anna] = town.people;

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());

const names = (body: unknown): unknown[] => items(body).map((each) => at(each, 'displayName'));

describe('The demo Graph’s directory', () => {
  it('finds people by the beginnings of the words of their names, and by their address', async () => {
    const byName = await running.ask(
      'GET',
      '/users?$search="displayName:sjö" OR "mail:anna.l"',
      undefined,
      advanced,
    );
    const both = await running.ask(
      'GET',
      '/users?$search="displayName:anna" AND "displayName:lind"',
      undefined,
      advanced,
    );
    const inTheMiddle = await running.ask(
      'GET',
      '/users?$search="displayName:gren"',
      undefined,
      advanced,
    );
    const doubleName = await running.ask(
      'GET',
      '/users?$search="displayName:åke"',
      undefined,
      advanced,
    );

    expect(names(byName.body)).toEqual(['Anna Lindgren', 'Anna Sjöström']);
    expect(names(both.body)).toEqual(['Anna Lindgren']);
    expect(names(inTheMiddle.body)).toEqual([]);
    expect(names(doubleName.body)).toEqual(['Lars-Åke Eriksson']);
  });

  it('searches only for those who accept that the index may lag', async () => {
    const { status, body } = await running.ask('GET', '/users?$search="displayName:anna"');

    expect(status).toBe(400);
    expect(at(body, 'error', 'code')).toBe('Request_UnsupportedQuery');
    expect(at(body, 'error', 'message')).toContain('ConsistencyLevel: eventual');
  });

  it.each(['anna', '"displayName:anna', '"shoeSize:45"', '"displayName:anna" OR'])(
    'refuses the search %s, which is badly formed',
    async (search) => {
      const { status } = await running.ask(
        'GET',
        `/users?$search=${encodeURIComponent(search)}`,
        undefined,
        advanced,
      );

      expect(status).toBe(400);
    },
  );

  it('filters by address, by id and by how a name begins', async () => {
    const ask = async (filter: string) =>
      names((await running.ask('GET', `/users?$filter=${encodeURIComponent(filter)}`)).body);

    expect(await ask(`mail eq '${anna.mail.toUpperCase()}'`)).toEqual(['Anna Lindgren']);
    expect(await ask(`id in ('${karin.id}', '${anna.id}')`)).toEqual([
      'Karin Holm',
      'Anna Lindgren',
    ]);
    expect(await ask("startswith(surname,'h') and not (givenName eq 'Karin')")).toEqual([
      'Fatima Hassan',
    ]);
    expect(await ask("displayName eq 'O''Hara' or userPrincipalName eq 'nobody'")).toEqual([]);
  });

  it.each([
    "contains(displayName,'anna')",
    "shoeSize eq '45'",
    "mail eq 'a' and",
    `id in (${Array.from({ length: 16 }, () => `'${karin.id}'`).join(',')})`,
  ])('refuses the filter %s', async (filter) => {
    const { status, body } = await running.ask(
      'GET',
      `/users?$filter=${encodeURIComponent(filter)}`,
    );

    expect(status).toBe(400);
    expect(at(body, 'error', 'code')).toBe('Request_UnsupportedQuery');
  });

  it('hands out the directory page by page, with the choice of properties kept', async () => {
    const pages: unknown[][] = [];
    let next: unknown = '/users?$top=5&$select=displayName,department';
    while (typeof next === 'string') {
      const { body } = await running.ask('GET', next);
      pages.push(names(body));
      expect(keysOf(items(body)[0])).toEqual(['displayName', 'department']);
      next = at(body, '@odata.nextLink');
    }

    expect(pages.map((page) => page.length)).toEqual([5, 5, 2]);
    expect(pages.flat()).toEqual(town.people.map((person) => person.displayName));
  });

  it('counts for those who ask with the header, and says no to others', async () => {
    const counted = await running.ask('GET', '/users?$count=true&$top=1', undefined, advanced);
    const plain = await running.ask('GET', '/users/$count', undefined, advanced);
    const refused = await running.ask('GET', '/users?$count=true');

    expect(at(counted.body, '@odata.count')).toBe(12);
    expect(plain.body).toBe('12');
    expect(refused.status).toBe(400);
  });

  it('shows a person by id and by user name, the department only when asked for', async () => {
    const byId = await running.ask('GET', `/users/${anna.id}`);
    const byName = await running.ask('GET', `/users/${anna.mail}?$select=department`);

    expect(byId.body).toMatchObject({
      '@odata.context': `${running.baseUrl}/graph/v1.0/$metadata#users/$entity`,
      id: anna.id,
      userPrincipalName: anna.mail,
    });
    expect(byId.body).not.toHaveProperty('department');
    expect(at(byName.body, 'department')).toBe('Kommunledningskontoret');
  });

  it('says in Graph’s own form that somebody is not there', async () => {
    const { status, body } = await running.ask('GET', '/users/nobody@alvsunda.example', undefined, {
      'client-request-id': 'ours',
    });

    expect(status).toBe(404);
    expect(body).toMatchObject({
      error: {
        code: 'Request_ResourceNotFound',
        message: expect.stringContaining('nobody@alvsunda.example'),
        innerError: { 'client-request-id': 'ours', date: expect.any(String) },
      },
    });
  });

  it('refuses a property that users do not have', async () => {
    const { status, body } = await running.ask('GET', '/users?$select=shoeSize');

    expect(status).toBe(400);
    expect(at(body, 'error', 'message')).toContain('shoeSize');
  });

  it('names the organisation and its domain', async () => {
    const { body } = await running.ask('GET', '/organization?$select=displayName,verifiedDomains');

    expect(items(body)).toEqual([
      {
        displayName: 'Älvsunda kommun',
        verifiedDomains: [expect.objectContaining({ name: 'alvsunda.example', isDefault: true })],
      },
    ]);
  });

  it('has no segment or method that Graph lacks, and no /me for an app', async () => {
    expect((await running.ask('GET', '/shoes')).status).toBe(400);
    expect((await running.ask('GET', `/users/${karin.id}/shoes`)).status).toBe(400);
    expect((await running.ask('DELETE', `/users/${karin.id}/calendarView`)).status).toBe(405);
    expect(at((await running.ask('GET', '/me')).body, 'error', 'code')).toBe('BadRequest');
  });
});

describe('The demo Graph’s door', () => {
  const knock = async (authorization?: string) => {
    const reply = await fetch(`${running.baseUrl}/graph/v1.0/users`, {
      ...(authorization !== undefined && { headers: { authorization } }),
    });
    const body: unknown = await reply.json();
    return { status: reply.status, code: at(body, 'error', 'code') };
  };
  const closed = { status: 401, code: 'InvalidAuthenticationToken' };

  it('opens for the app’s own token only', async () => {
    const { issuer } = running;
    const graph = 'https://graph.microsoft.com';

    expect(await knock(`Bearer ${await issuer.appToken(graph)}`)).toMatchObject({ status: 200 });
    expect(await knock()).toEqual(closed);
    expect(await knock('Bearer not-a-token')).toEqual(closed);
    expect(await knock(`Bearer ${await issuer.userToken(karin)}`)).toEqual(closed);
    expect(await knock(`Bearer ${await issuer.appToken('https://api.botframework.com')}`)).toEqual(
      closed,
    );
    expect(
      await knock(`Bearer ${await issuer.appToken(graph, { signedWith: 'foreign' })}`),
    ).toEqual(closed);
    expect(await knock(`Bearer ${await issuer.appToken(graph, { expiresInSeconds: -1 })}`)).toEqual(
      closed,
    );
  });

  it('shows this town to no other organisation', async () => {
    const token = await running.issuer.appToken('https://graph.microsoft.com', {
      tenantId: 'other',
    });

    expect(await knock(`Bearer ${token}`)).toEqual({
      status: 403,
      code: 'Authorization_IdentityNotFound',
    });
  });
});
