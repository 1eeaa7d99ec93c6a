import { z } from 'zod';
import type { TenantId } from '../../domain/ids.ts';
import { tenantId } from '../../domain/ids.ts';

const id = z.string().min(1).max(1000);
/** Goes into a header towards the connector. Teams writes nothing else in it. */
const conversationId = z
  .string()
  .regex(/^[\x21-\x7e]+$/)
  .max(1000);
const account = z.looseObject({ id, aadObjectId: z.string().max(100).optional() });

/** What we read of an activity. Teams sends more than this, so other fields are let through. */
export const InboundActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).optional(),
  name: z.string().max(200).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1000),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  locale: z.string().max(50).optional(),
  from: account,
  recipient: account.optional(),
  conversation: z.looseObject({
    id: conversationId,
    tenantId: z.string().max(100).optional(),
    conversationType: z.string().max(50).optional(),
  }),
  text: z.string().max(28_000).optional(),
  action: z.string().max(100).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  value: z.unknown().optional(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id }).optional(),
      meeting: z.looseObject({ id }).optional(),
    })
    .optional(),
});
export type InboundActivity = z.infer<typeof InboundActivity>;

/** The tenant the activity says it belongs to; undefined when it names none, or two. */
export function tenantOf({ channelData, conversation }: InboundActivity): TenantId | undefined {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter(
    (each) => each !== undefined,
  );
  const [tenant, other] = [...new Set(named.map(tenantId))];
  return other === undefined ? tenant : undefined;
}
