import { z } from 'zod';

/** Answer of `GET /api/v1/admin/errors`: of the process that answers, since it started, for all organisations it serves. */
export const ErrorsView = z.object({
  since: z.iso.datetime(),
  errors: z.array(
    z.object({
      event: z.string(),
      severity: z.enum(['warn', 'error']),
      count: z.number().int(),
      lastAt: z.iso.datetime(),
    }),
  ),
});
export type ErrorsView = z.infer<typeof ErrorsView>;
