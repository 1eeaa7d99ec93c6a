import type { z } from 'zod';
import type { TenantId } from '../../domain/ids.ts';

/** One thing asked of Graph. */
export interface GraphCall<Answer> {
  /** Named in logs, such as `events.create`; the part before the dot is the circuit. Never holds what was asked for. */
  readonly operation: string;
  readonly tenantId: TenantId;
  /** Whose mailbox or meetings are touched; limits the requests at a time. */
  readonly mailbox?: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Made with `graphPath`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Must tolerate fields it does not know. */
  readonly answer: z.ZodType<Answer>;
}

/** Reads about no mailbox: Exchange counts each request of a batch anyway, and a batch is as slow as its slowest. */
export type BatchCall<Answer> = Omit<GraphCall<Answer>, 'mailbox' | 'body' | 'method'> & {
  readonly method: 'GET';
};
