import type { Problem } from '../../bot/contract/problem.ts';

/** Why a request gave no answer to show. */
export type Trouble =
  /** The server refused, and says why. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Teams gave no token. */
  | { readonly kind: 'no-token' }
  /** The server was not reached, or did not answer in time. */
  | { readonly kind: 'unreachable' }
  /** An answer came that is not in the contract: an error in the server, or in a proxy before it. */
  | { readonly kind: 'unreadable'; readonly status: number };

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

export const answered = <T>(value: T) => ({ ok: true as const, value });
export const failed = (trouble: Trouble) => ({ ok: false as const, trouble });

/** HTTP status of the refusal; undefined when the server was not heard. */
export function statusOf(trouble: Trouble): number | undefined {
  switch (trouble.kind) {
    case 'refused':
      return trouble.problem.status;
    case 'unreadable':
      return trouble.status;
    case 'no-token':
    case 'unreachable':
      return undefined;
  }
}
