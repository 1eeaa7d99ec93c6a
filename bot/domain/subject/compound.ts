import { flagsOfPart } from './listed-words.ts';
import { remembered } from '../remembered.ts';
import { AMBIGUOUS, FIRST, SWEDISH } from './word-flags.ts';

const SHORTEST_PART = 3;
const LONGEST_WORD = 48;
const JOINTS = ['', 's', '-'];

/** Whether a word is put together of listed Swedish words ("stads" + "bygg" + "nad"), with the joints Swedish has. */
export const splitsIntoWords = remembered((key): boolean => {
  if (key.length < 2 * SHORTEST_PART || key.length > LONGEST_WORD) return false;
  return splitsFrom(key, 0, new Set<number>());
});

/** Dead ends are remembered, so the time grows with the square of one word's length, which is bounded. */
function splitsFrom(key: string, from: number, dead: Set<number>): boolean {
  if (dead.has(from)) return false;
  for (let end = from + SHORTEST_PART; end <= key.length; end += 1) {
    if (from === 0 && end === key.length) break;
    if (!isPart(key.slice(from, end))) continue;
    if (end === key.length) return true;
    for (const joint of JOINTS)
      if (key.startsWith(joint, end) && splitsFrom(key, end + joint.length, dead)) return true;
  }
  dead.add(from);
  return false;
}

function isPart(part: string): boolean {
  const flags = flagsOfPart(part);
  return (flags & SWEDISH) !== 0 && ((flags & FIRST) === 0 || (flags & AMBIGUOUS) !== 0);
}
