export const keyOf = (...parts: readonly string[]) => parts.join('\n');

/** Promises that reject, not throws: a caller sees the same as from a database. */
export const done = async <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
