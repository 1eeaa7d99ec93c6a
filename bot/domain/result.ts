/** An expected refusal is returned as a typed value with facts in it, never as a sentence; faults are thrown. */
export type Result<T, R> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export const ok = <T>(value: T) => ({ ok: true as const, value });

export const refuse = <R>(refusal: R) => ({ ok: false as const, refusal });

/** Marks the end of a complete switch: adding a union member without handling it is a compile error. */
export const neverHappens = (_case: never): never => {
  throw new Error('unhandled case');
};
