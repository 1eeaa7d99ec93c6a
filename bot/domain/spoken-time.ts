import type { Locale } from './person.ts';
import { readTime } from './swedish-time.ts';
import { readDate } from './typed-date.ts';

/** Stands in a text where something was read and taken out. */
export const MARK = '\u0001';

interface Taken<T> {
  readonly rest: string;
  readonly found: T | undefined;
}

const without = (text: string, from: number, length: number) =>
  text.slice(0, from) + MARK + text.slice(from + length);

const WEEKDAY =
  '(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|mar|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}/.:-])(?:(?:på|on) )?(?:${[
    `(?:(?:${WEEKDAY}),? )?(?<date>\\d{4}-\\d{1,2}-\\d{1,2}|(?:den )?\\d{1,2}/\\d{1,2}(?:[/ -]\\d{4})?|(?:den |the )?\\d{1,2}(?::?[ae]|st|nd|rd|th)? (?:of )?${MONTH}\\.?(?: \\d{4}(?![:.-]))?|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?![:.-]\\d))`,
    `(?<day>(?:(?:nästa|denna|kommande|next|this|coming) )?(?:${WEEKDAY}))`,
    `(?<short>mån|tis|ons|tors|fre|lör|sön|mon|tue|wed|thu|fri)(?= (?:kl|at )?[.]? ?\\d)`,
    '(?<word>i ?dag|today|i ?morgon|i ?morron|tomorrow|i ?övermorgon|(?:the )?day after tomorrow)',
    '(?<ahead>(?:om|in) (?:\\d{1,3}|en|två|tre|one|two|three|a) (?:dag(?:ar)?|days?|veck(?:a|or)|weeks?))',
  ].join('|')})(?![\\p{L}\\p{N}/]|-\\d)`,
  'giu',
);

/** The first date in the text that exists. */
export function takeDate(text: string, today: string): Taken<string> {
  for (const match of text.matchAll(DATE)) {
    const { date, day, short, word, ahead } = match.groups ?? {};
    const found = readDate(date ?? day ?? short ?? word ?? ahead ?? '', today);
    if (found !== undefined) return { rest: without(text, match.index, match[0].length), found };
  }
  return { rest: text, found: undefined };
}

const CLOCK = '\\d{1,2}(?:[.:]\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?';
const CUE = '(?:kl(?:ockan|\\.)?|at|från|from|mellan|between) ?';
const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}/.:§-])(?<cue>${CUE})?(?<from>${CLOCK}|\\d{4})(?: ?[-–—] ?| (?:till|to|och|and) )(?:kl\\.? ?)?(?<to>${CLOCK}|\\d{4})(?![\\p{L}\\p{N}/]|[.:-]\\d)`,
  'giu',
);
const POINT = new RegExp(
  `(?<![\\p{L}\\p{N}/.:§-])(?<cue>${CUE})?(?<from>${CLOCK}|\\d{4})(?![\\p{L}\\p{N}/%]|[.:,-]\\d| ?(?:min|m\\b|tim|h\\b|hours?|pers|st\\b|%))`,
  'giu',
);

/** A clock time, with its length where the end is said too. */
export function takeTime(
  text: string,
  locale: Locale,
  hasDate: boolean,
): Taken<{ readonly start: string; readonly minutes?: number }> {
  for (const match of byTrust(text, RANGE, hasDate)) {
    const [start, minutes] = spanOf(match, locale);
    if (start !== undefined && minutes !== undefined)
      return { rest: without(text, match.index, match[0].length), found: { start, minutes } };
  }
  for (const match of byTrust(text, POINT, false)) {
    const start = clockOf(match.groups?.['from'] ?? '', locale);
    if (start !== undefined)
      return { rest: without(text, match.index, match[0].length), found: { start } };
  }
  return { rest: text, found: undefined };
}

