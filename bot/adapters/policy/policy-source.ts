import type { PolicySource } from '../../app/ports/policy-source.ts';
import type { TenantId } from '../../domain/ids.ts';
import { departmentKey } from './department-key.ts';
import type { LoadedPack, LoadedPacks } from './load-packs.ts';

/**
 * Which pack each tenant lives by; the department's overlay, if there is one, by the name in the directory.
 * @throws Error at once when a tenant is configured with a pack that is not there.
 */
export function makePolicySource(deps: {
  readonly packs: LoadedPacks;
  /** Tenant → id of its organisation's pack. */
  readonly tenants: ReadonlyMap<TenantId, string>;
}): PolicySource {
  const served = new Map<TenantId, LoadedPack>();
  for (const [tenant, packId] of deps.tenants) {
    const loaded = deps.packs.get(packId);
    if (!loaded)
      throw new Error(
        `TENANT_IDS: no policy pack '${packId}'; there are: ${[...deps.packs.keys()].join(', ')}`,
      );
    served.set(tenant, loaded);
  }
  return {
    packFor(tenantId, department) {
      const loaded = served.get(tenantId);
      if (!loaded) throw new Error('policy: tenant not served here');
      const overlay =
        department === undefined ? undefined : loaded.departments.get(departmentKey(department));
      return overlay ?? loaded.pack;
    },
  };
}
