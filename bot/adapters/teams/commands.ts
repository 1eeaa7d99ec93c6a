/** What a message asks for. */
export type Command =
  | { readonly name: 'help' | 'levels' | 'my-meetings' | 'my-settings' }
  | { readonly name: 'check'; readonly subject: string }
  | { readonly name: 'book'; readonly text: string }
  | { readonly name: 'unknown' };

const WORDS = {
  help: ['hjalp', 'help', '?'],
  levels: ['nivaer', 'nivaerna', 'niva', 'levels', 'level'],
  'my-settings': ['mina installningar', 'my settings', 'installningar', 'settings'],
  'my-meetings': ['mina moten', 'my meetings', 'moten', 'meetings'],
} as const satisfies Record<string, readonly string[]>;
const CHECK = [
  'kontrollera rubriken',
  'kontrollera rubrik',
  'kontrollera',
  'kolla',
  'check subject',
  'check',
];
const BOOK = ['boka', 'book'];
/** Says that it is a meeting, and nothing of which. */
const ANY_MEETING = ['mote', 'ett mote', 'meeting', 'a meeting'];

/** Reads a command whatever its case and marks: `NIVÅER`, `nivaer` and `levels` are the same. */
export function readCommand(message: string): Command {
  const text = message.trim();
  const plain = folded(text).replace(/[\s.!]+$/u, '');
  for (const name of ['help', 'levels', 'my-meetings', 'my-settings'] as const) {
    if (WORDS[name].some((word) => word === plain)) return { name };
  }
  const subject = restAfter(CHECK, text);
  if (subject !== undefined) return { name: 'check', subject };
  const booking = restAfter(BOOK, text);
  if (booking !== undefined) {
    return { name: 'book', text: ANY_MEETING.includes(folded(booking)) ? '' : booking };
  }
  return { name: 'unknown' };
}

/** What follows the first of the words that the text begins with, as typed. */
function restAfter(words: readonly string[], text: string): string | undefined {
  const plain = folded(text);
  const word = [...words]
    .sort((a, b) => b.length - a.length)
    .find((each) => plain.startsWith(each) && !/[\p{L}\p{N}]/u.test(plain.charAt(each.length)));
  return word === undefined
    ? undefined
    : text
        .normalize('NFC')
        .slice(word.length)
        .replace(/^[\s:,]+/u, '');
}

// One letter stays one letter, so that a place in the folded text is the same place in the text itself.
const folded = (text: string) =>
  Array.from(text.normalize('NFC'), (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === letter.length ? plain : letter;
  }).join('');
