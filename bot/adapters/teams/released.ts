const MOST_WORDS = 20;

/** Words said to be no name, the one just pressed among them; the oldest give way when there are too many. */
export const withReleased = (data: {
  readonly released: readonly string[];
  readonly release?: string | undefined;
}): readonly string[] =>
  data.release === undefined
    ? data.released
    : [...new Set([...data.released, data.release])].slice(-MOST_WORDS);
