import type { Period } from '../../domain/availability.ts';
import type { Locale } from '../../domain/person.ts';
import type { Text } from '../../domain/policy.ts';
import { swedishDateTime } from '../../domain/swedish-time.ts';
import english from '../../texts/en.json' with { type: 'json' };
import swedish from '../../texts/sv.json' with { type: 'json' };
import watchEnglish from '../../texts/watch.en.json' with { type: 'json' };
import watchSwedish from '../../texts/watch.sv.json' with { type: 'json' };

export type TextKey = keyof typeof swedish | keyof typeof watchSwedish;
export type TextValues = Readonly<Record<string, string | number>>;

interface Plural {
  readonly one: string;
  readonly other: string;
}
type Catalogue = Readonly<Record<TextKey, string | Plural>>;

/** Everything the chat says to a person, in that person's language; instants are told in Swedish time. */
export interface Texts {
  readonly locale: Locale;
  /** Fills `{placeholders}`; a text with plural forms chooses by the value called `count`. */
  say(key: TextKey, values?: TextValues): string;
  /** A text from the policy pack. */
  of(text: Text): string;
  /** Such as `tors 26 nov 10.00–11.00`; the year is told when it is not the year of `now`. */
  period(period: Period, now: Date): string;
  /** Such as `10.00`. */
  time(at: Date): string;
  /** Such as `tors 26 nov`. */
  day(at: Date, now: Date): string;
  /** Such as `Anna, Björn och Siri`. */
  list(words: readonly string[]): string;
}

const TIME_ZONE = 'Europe/Stockholm';
const catalogues: Readonly<Record<Locale, Catalogue>> = {
  sv: { ...swedish, ...watchSwedish },
  en: { ...english, ...watchEnglish },
};

const speakers: Readonly<Record<Locale, Texts>> = { sv: speaker('sv'), en: speaker('en') };

export const textsFor = (locale: Locale): Texts => speakers[locale];

function speaker(locale: Locale): Texts {
  const language = locale === 'sv' ? 'sv-SE' : 'en-GB';
  const plurals = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const days = new Intl.DateTimeFormat(language, {
    timeZone: TIME_ZONE,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const times = new Intl.DateTimeFormat(language, {
    timeZone: TIME_ZONE,
    hour: '2-digit',
    minute: '2-digit',
  });

  const time = (at: Date) => {
    const written = times.format(at);
    return locale === 'sv' ? written.replace(':', '.') : written;
  };
  const day = (at: Date, now: Date) => {
    const written = days.format(at).replaceAll('.', '').replace(',', '');
    const { year } = swedishDateTime(at);
    return year === swedishDateTime(now).year ? written : `${written} ${year}`;
  };

  return {
    locale,
    say(key, values = {}) {
      const text = catalogues[locale][key];
      const form = typeof text === 'string' ? text : pluralOf(plurals, text, values['count']);
      return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
    },
    of: (text) => text[locale],
    time,
    day,
    period({ start, end }, now) {
      const first = day(start, now);
      // A meeting that ends at midnight ends on the day it began.
      const last = day(new Date(end.getTime() - 1), now);
      return first === last
        ? `${first} ${time(start)}–${time(end)}`
        : `${first} ${time(start)} – ${last} ${time(end)}`;
    },
    list: (words) => lists.format(words),
  };
}

const pluralOf = (rules: Intl.PluralRules, text: Plural, count: string | number | undefined) =>
  rules.select(Number(count ?? 0)) === 'one' ? text.one : text.other;

/** The instant as the booking form writes it: `YYYY-MM-DD` and `HH:mm`, Swedish time. */
export function formTimes(at: Date): { readonly date: string; readonly start: string } {
  const { date, time } = swedishDateTime(at);
  return { date, start: time };
}
