import type { Match } from './match.ts';
import { surroundings } from './match.ts';

const PHONE_START = /(?<![\p{L}\d+])(?:\+(?=[\d(])|\((?=0\d{1,3}\))|0(?=[\d -]))[\d ()/.-]{5,28}/gu;
const FUNCTIONAL_NUMBER = /^(?:010|020|0200|077[0-9]|0900|0939|0944|099)/u;
const SWITCHBOARD =
  /(?:växeln?|kundtjänst|kontaktcenter|jouren?|larm|switchboard|helpdesk)\W{0,4}$/u;

/** Private Swedish and international numbers. Numbers of functions (020, 0771, a switchboard) are nobody's. */
export function findPhoneNumbers(text: string): Match[] {
  const found: Match[] = [];
  PHONE_START.lastIndex = 0;
  for (let match = PHONE_START.exec(text); match; match = PHONE_START.exec(text)) {
    const length = phoneLength(match[0], text, match.index);
    const end = match.index + (length ?? 0);
    // Look again from the next group, so that a number behind another figure is seen.
    PHONE_START.lastIndex = length === undefined ? match.index + firstGroup(match[0]) : end;
    if (length === undefined || SWITCHBOARD.test(surroundings(text, match.index, end).before))
      continue;
    found.push({
      kind: 'phone',
      start: match.index,
      end,
      confidence: 0.95,
      evidence: 'number-plan',
    });
  }
  return found;
}

const firstGroup = (run: string) => Math.max(1, /^[+(]*\d+/u.exec(run)?.[0].length ?? 1);

/** How much of the run is one number: the most groups that make one under the number plan. */
function phoneLength(run: string, text: string, at: number): number | undefined {
  let longest: number | undefined;
  const groups: string[] = [];
  for (const group of run.matchAll(/\d+/gu)) {
    const end = group.index + group[0].length;
    groups.push(group[0]);
    const rest = text.slice(at + end, at + end + 3);
    const goesOn = /^[\d\p{L}]/u.test(rest) || /^[:.]\d/u.test(rest);
    if (!goesOn && isPrivateNumber(run.slice(0, end), groups)) longest = end;
  }
  return longest;
}

function isPrivateNumber(spelling: string, groups: readonly string[]): boolean {
  const digits = groups.join('');
  const isInternational = spelling.startsWith('+') || /^00[1-9]/u.test(digits);
  if (isInternational) {
    const abroad = spelling.startsWith('+') ? digits : digits.slice(2);
    if (!abroad.startsWith('46'))
      return abroad.length >= 8 && abroad.length <= 15 && groups.length > 1;
    const national = `0${abroad.slice(2).replace(/^0/u, '')}`;
    return isMobile(national) || (isLandline(national) && !FUNCTIONAL_NUMBER.test(national));
  }
  if (isMobile(digits)) return (groups[0] ?? '').length >= 3;
  return isSpelledLandline(spelling, groups) && !FUNCTIONAL_NUMBER.test(digits);
}

const isMobile = (digits: string) => /^07[02369]\d{7}$/u.test(digits);
const isLandline = (digits: string) => /^0[1-9]\d{6,8}$/u.test(digits);

/** Area code, a divider, then groups of two or three digits; hours such as "08-10 12" or "0900-1030" are no number. */
function isSpelledLandline(spelling: string, groups: readonly string[]): boolean {
  const [area = '', first = '', ...others] = groups;
  if (!isLandline(groups.join('')) || !/^\(?0\d{1,3}\)? ?[-/ ]/u.test(spelling)) return false;
  if (spelling.includes('.') || !/^(?:08|0\d{2,3})$/u.test(area)) return false;
  if (area === '08' && first.length < 3) return false;
  return [first, ...others].every((group) => group.length >= 2 && group.length !== 4);
}

const LOCAL_PART = /[\p{L}\p{M}\p{N}._%+'-]{1,64}$/u;
const HOST = /[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){1,6}/uy;
const FUNCTION_WORD =
  /^(?:info|kommun(?:en)?|registrator|diari(?:um|et)|kansli(?:et)?|kund(?:tj[aä]nst|center)|[ck]onta[ck]t(?:center)?|support|help(?:desk)?|service(?:desk)?|it|hr|l[oö]n|no|reply|noreply|postmaster|webmaster|admin|fakturor?|invoice|ekonomi|bokning(?:ar)?|booking|reception(?:en)?|v[aä]xel|post|mail|e?-?post|office|sales|press|media|dataskydd(?:sombud)?|dso|gdpr|upphandling(?:ar)?|bygglov|arkiv|jour|larm|team|grupp|personal|rekrytering|jobb|jobs|kultur|fritid|skola|vatten|avfall|turism|valn[aä]mnd|overf[oö]rmyndare)$/u;
const FUNCTION_ENDING =
  /(?:kommun|styrelsen?|n[aä]mnden?|f[oö]rvaltning(?:en)?|kontor(?:et)?|avdelning(?:en)?|enhet(?:en)?|grupp(?:en)?|skola[n]?|bibliotek(?:et)?|muse(?:um|et)|tj[aä]nst(?:en)?|service|support|center|redaktion(?:en)?|utskott(?:et)?|r[aå]d(?:et)?)$/u;

/** Addresses, each marked with whether it is a function's mailbox (`registrator@`), which concerns nobody. */
export function findAddresses(text: string): (Match & { readonly isFunctional: boolean })[] {
  const found: (Match & { readonly isFunctional: boolean })[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    HOST.lastIndex = at + 1;
    const host = HOST.exec(text)?.[0];
    if (local === undefined || host === undefined) continue;
    const words = local
      .toLowerCase()
      .split(/[._%+'-]+/u)
      .filter((word) => word !== '');
    found.push({
      kind: 'email',
      start: at - local.length,
      end: at + 1 + host.length,
      confidence: 0.98,
      evidence: 'address-form',
      isFunctional: words.every((word) => FUNCTION_WORD.test(word) || FUNCTION_ENDING.test(word)),
    });
  }
  return found;
}
