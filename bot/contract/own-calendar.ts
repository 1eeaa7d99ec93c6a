import { z } from 'zod';

/** Answer of `GET` and `POST /api/v1/me/calendar-sharing`; the latter opens the calendar first. */
export const OwnCalendarView = z.discriminatedUnion('name', [
  z.object({ name: z.literal('not-offered') }),
  /** The person has to say yes at Microsoft first, at `path` of this server. */
  z.object({ name: z.literal('consent-required'), path: z.string() }),
  z.object({ name: z.literal('known'), sharing: z.enum(['enough', 'less', 'unknown']) }),
]);
export type OwnCalendarView = z.infer<typeof OwnCalendarView>;
