import type { Kysely, Selectable } from 'kysely';
import type { Subscription, SubscriptionStore } from '../../app/ports/watch-stores.ts';
import { personId, tenantId } from '../../domain/ids.ts';
import type { Tables } from './tables.ts';
import type { SubscriptionsTable } from './watch-tables.ts';

export const makeSubscriptionStore = (db: Kysely<Tables>): SubscriptionStore => ({
  of: async (tenant, person) => {
    const row = await db
      .selectFrom('subscriptions')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .executeTakeFirst();
    return row && subscriptionOf(row);
  },
  save: async (subscription) => {
    const { tenant_id: tenant, person_id: person, ...columns } = rowOf(subscription);
    await db
      .insertInto('subscriptions')
      .values({ tenant_id: tenant, person_id: person, ...columns })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(columns))
      .execute();
  },
  all: async (tenant) => {
    const rows = await db
      .selectFrom('subscriptions')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .orderBy('person_id')
      .execute();
    return rows.map(subscriptionOf);
  },
  remove: async (tenant, person) => {
    await db
      .deleteFrom('subscriptions')
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .execute();
  },
});

const rowOf = (subscription: Subscription): SubscriptionsTable => ({
  tenant_id: subscription.tenantId,
  person_id: subscription.personId,
  id: subscription.id,
  graph_id: subscription.made?.graphId ?? null,
  expires_at: subscription.made?.expiresAt ?? null,
  delta_link: subscription.deltaLink ?? null,
  delta_to: subscription.deltaTo ?? null,
  caught_up_at: subscription.caughtUpAt ?? null,
  failures: subscription.failures,
  retry_at: subscription.retryAt ?? null,
  sharing_checked_at: subscription.sharingCheckedAt ?? null,
  sharing_told: subscription.sharingTold,
});

const subscriptionOf = (row: Selectable<SubscriptionsTable>): Subscription => ({
  tenantId: tenantId(row.tenant_id),
  personId: personId(row.person_id),
  id: row.id,
  ...(row.graph_id !== null && row.expires_at !== null
    ? { made: { graphId: row.graph_id, expiresAt: row.expires_at } }
    : {}),
  ...(row.delta_link === null ? {} : { deltaLink: row.delta_link }),
  ...(row.delta_to === null ? {} : { deltaTo: row.delta_to }),
  ...(row.caught_up_at === null ? {} : { caughtUpAt: row.caught_up_at }),
  failures: row.failures,
  ...(row.retry_at === null ? {} : { retryAt: row.retry_at }),
  sharingTold: row.sharing_told,
  ...(row.sharing_checked_at === null ? {} : { sharingCheckedAt: row.sharing_checked_at }),
});
