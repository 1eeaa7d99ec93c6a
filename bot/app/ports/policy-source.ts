import type { TenantId } from '../../domain/ids.ts';
import type { PolicyPack } from '../../domain/policy.ts';

export interface PolicySource {
  /** The organisation's pack, with its department's overlay where there is one. Throws for a tenant not served here. */
  packFor(tenantId: TenantId, department?: string): PolicyPack;
}
