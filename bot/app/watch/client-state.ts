import type { TenantId } from '../../domain/ids.ts';
import type { Secrets } from '../ports/secrets.ts';

const ID_LENGTH = 36;

/**
 * The secret of one subscription: our id of it, and a hash of that id with the installation's key. It is kept nowhere,
 * and a forged one is found out without asking the database. 80 characters; Microsoft takes 128.
 */
export const clientStateOf = (secrets: Secrets, tenantId: TenantId, id: string): string =>
  `${id}.${secrets.keyedHash('client-state', tenantId, id)}`;

/** Our id of the subscription; undefined for a secret that is not ours. */
export function subscriptionIdIn(
  secrets: Secrets,
  tenantId: TenantId,
  clientState: string,
): string | undefined {
  const id = clientState.slice(0, ID_LENGTH);
  return secrets.isSame(clientState, clientStateOf(secrets, tenantId, id)) ? id : undefined;
}
