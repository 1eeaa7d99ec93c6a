import type { PersonId, TenantId } from '../../domain/ids.ts';

/** What of somebody's calendar the whole organisation sees (B3). Throws ServiceFault. */
export interface CalendarSharing {
  /** `less`: less than time and subject. `unknown`: there is no entry for the organisation, or it cannot be changed. */
  read(tenantId: TenantId, personId: PersonId): Promise<'enough' | 'less' | 'unknown'>;
  /** Lets the organisation see time and subject; never lowers what is more. */
  open(tenantId: TenantId, personId: PersonId): Promise<'enough' | 'less' | 'unknown'>;
}
