import type { PolicySource } from '../../bot/app/ports/policy-source.ts';
import type { TenantId } from '../../bot/domain/ids.ts';
import type { PolicyPack } from '../../bot/domain/policy.ts';

export interface FakePolicySource extends PolicySource {
  /** A pack with a department is that department's overlay. */
  set(tenantId: TenantId, pack: PolicyPack): void;
}

export function makeFakePolicySource(tenantId?: TenantId, pack?: PolicyPack): FakePolicySource {
  const packs = new Map<string, PolicyPack>();
  const keyOf = (tenant: TenantId, department = '') => `${tenant}\n${department}`;
  const set = (tenant: TenantId, its: PolicyPack) =>
    void packs.set(keyOf(tenant, its.department), its);
  if (tenantId && pack) set(tenantId, pack);
  return {
    set,
    packFor: (tenant, department) => {
      const found = packs.get(keyOf(tenant, department)) ?? packs.get(keyOf(tenant));
      if (!found) throw new Error('this tenant is not served here');
      return found;
    },
  };
}
