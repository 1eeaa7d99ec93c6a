import type { Match } from './match.ts';
import { surroundings } from './match.ts';

const PHONE_START =
  /(?<![\p{L}\d+]|\d-)(?:\+(?=[\d(])|\((?=0\d{1,3}\))|0(?=[\d -]))[\d ()/.-]{5,28}/gu;
const FUNCTIONAL_NUMBER = /^(?:010|020|0200|077[0-9]|0900|0939|0944|099)/u;
const FUNCTION_CUE =
  /(?:växeln?|växelnummer|kundtjänst|kundcenter|kontaktcenter|journummer|jourtelefon|jouren?|larm|larmnummer|larmcentral|switchboard|helpdesk|servicedesk|receptionen?|felanmälan|support(?:en)?|fax|upplysningen|öppettider|expeditionen?)\W{0,4}$/u;
const FUNCTION_AFTER =
  /^[ ,(-]{1,3}(?:växel|reception|kundtjänst|kontaktcenter|expedition|felanmälan|support|jour|switchboard|helpdesk|servicedesk|servicecenter)/u;
const OTHER_NUMBER =
  /(?:order|faktura|ref|kvitto|artikel|ocr|serie|leverans|dnr|kund|ärende|konto|clearing)[\p{L}.-]{0,8}[ :]{0,3}$/u;

/** Private Swedish and international numbers. Numbers of functions (020, 0771, a switchboard) are nobody's. */
export function findPhoneNumbers(text: string): Match[] {
  const found: Match[] = [];
  PHONE_START.lastIndex = 0;
  for (let match = PHONE_START.exec(text); match; match = PHONE_START.exec(text)) {
    const length = phoneLength(match[0], text, match.index);
    const end = match.index + (length ?? 0);
    // Look again from the next group, so that a number behind another figure is seen.
    PHONE_START.lastIndex = length === undefined ? match.index + firstGroup(match[0]) : end;
    if (length === undefined) continue;
    const { before, after } = surroundings(text, match.index, end);
    if (FUNCTION_CUE.test(before) || OTHER_NUMBER.test(before) || FUNCTION_AFTER.test(after))
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

const MOST_GROUPS = 7;

/** How much of the run is one number: the most groups that make one under the number plan. */
function phoneLength(run: string, text: string, at: number): number | undefined {
  let longest: number | undefined;
  const groups: string[] = [];
  for (const group of run.matchAll(/\d+/gu)) {
    const end = group.index + group[0].length;
    if (groups.push(group[0]) > MOST_GROUPS) break;
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
      return (
        abroad.length >= 8 && abroad.length <= 15 && (groups.length > 1 || abroad.length >= 10)
      );
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
  return [first, ...others].every(
    (group) => group.length >= 2 && (group.length !== 4 || others.length === 0),
  );
}
