import { z } from 'zod';

/** Answer of `GET /api/v1/meetings/:id/attendance`. Instants are ISO 8601 in UTC. */
export const AttendanceView = z.object({
  sessions: z.array(
    z.object({
      startedAt: z.iso.datetime().optional(),
      endedAt: z.iso.datetime().optional(),
      /** Adjournments; without `to` it goes on, or the meeting ended in it. */
      breaks: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime().optional() })),
      attendees: z.array(
        z.object({
          kind: z.enum(['member', 'guest', 'anonymous', 'telephone']),
          ordinal: z.number().int().positive(),
          party: z.number().int().positive().optional(),
          /** From the directory, looked up now; a party has none. */
          displayName: z.string().optional(),
          stays: z.array(
            z.object({
              from: z.iso.datetime(),
              to: z.iso.datetime().optional(),
              place: z.enum(['remote', 'on-site']),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type AttendanceView = z.infer<typeof AttendanceView>;