/** Said with a cue first, then right after a date, then unmistakable by its form; figures alone are no time ("Åk 7-9"). */
function byTrust(text: string, form: RegExp, mayBeLoose: boolean): RegExpExecArray[] {
  const trust = (match: RegExpExecArray): number => {
    const { cue, from = '', to = '' } = match.groups ?? {};
    if (cue !== undefined) return 3;
    if (text.slice(Math.max(0, match.index - 3), match.index).includes(MARK)) return 2;
    if (/:|m/iu.test(from + to) || match.index === 0) return /^\d{4}$/u.test(from) ? 0 : 1;
    return mayBeLoose && !/^\d{4}$/u.test(from) ? 0.5 : 0;
  };
  return [...text.matchAll(form)]
    .filter((match) => trust(match) > 0)
    .toSorted((a, b) => trust(b) - trust(a) || a.index - b.index);
}

function spanOf({ groups }: RegExpExecArray, locale: Locale) {
  const { from = '', to = '' } = groups ?? {};
  const half = /[ap]\.?m/iu.exec(to)?.[0] ?? '';
  const isBare = !/m/iu.test(from);
  // "2-3 pm": the end's half of the day is the start's too, unless that turns the two round.
  for (const start of [clockOf(isBare ? from + half : from, locale), clockOf(from, locale)]) {
    const end = to === '24' || to === '24:00' ? '24:00' : clockOf(to, locale);
    const minutes = start && end ? minuteOf(end) - minuteOf(start) : 0;
    if (minutes > 0) return [start, minutes] as const;
  }
  return [] as const;
}

function clockOf(typed: string, locale: Locale): string | undefined {
  const read = readTime(typed);
  const isSmall = /^[1-6](?:[.:]\d{2})?$/u.test(typed.trim());
  return read !== undefined && locale === 'en' && isSmall ? readTime(`${typed.trim()} pm`) : read;
}

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

const HOURS = '(?:timm(?:e|ar)|tim|h|hours?|hrs?)';
const MINUTES = '(?:minuter|minutes?|mins?|min)';
const bounded = (form: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,:/-])(?:(?:i|under|for) )?(?:${form})\\.?(?![\\p{L}\\p{N}-])`,
    'iu',
  );

interface Duration {
  readonly form: RegExp;
  readonly minutes: (...figures: number[]) => number;
}
const DURATIONS: readonly Duration[] = [
  {
    form: bounded(`(\\d{1,2}) ?${HOURS}\\.?(?: och| and)? (\\d{1,2}) ?${MINUTES}`),
    minutes: (hours = 0, minutes = 0) => hours * 60 + minutes,
  },
  {
    form: bounded(`(\\d{1,2}[.,]\\d{1,2}|\\d{1,2}) ?${HOURS}`),
    minutes: (hours = 0) => Math.round(hours * 60),
  },
  { form: bounded(`(\\d{1,3}) ?${MINUTES}`), minutes: (minutes = 0) => minutes },
  {
    form: bounded('en och en halv timme|one and a half hours|an hour and a half'),
    minutes: () => 90,
  },
  { form: bounded('(?:en )?halvtimme|en halv timme|half an hour'), minutes: () => 30 },
  { form: bounded('en timme|one hour|an hour'), minutes: () => 60 },
  { form: bounded('två timmar|two hours'), minutes: () => 120 },
  { form: bounded('tre timmar|three hours'), minutes: () => 180 },
  { form: bounded('trekvart'), minutes: () => 45 },
  { form: bounded('en kvart|a quarter of an hour'), minutes: () => 15 },
];

/** How long it lasts, in minutes. */
export function takeDuration(text: string): Taken<number> {
  for (const { form, minutes: minutesOf } of DURATIONS) {
    const match = form.exec(text);
    if (!match) continue;
    const minutes = minutesOf(...match.slice(1).map((figure) => Number(figure.replace(',', '.'))));
    if (minutes > 0) return { rest: without(text, match.index, match[0].length), found: minutes };
  }
  return { rest: text, found: undefined };
}
