import type { PersonId, TenantId } from '../../domain/ids.ts';

/** Who is enrolled, as the organisation has decided. Throws ServiceFault. */
export interface Staff {
  /** Everybody employed, or the members of the group that the installation names. */
  enrolled(tenantId: TenantId): Promise<readonly PersonId[]>;
  /** Whether a group decides; otherwise everybody who has installed the app is enrolled. */
  isGroup(tenantId: TenantId): boolean;
}
