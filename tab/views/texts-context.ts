import { createContext, useContext } from 'react';
import { textsIn } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';

export const TextsContext = createContext<Texts>(textsIn('sv'));

/** The texts in the page's language. */
export const useTexts = (): Texts => useContext(TextsContext);
