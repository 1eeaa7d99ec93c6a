import type { Match } from './match.ts';

const CODE =
  /(?<![\p{L}\d])(?:[\p{L}]{0,14}kod(?:en|er)?|pin(?:-?kod)?|lösenord(?:et)?|password|pass ?code|code|nyckelkod)[ :]{1,3}(?:är |nr |is )?(\d{3,8})(?![\p{L}\d:.-])/giu;

/** An access code. It counts when it is tied to a named person. */
export function findAccessCodes(text: string): Match[] {
  if (!/\d{3}/u.test(text)) return [];
  return Array.from(text.matchAll(CODE), (match) => {
    const [whole, code = ''] = match;
    const end = match.index + whole.length;
    return { kind: 'other', start: end - code.length, end, confidence: 0.9, evidence: 'cue-word' };
  });
}
