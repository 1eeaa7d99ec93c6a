import type { RoleStore } from '../../bot/app/ports/unit-of-work.ts';
import type { PersonId, RoleName, TenantId } from '../../bot/domain/ids.ts';

export type RoleHoldings = Map<
  string,
  { readonly tenantId: TenantId; readonly role: RoleName; readonly personId: PersonId }
>;

const keyOf = (...parts: readonly string[]) => parts.join('\n');
const done = async <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

export const rolesOn = ({ roles }: { readonly roles: RoleHoldings }): RoleStore => {
  const of = (tenantId: TenantId) =>
    [...roles.values()]
      .filter((each) => each.tenantId === tenantId)
      .toSorted((a, b) => (keyOf(a.role, a.personId) < keyOf(b.role, b.personId) ? -1 : 1));
  return {
    rolesOf: (tenantId, person) =>
      done(() =>
        of(tenantId)
          .filter((each) => each.personId === person)
          .map(({ role }) => role),
      ),
    holders: (tenantId) =>
      done(() => of(tenantId).map(({ role, personId }) => ({ role, personId }))),
    grant: (tenantId, role, personId) =>
      done(() => void roles.set(keyOf(tenantId, role, personId), { tenantId, role, personId })),
    withdraw: (tenantId, role, personId) =>
      done(() => void roles.delete(keyOf(tenantId, role, personId))),
  };
};
