import en from '../../texts/record.en.json' with { type: 'json' };
import sv from '../../texts/record.sv.json' with { type: 'json' };
import type { Language, PickText } from '../../texts/texts.ts';
import { filled } from '../../texts/texts.ts';
import { useTexts } from '../texts-context.ts';

export type RecordTextKey = keyof typeof sv;

export interface RecordTexts {
  readonly language: Language;
  readonly t: (key: RecordTextKey, params?: Readonly<Record<string, string | number>>) => string;
  readonly pick: PickText;
}

const tables: Readonly<Record<Language, Readonly<Record<RecordTextKey, string>>>> = { sv, en };

export const recordTextsIn = (language: Language): RecordTexts => ({
  language,
  t: (key, params) => filled(tables[language][key], params),
  pick: (text) => text[language],
});

/** The texts of the meeting logs, which nobody else has to fetch. */
export const useRecordTexts = (): RecordTexts => recordTextsIn(useTexts().language);
