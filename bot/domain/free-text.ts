import type { Locale } from './person.ts';
import { MARK, takeDate, takeDuration, takeTime } from './spoken-time.ts';
import { swedishDate } from './swedish-time.ts';

/** The booking form's fields as far as free text tells them; what it does not tell is empty. */
export interface ReadBooking {
  readonly subject: string;
  /** Separated by comma. */
  readonly people: string;
  /** `YYYY-MM-DD`, Swedish. */
  readonly date: string;
  /** `HH:mm`, Swedish. */
  readonly start: string;
  readonly minutes: string;
}

/** Longer texts are cut: nobody types more, and a card could not show it. */
const LONGEST_TEXT = 4000;

const REQUEST =
  /^(?:(?:hej|hello|hi)[,!]? )?(?:(?:kan du|could you|can you|please|snälla) )?(?:boka(?: in)?|book|schedule|planera(?: in)?)(?: (?:ett|en|an?|me))?(?=[\s:,]|$)[:,]?/iu;

/**
 * Reads "boka torsdag 10–11 Budgetavstämning med Anna" and its like, in Swedish or English. What cannot be read stays in
 * the subject, where the user sees it. In English an hour from 1 to 6 without am or pm is in the afternoon.
 */
export function readBookingText(text: string, now: Date, locale: Locale): ReadBooking {
  const typed = text
    .normalize('NFC')
    .slice(0, LONGEST_TEXT)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const dated = takeDate(typed.replace(REQUEST, ''), swedishDate(now));
  const timed = takeTime(dated.rest, locale, dated.found !== undefined);
  const measured = takeDuration(timed.rest);
  const peopled = takePeople(measured.rest);
  return {
    subject: subjectOf(peopled.rest),
    people: peopled.found,
    date: dated.found ?? '',
    start: timed.found?.start ?? '',
    minutes: String(timed.found?.minutes ?? measured.found ?? ''),
  };
}

const COMPANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:tillsammans med|together with|med|with) ([^${MARK}]{1,1000})`,
  'giu',
);
const CLAUSE_END =
  / (?:om|angående|ang|rörande|kring|about|regarding|re|för att|to discuss)(?= )|[:!?]| [-–] /iu;

/** The last "med …" or "with …" that names somebody. */
function takePeople(text: string): { readonly rest: string; readonly found: string } {
  for (const match of [...text.matchAll(COMPANY)].toReversed()) {
    const [whole, clause = ''] = match;
    const end = CLAUSE_END.exec(clause)?.index ?? clause.length;
    const people = clause
      .slice(0, end)
      .split(/\s*[,;&+]\s*|\s+(?:och|and|samt|o)\s+/iu)
      .map((each) => each.replace(/[\s.]+$/u, '').trim())
      .filter((each) => each !== '');
    if (people.length === 0 || !people.every(isSomebody)) continue;
    const from = match.index;
    const to = from + whole.length - clause.length + end;
    return { rest: text.slice(0, from) + MARK + text.slice(to), found: people.join(', ') };
  }
  return { rest: text, found: '' };
}

const NOBODY =
  /^(?:mig|oss|dig|er|dem|alla|allt|me|us|them|all|everyone|team|teamet|hela|the|our|min|mina)\b/iu;

/** An address, a user name, or one to four words of which a name can be made; "kommunledningen" is none. */
function isSomebody(text: string): boolean {
  if (/^\S+@\S+$/u.test(text) || /^[\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)+$/u.test(text)) return true;
  const words = text.split(' ');
  if (words.length > 4 || NOBODY.test(text)) return false;
  if (!words.every((word) => /^[\p{L}\p{M}'’.-]{1,40}$/u.test(word))) return false;
  if (words.every((word) => /^\p{Lu}|^\p{Lo}|^(?:von|af|de|van|der|al|el)$/u.test(word)))
    return true;
  return (
    words.length <= 2 && words.every((word) => word.length <= 8 && !/...(?:en|et)$/u.test(word))
  );
}

const LOOSE_START =
  /^(?:(?:om|angående|ang\.?|about|regarding|re|och|and|på|on|at|kl\.?|den)(?= |$)|[\s,.;:–-])+/iu;
const LOOSE_END =
  /(?: (?:på|den|kl\.?|i|från|till|on|at|from|to|för|for|med|with|och|and)|[\s,;:–-])+$/iu;

function subjectOf(rest: string): string {
  const whole = rest
    .replaceAll(MARK, ' ')
    .replace(/ +/gu, ' ')
    .replace(/ (?=[,.;:!?](?: |$))/gu, '')
    .trim();
  const isCarved = rest.includes(MARK);
  const subject = isCarved ? whole.replace(LOOSE_START, '').replace(LOOSE_END, '').trim() : whole;
  return subject.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase());
}
