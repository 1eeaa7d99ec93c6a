import en from '../../texts/people.en.json' with { type: 'json' };
import sv from '../../texts/people.sv.json' with { type: 'json' };
import type { Language } from '../../texts/texts.ts';
import { filled } from '../../texts/texts.ts';
import { useTexts } from '../texts-context.ts';

export type PeopleTextKey = keyof typeof sv;
export type PeopleTranslate = (
  key: PeopleTextKey,
  params?: Readonly<Record<string, string | number>>,
) => string;

const tables: Readonly<Record<Language, Readonly<Record<PeopleTextKey, string>>>> = { sv, en };

/** In a language of its own choice: a letter goes out in both. */
export const peopleTextsIn =
  (language: Language): PeopleTranslate =>
  (key, params) =>
    filled(tables[language][key], params);

/** The texts of the list of people and of verification, fetched with them. */
export function usePeopleTexts(): PeopleTranslate {
  const { language } = useTexts();
  return peopleTextsIn(language);
}
