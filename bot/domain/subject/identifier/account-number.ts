import type { Match } from './match.ts';
import { surroundings } from './match.ts';

const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/giu;
const DIGITS = /(?<![\p{L}\d:+])\d[\d ,.-]{5,30}\d(?![\p{L}\d:])/gu;
/** Clearing number with its check digit, a comma, and the account: a form nothing else has. */
const CLEARED = /(?<![\p{L}\d-])[3-9]\d{3}-\d, ?\d{2,3}(?: ?\d{3}){2}(?:-\d)?(?![\p{L}\d])/gu;
/** An account number, with or without its clearing number, has no fewer figures. */
const HAS_LONG = /(?:\d[^\d]*){7}/u;
const ACCOUNT_CUE =
  /(?:konto(?:nr|nummer|numret)?|kto(?:nr)?|clearing(?:nr|nummer)?|swedbank|nordea|\bseb|handelsbanken|\bshb|sparbanken|ica banken|danske bank|länsförsäkringar|skandia(?:banken)?|account(?: no\.?| number)?|privatgiro|personkonto|lönekonto|sparkonto)(?:[\p{L} ]{0,22})?[ :.,#]{0,3}$/u;
const GIRO = /(?:bankgiro|plusgiro|postgiro|\bbg|\bpg)[\p{L}]{0,6}(?:nr|nummer)?[ :.]{0,3}$/u;
const LEDGER = /(?:kontoplan|konteras|kontering|kontoklass)[ :]{0,3}$/u;

/** Bank accounts: IBAN by its checksum or its cue, clearing and account number by their cue. Giro numbers of organisations are open. */
export function findAccounts(text: string): Match[] {
  const found: Match[] = [];
  for (const { 0: spelling, index } of text.matchAll(IBAN)) {
    const end = index + spelling.length;
    const { before } = surroundings(text, index, end);
    const isCued = /iban[\p{L}-]{0,8}[ :.]{0,3}$/u.test(before) || ACCOUNT_CUE.test(before);
    if (!isCued && mod97(spelling) !== 1) continue;
    found.push({
      kind: 'account',
      start: index,
      end,
      confidence: 0.97,
      evidence: isCued ? 'cue-word' : 'checksum',
    });
  }
  if (!HAS_LONG.test(text)) return found;
  for (const { 0: spelling, index } of text.matchAll(CLEARED))
    found.push({
      kind: 'account',
      start: index,
      end: index + spelling.length,
      confidence: 0.9,
      evidence: 'number-plan',
    });
  for (const { 0: spelling, index } of text.matchAll(DIGITS)) {
    const end = index + spelling.length;
    const { before } = surroundings(text, index, end);
    const digits = spelling.replace(/\D/gu, '').length;
    if (digits < 7 || digits > 19 || LEDGER.test(before)) continue;
    if (!ACCOUNT_CUE.test(before) || (GIRO.test(before) && !/privat/u.test(before))) continue;
    found.push({ kind: 'account', start: index, end, confidence: 0.93, evidence: 'cue-word' });
  }
  return found;
}

/** ISO 7064: 1 for a right IBAN. */
function mod97(spelling: string): number {
  const plain = spelling.replace(/ /gu, '').toUpperCase();
  let rest = 0;
  for (const char of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
