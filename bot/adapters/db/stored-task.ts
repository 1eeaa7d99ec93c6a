import { createHash } from 'node:crypto';
import { z } from 'zod';
import { eventId, personId, tenantId } from '../../domain/ids.ts';
import type { WatchTask } from '../../domain/watch-task.ts';

const whose = {
  tenantId: z.string().transform(tenantId),
  personId: z.string().transform(personId),
};

/** A task as the database holds it: ids only. */
export const StoredTask = z.discriminatedUnion('what', [
  z.object({ ...whose, what: z.literal('booking'), eventId: z.string().transform(eventId) }),
  z.object({ ...whose, what: z.literal('catch-up') }),
  z.object({ ...whose, what: z.literal('renew') }),
  z.object({ ...whose, what: z.literal('subscribe') }),
  z.object({ ...whose, what: z.literal('sharing') }),
]);

export const taskOf = (stored: unknown): WatchTask => StoredTask.parse(stored);

/** What must not be done twice at once: everything about one event, or about one person's subscription. */
export function groupOf(task: WatchTask): string {
  const about = task.what === 'booking' ? `event ${task.eventId}` : task.what;
  return createHash('sha256')
    .update(JSON.stringify([task.tenantId, task.personId, about]))
    .digest('base64url');
}
