/** An expected refusal is returned as a typed value with facts in it, never as a sentence; faults are thrown. */
export type Result<T, R> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export const ok = <T>(value: T) => ({ ok: true as const, value });

export const refuse = <R>(refusal: R) => ({ ok: false as const, refusal });
