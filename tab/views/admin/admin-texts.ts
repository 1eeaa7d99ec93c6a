import en from '../../texts/admin.en.json' with { type: 'json' };
import sv from '../../texts/admin.sv.json' with { type: 'json' };
import type { Language } from '../../texts/texts.ts';
import { filled } from '../../texts/texts.ts';
import { useTexts } from '../texts-context.ts';

export type AdminTextKey = keyof typeof sv;
export type AdminTranslate = (
  key: AdminTextKey,
  params?: Readonly<Record<string, string | number>>,
) => string;

const tables: Readonly<Record<Language, Readonly<Record<AdminTextKey, string>>>> = { sv, en };

export const isAdminTextKey = (key: string): key is AdminTextKey => Object.hasOwn(sv, key);

/** The administrator's own texts, which nobody else has to fetch. */
export function useAdminTexts(): { readonly t: AdminTranslate; readonly language: Language } {
  const { language } = useTexts();
  return { language, t: (key, params) => filled(tables[language][key], params) };
}
