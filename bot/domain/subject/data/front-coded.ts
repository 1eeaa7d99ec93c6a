/** 0–9 and a–z as figures of base 36. */
const figure = (code: number): number => (code > 96 ? code - 87 : code - 48);

/**
 * Reads a sorted list whose words leave out what they share with the word before: the first character of an entry
 * counts the shared letters in base 36. A third of the size after compression, and read in some milliseconds.
 */
export function readFrontCoded(list: string): string {
  let word = '';
  const read = (entry: string): string =>
    (word = word.slice(0, figure(entry.charCodeAt(0))) + entry.slice(1));
  return list.split(' ').map(read).join(' ');
}
