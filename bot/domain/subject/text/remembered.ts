const MOST = 8000;

/**
 * A function of a word that remembers its answers: calendars use the same words again and again. Emptied when full, so
 * that no input makes it grow.
 */
export function remembered<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(key);
    if (known.size >= MOST) known.clear();
    known.set(key, found);
    return found;
  };
}
