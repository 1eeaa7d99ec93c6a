import type { Kysely } from 'kysely';
import type { RoleStore } from '../../app/ports/unit-of-work.ts';
import { personId, roleName } from '../../domain/ids.ts';
import type { Tables } from './tables.ts';

/** Granting what is held and withdrawing what is not change nothing. */
export const makeRoleStore = (db: Kysely<Tables>): RoleStore => ({
  rolesOf: async (tenant, person) => {
    const rows = await db
      .selectFrom('role_holders')
      .select('role')
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .orderBy('role')
      .execute();
    return rows.map(({ role }) => roleName(role));
  },
  holders: async (tenant) => {
    const rows = await db
      .selectFrom('role_holders')
      .select(['role', 'person_id'])
      .where('tenant_id', '=', tenant)
      .orderBy('role')
      .orderBy('person_id')
      .execute();
    return rows.map((row) => ({ role: roleName(row.role), personId: personId(row.person_id) }));
  },
  grant: async (tenant, role, person) => {
    await db
      .insertInto('role_holders')
      .values({ tenant_id: tenant, role, person_id: person })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  withdraw: async (tenant, role, person) => {
    await db
      .deleteFrom('role_holders')
      .where('tenant_id', '=', tenant)
      .where('role', '=', role)
      .where('person_id', '=', person)
      .execute();
  },
});
