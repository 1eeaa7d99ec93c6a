import type { Problem } from '../../bot/contract/problem.ts';
import type { Trouble } from '../../tab/api/reply.ts';

/** The server says no, in words of its own where `detail` is given. */
export const refusal = (status: number, code: string, more: Partial<Problem> = {}): Trouble => ({
  kind: 'refused',
  problem: { type: 'about:blank', title: code, status, code, ...more },
});
