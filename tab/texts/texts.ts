import en from './en.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

export type Language = 'sv' | 'en';
export type TextKey = keyof typeof sv;
/** A text in the page's language, with `{name}` filled in from `params`. */
export type Translate = (
  key: TextKey,
  params?: Readonly<Record<string, string | number>>,
) => string;
/** Picks the page's language out of a text that the pack gives in both. */
export type PickText = (text: Readonly<Record<Language, string>>) => string;

export interface Texts {
  readonly language: Language;
  readonly t: Translate;
  readonly pick: PickText;
}

const tables: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { sv, en };

/** Swedish unless the Teams client speaks English (E1). `locale` is Teams' own, such as `sv-se` or `en-us`. */
export const languageOf = (locale: string): Language =>
  locale.toLowerCase().startsWith('en') ? 'en' : 'sv';

/** The text with `{name}` filled in; what is not given stays as it is. */
export const filled = (
  text: string,
  params: Readonly<Record<string, string | number>> = {},
): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

export const textsIn = (language: Language): Texts => ({
  language,
  t: (key, params) => filled(tables[language][key], params),
  pick: (text) => text[language],
});

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(sv, key);
