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
const fields = Object.keys(Member.shape).join(',');

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
      const people = { $select: fields, $top: '999' };
      const members = await deps.client.sendAll({
        tenantId,
        method: 'GET',
        answer: Member,
        ...(group === undefined
          ? { operation: 'users.staff', path: graphPath`/users`, query: people }
          : {
              operation: 'groups.members',
              // A group also holds groups and devices; only its people are asked for, which Graph calls an advanced query.
              path: graphPath`/groups/${group}/transitiveMembers/microsoft.graph.user`,
              query: { ...people, $count: 'true' },
              headers: { consistencylevel: 'eventual' },
            }),
      });
      return members
        .filter(
          ({ userType, accountEnabled, mail }) =>
            userType !== 'Guest' && accountEnabled !== false && Boolean(mail),
        )
        .map(({ id }) => personId(id));
    },
  };
}
