import type { Town } from '../town.ts';
import { GraphRefusal, select, page, type Answer, type GraphRequest } from './odata.ts';

/** One group per department, its people as members; the ids are the same at every start. */
export const groupsOf = (town: Town): ReadonlyMap<string, readonly string[]> => {
  const departments = [...new Set(town.people.map(({ department }) => department))];
  return new Map(
    departments.map((department, index) => [
      `00000000-0000-4000-b000-${String(index + 1).padStart(12, '0')}`,
      town.people.filter((each) => each.department === department).map(({ id }) => id),
    ]),
  );
};

/** `/groups/{id}/members` and `/groups/{id}/transitiveMembers`, with `/microsoft.graph.user` or without; no group has a group in it. */
export function listMembers(town: Town, request: GraphRequest): Answer {
  const [, id = '', part = '', cast = 'microsoft.graph.user'] = request.segments;
  const members = groupsOf(town).get(id);
  if (
    !members ||
    !/^(transitiveMembers|members)$/i.test(part) ||
    cast !== 'microsoft.graph.user' ||
    request.segments.length > 4
  )
    throw new GraphRefusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    );
  const people = town.people.filter((person) => members.includes(person.id));
  const rule = { type: 'microsoft.graph.user', always: ['id'] };
  const shown = people.map((person) =>
    select(
      {
        '@odata.type': '#microsoft.graph.user',
        id: person.id,
        displayName: person.displayName,
        mail: person.mail,
        userPrincipalName: person.mail,
        accountEnabled: true,
        userType: 'Member',
      },
      request,
      rule,
    ),
  );
  return {
    status: 200,
    body: page(shown, request, { context: 'directoryObjects', size: 100, skipWith: '$skiptoken' }),
  };
}
