import { z } from 'zod';

/** application/problem+json (RFC 9457). `code` is for the client's own words; `title` and `detail` are in the caller's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  /** Name of the field at fault, if one is. */
  field: z.string().optional(),
  /** Where the meeting stands, with 409. */
  version: z.number().int().optional(),
  /** Seconds, with 429 and 503. */
  retryAfter: z.number().int().optional(),
});
export type Problem = z.infer<typeof Problem>;
