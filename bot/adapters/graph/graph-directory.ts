import { z } from 'zod';
import type { Clock } from '../../app/ports/clock.ts';
import type { Directory } from '../../app/ports/directory.ts';
import type { Logger } from '../../app/ports/logger.ts';
import { personId, type TenantId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person.ts';
import { makeDirectoryNames } from './directory-names.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphFault } from './graph-fault.ts';
import { graphPath, odataString, peopleSearch, searchableWords } from './graph-query.ts';

const GraphUser = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  department: z.string().nullish(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
});
type GraphUser = z.infer<typeof GraphUser>;
const UserPage = z.object({ value: z.array(GraphUser) });
const DisplayName = z.object({ displayName: z.string().nullish() });
const userFields = Object.keys(GraphUser.shape).join(',');

/** Entra's limit on the values of `in`. */
const idsPerCall = 15;
const mostFound = 10;
const askedFor = 25;
const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The organisation's directory through Graph. Throws ServiceFault, except `names`, which keeps what it has. */
export function makeGraphDirectory(deps: {
  readonly client: GraphClient;
  readonly clock: Clock;
  readonly log: Logger;
}): Directory {
  const { client } = deps;

  const list = async (
    operation: string,
    tenantId: TenantId,
    query: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<readonly GraphUser[]> => {
    const { value } = await client.send({
      operation,
      tenantId,
      method: 'GET',
      path: graphPath`/users`,
      query: { ...query, $select: userFields },
      headers,
      answer: UserPage,
    });
    return value;
  };

  /** By object id or user name. */
  const get = async (tenantId: TenantId, key: string): Promise<GraphUser | undefined> => {
    try {
      return await client.send({
        operation: 'users.read',
        tenantId,
        method: 'GET',
        path: graphPath`/users/${key}`,
        query: { $select: userFields },
        answer: GraphUser,
      });
    } catch (fault) {
      if (fault instanceof GraphFault && fault.trouble === 'not-found') return undefined;
      throw fault;
    }
  };

  const names = makeDirectoryNames({
    clock: deps.clock,
    log: deps.log,
    load: async (tenantId) => {
      const users = await client.sendAll({
        operation: 'users.names',
        tenantId,
        method: 'GET',
        path: graphPath`/users`,
        query: { $select: 'displayName', $top: '999' },
        answer: DisplayName,
      });
      return users.flatMap(({ displayName }) => displayName?.trim() || []);
    },
  });

  return {
    names,
    async person(tenantId, id) {
      if (!objectId.test(id)) return undefined;
      return personOf(await get(tenantId, id));
    },
    async people(tenantId, ids) {
      const wanted = [...new Set(ids)].filter((id) => objectId.test(id));
      const chunks = Array.from({ length: Math.ceil(wanted.length / idsPerCall) }, (_, at) =>
        wanted.slice(at * idsPerCall, (at + 1) * idsPerCall),
      );
      const found = await client.sendMany(
        chunks.map((chunk) => ({
          operation: 'users.readMany',
          tenantId,
          method: 'GET' as const,
          path: graphPath`/users`,
          query: {
            $filter: `id in (${chunk.map(odataString).join(',')})`,
            $select: userFields,
          },
          answer: UserPage,
        })),
      );
      return found.flatMap(({ value }) => value).flatMap((user) => personOf(user) ?? []);
    },
    async search(tenantId, typed) {
      const words = searchableWords(typed);
      if (isAddress(words)) {
        const exact = await get(tenantId, words);
        const person = exact && isInService(exact) ? personOf(exact) : undefined;
        if (person) return [person];
      }
      const search = peopleSearch(typed);
      if (search === undefined) return [];
      const users = await list(
        'users.search',
        tenantId,
        { $search: search, $top: String(askedFor) },
        { consistencylevel: 'eventual' },
      );
      const found = users.filter(isInService).flatMap((user) => personOf(user) ?? []);
      // Somebody's whole address names that person or nobody: a similar one is another person's.
      const people = isAddress(words)
        ? found.filter(({ address }) => address.toLowerCase() === words.toLowerCase())
        : found;
      return bestFirst(people, words).slice(0, mostFound);
    },
  };
}

/** Undefined for an account without a name or an address: nobody can be invited by it. */
function personOf(user: GraphUser | undefined): Person | undefined {
  const address = user?.mail ?? user?.userPrincipalName;
  if (!user || !address || !user.displayName) return undefined;
  return {
    id: personId(user.id),
    displayName: user.displayName,
    address,
    ...(user.department ? { department: user.department } : {}),
    kind: user.userType === 'Guest' ? 'guest' : 'employee',
  };
}

const isInService = (user: GraphUser): boolean => user.accountEnabled !== false;

const isAddress = (words: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words);

/** The whole name or address first, then names that begin so, then the rest; within each by name. */
function bestFirst(people: readonly Person[], words: string): readonly Person[] {
  const typed = words.toLocaleLowerCase('sv');
  const rank = ({ displayName, address }: Person): number => {
    const name = displayName.toLocaleLowerCase('sv');
    if (name === typed || address.toLowerCase() === typed) return 0;
    return name.startsWith(typed) ? 1 : 2;
  };
  return [...people].sort(
    (a, b) => rank(a) - rank(b) || a.displayName.localeCompare(b.displayName, 'sv'),
  );
}
