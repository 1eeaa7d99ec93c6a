import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActBody } from '../../../bot/contract/acts.ts';
import { openIssuer } from './http-under-test.ts';
import type { TestIssuer } from './http-under-test.ts';
import type { May, Role, Row } from './route-roles.ts';
import { ACTS, MAY, OWN_ACTS, ROLES, ROUTES } from './route-roles.ts';
import { routeTables, withTables } from './route-tables.ts';
import { aRouteWorld, openRoutes, ownParticipant, tokensOf } from './route-world.ts';
import type { RouteWorld, Tokens } from './route-world.ts';

const SECURITY = fileURLToPath(new URL('../../../docs/security.md', import.meta.url));
const ACT_ROUTE = 'POST /api/v1/meetings/:id/acts';

let issuer: TestIssuer;
let tokens: Tokens;
let server: Awaited<ReturnType<typeof openRoutes>>;
beforeAll(async () => {
  issuer = await openIssuer();
  tokens = await tokensOf(issuer);
  server = await openRoutes(issuer);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const allows = (may: May, role: Role) => MAY[may].some((each) => each === role);

/** Asks as everybody: who may has a world of their own, and whoever is refused must have changed nothing of the next one's. */
async function statuses(row: Row): Promise<Map<Role, number>> {
  const found = new Map<Role, number>();
  let untouched: RouteWorld | undefined;
  for (const role of ROLES) {
    const world = allows(row.may, role) ? await aRouteWorld() : (untouched ??= await aRouteWorld());
    found.set(role, await ask(row, role, world));
  }
  return found;
}

async function ask({ route, path, body }: Row, role: Role, world: RouteWorld): Promise<number> {
  const [method = '', address = ''] = route.split(' ');
  server.enter(world);
  const token = tokens[role];
  const response = await server.ask(world.fill(path ?? address.replace(':id', '{thread}')), {
    method,
    ...(token === undefined ? {} : { token }),
    ...(body === undefined ? {} : { body: world.fill(JSON.stringify(body)) }),
  });
  await response.body?.cancel();
  return response.status;
}

const isUnknown = (role: Role) => role === 'no token' || role === 'other tenant';

describe('Every route and everybody', () => {
  it('has a row for each route that the server has, and no other', () => {
    expect(ROUTES.map(({ route }) => route).toSorted()).toEqual(server.routes.toSorted());
    expect(Object.keys(ACTS).toSorted()).toEqual(
      ActBody.options.map(({ shape }) => shape.what.value).toSorted(),
    );
  });

  it.each(ROUTES)('$route is for $may', async (row) => {
    for (const [role, status] of await statuses(row)) {
      // A redirect of /tab is an answer too.
      const isAnswer = (status >= 200 && status < 400) || (row.isJudged && status === 409);
      const refusal = isUnknown(role) || row.may === 'Teams itself' ? 401 : 403;
      expect([role, isAnswer ? 'may' : status]).toEqual([
        role,
        allows(row.may, role) ? 'may' : refusal,
      ]);
    }
  });

  it.each(Object.entries(ACTS).map(([what, { may, act }]) => ({ what, may, act })))(
    'the act $what is for $may',
    async ({ what, may, act }) => {
      const row: Row = { route: ACT_ROUTE, may, body: { what, ...act } };
      for (const [role, status] of await statuses(row)) {
        // Whoever may is judged by how the meeting stands: done, or not now.
        const isJudged = [200, 404, 409].includes(status);
        const refusal = isUnknown(role) ? 401 : 403;
        expect([role, isJudged ? 'may' : status]).toEqual([
          role,
          allows(may, role) ? 'may' : refusal,
        ]);
      }
    },
  );

  it.each(OWN_ACTS)('the act %s is for everybody in the meeting, for themselves', async (what) => {
    const may = 'whoever is in the meeting';
    for (const role of ROLES) {
      const body = { what, participant: ownParticipant(role) || 'nobody' };
      const status = await ask({ route: ACT_ROUTE, may, body }, role, await aRouteWorld());
      expect([role, [200, 409].includes(status)]).toEqual([role, allows(may, role)]);
    }
  });

  it('is told in docs/security.md', () => {
    const tables = routeTables();
    process.stdout.write(`${tables}\n`);
    const document = readFileSync(SECURITY, 'utf8');
    const wanted = withTables(document, tables);
    if (process.env.UPDATE_ROUTES === '1') writeFileSync(SECURITY, wanted);
    else
      expect({ isCurrent: document === wanted, mend: 'UPDATE_ROUTES=1' }).toMatchObject({
        isCurrent: true,
      });
  });
});
