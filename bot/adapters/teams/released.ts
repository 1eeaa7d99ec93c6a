import type { ChatUseCases } from '../../app/use-cases.ts';
import type { Turn } from './turn.ts';

const MOST_WORDS = 20;

/** Words said to be no name, the one just pressed among them; the oldest give way when there are too many. */
export const withReleased = (data: {
  readonly released: readonly string[];
  readonly release?: string | undefined;
}): readonly string[] =>
  data.release === undefined
    ? data.released
    : [...new Set([...data.released, data.release])].slice(-MOST_WORDS);

/** The word just pressed, if any, goes to the organisation's administrators; nothing here waits for what they make of it. */
export async function proposeReleased(
  { proposeWord }: ChatUseCases,
  { actor }: Turn,
  data: {
    readonly subject: string;
    readonly released: readonly string[];
    readonly release?: string | undefined;
  },
): Promise<void> {
  const { subject, released: before, release: word } = data;
  if (word !== undefined) await proposeWord(actor, { subject, word, before });
}
