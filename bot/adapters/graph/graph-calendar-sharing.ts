import { z } from 'zod';
import type { CalendarSharing } from '../../app/ports/calendar-sharing.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { GraphClient } from './graph-client.ts';
import { graphPath } from './graph-query.ts';

const Permission = z.object({
  id: z.string(),
  role: z.string().nullish(),
  allowedRoles: z.array(z.string()).nullish(),
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
});
type Permission = z.infer<typeof Permission>;

/** Time and subject; roles that show at least as much. */
const WANTED = 'limitedRead';
const ENOUGH = [
  'limitedRead',
  'read',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
];

/** The calendar's entry for the whole organisation: the one without an address. */
const isOrganisation = ({ emailAddress }: Permission): boolean =>
  !emailAddress?.address && emailAddress?.name === 'My Organization';

export function makeGraphCalendarSharing({ client }: { client: GraphClient }): CalendarSharing {
  const entryOf = async (tenantId: TenantId, personId: PersonId) => {
    const all = await client.sendAll({
      operation: 'calendarPermissions.read',
      tenantId,
      mailbox: personId,
      method: 'GET',
      path: graphPath`/users/${personId}/calendar/calendarPermissions`,
      answer: Permission,
    });
    return all.find(isOrganisation);
  };
  const standing = (entry: Permission | undefined) => {
    if (!entry?.role) return 'unknown';
    if (ENOUGH.includes(entry.role)) return 'enough';
    return entry.allowedRoles?.includes(WANTED) === false ? 'unknown' : 'less';
  };
  return {
    read: async (tenantId, personId) => standing(await entryOf(tenantId, personId)),
    async open(tenantId, personId) {
      const entry = await entryOf(tenantId, personId);
      if (!entry || standing(entry) !== 'less') return standing(entry);
      const changed = await client.send({
        operation: 'calendarPermissions.open',
        tenantId,
        mailbox: personId,
        method: 'PATCH',
        path: graphPath`/users/${personId}/calendar/calendarPermissions/${entry.id}`,
        body: { role: WANTED },
        answer: Permission,
      });
      return standing(changed);
    },
  };
}
