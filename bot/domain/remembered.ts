/** Enough for the words that calendars use again and again. */
const MOST = 8000;

/** A function of a word or a name that remembers its answers. Emptied when `most` are known, so that no input makes it grow. */
export function remembered<T>(answer: (key: string) => T, most = MOST): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(key);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
