import { z } from 'zod';
import type { Staff } from '../../app/ports/staff.ts';
import { personId, type TenantId } from '../../domain/ids.ts';
import type { GraphClient } from './graph-client.ts';
import { graphPath } from './graph-query.ts';

const Member = z.object({
  id: z.string(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  mail: z.string().nullish(),
});
const USER = '#microsoft.graph.user';
const fields = Object.keys(Member.shape).join(',');
/** A group also holds groups and devices, and says of each what it is. */
const Listed = Member.extend({ '@odata.type': z.string().optional() });

/** Employees with a mailbox, of the directory or of the group that the installation names; read anew each time. */
export function makeGraphStaff(deps: {
  readonly client: GraphClient;
  /** By tenant; a tenant that is not there has everybody enrolled. */
  readonly groups: ReadonlyMap<TenantId, string>;
}): Staff {
  return {
    isGroup: (tenantId) => deps.groups.has(tenantId),
    async enrolled(tenantId) {
      const group = deps.groups.get(tenantId);
      const members = await deps.client.sendAll({
        operation: group === undefined ? 'users.staff' : 'groups.members',
        tenantId,
        method: 'GET',
        path:
          group === undefined ? graphPath`/users` : graphPath`/groups/${group}/transitiveMembers`,
        query: { $select: fields, $top: '999' },
        answer: Listed,
      });
      return members
        .filter(
          ({ userType, accountEnabled, mail, '@odata.type': type = USER }) =>
            type === USER && userType !== 'Guest' && accountEnabled !== false && Boolean(mail),
        )
        .map(({ id }) => personId(id));
    },
  };
}
