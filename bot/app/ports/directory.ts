import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person.ts';

export interface Directory {
  person(tenantId: TenantId, id: PersonId): Promise<Person | undefined>;
  /** Those of the ids that the directory holds; order not kept. */
  people(tenantId: TenantId, ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** People with words in their name, or an address or user name, that begin as typed; best first, at most ten. A whole address or user name gives that one person, or nobody. */
  search(tenantId: TenantId, words: string): Promise<readonly Person[]>;
  /** Everybody's display name, for the subject check; at most a day old, in memory only. Empty if never read. */
  names(tenantId: TenantId): Promise<readonly string[]>;
}
