import { z } from 'zod';

/** Answer of `GET /api/v1/admin/enrolment`: counts alone, no names. */
export const EnrolmentView = z.object({
  decidedBy: z.enum(['group', 'everybody']),
  enrolled: z.number().int(),
  withoutApp: z.number().int(),
  watched: z.number().int(),
  notWatched: z.number().int(),
  waiting: z.number().int(),
  /** When the first of the subscriptions in force runs out unless it is prolonged, which it is by itself. */
  soonestExpiryAt: z.iso.datetime().optional(),
  dropped: z.object({
    forged: z.number().int(),
    unknownSubscription: z.number().int(),
    notUnderstood: z.number().int(),
  }),
});
export type EnrolmentView = z.infer<typeof EnrolmentView>;

/** Answer of `GET /api/v1/admin/dead-letters`. Replaying one is `POST /api/v1/admin/dead-letters/:id/replay`. */
export const DeadLettersView = z.object({
  deadLetters: z.array(
    z.object({
      id: z.string(),
      what: z.enum(['booking', 'catch-up', 'renew', 'subscribe', 'sharing']),
      personId: z.string(),
      diedAt: z.iso.datetime(),
    }),
  ),
});
export type DeadLettersView = z.infer<typeof DeadLettersView>;
