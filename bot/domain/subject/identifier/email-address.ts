import { isFunctionWord } from './function-mailbox.ts';
import type { Match } from './match.ts';

const AT_SIGN = /@|[ ]?[[({](?:at?|snabel-?a|@)[\])}][ ]?|[ ](?:snabel-?a|at)[ ]/giu;
const MAY_HOLD = /@|\(a\)|[ [({]at[ \])}]|snabel/iu;
const LOCAL_PART = /[\p{L}\p{M}\p{N}._%+'-]{1,64}$/u;
const HOST =
  /[\p{L}\p{M}\p{N}-]{1,63}(?:(?:\.|[ ]?[[(](?:dot|punkt)[\])][ ]?)[\p{L}\p{M}\p{N}-]{1,63}){1,6}/iuy;

/** E-mail addresses, also spelled with [at] and (punkt). A function's mailbox (`registrator@`) concerns nobody. */
export function findEmailAddresses(text: string): Match[] {
  const found: Match[] = [];
  if (!MAY_HOLD.test(text)) return found;
  for (const sign of text.matchAll(AT_SIGN)) {
    const at = sign.index;
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    HOST.lastIndex = at + sign[0].length;
    const host = HOST.exec(text)?.[0];
    if (local === undefined || host === undefined) continue;
    if (sign[0] === ' at ' && !/[a-z]\.[a-z]{2,}$/u.test(host)) continue;
    found.push({
      kind: 'email',
      start: at - local.length,
      end: HOST.lastIndex,
      confidence: 0.98,
      evidence: 'address-form',
      isOpen: local.split(/[._%+'-]+/u).every((word) => word === '' || isFunctionWord(word)),
    });
  }
  return found;
}
