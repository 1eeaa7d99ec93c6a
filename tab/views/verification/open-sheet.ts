import { createContext, useContext } from 'react';

/** What takes the place of the panel while one thing is done from beginning to end. */
export type Sheet =
  /** Whose identity and consent it is about. */
  | { readonly name: 'person'; readonly participantId: string }
  /** The short path, for people whom the host knows (A1). */
  | { readonly name: 'known' }
  /** A phrase sent ahead (A4). */
  | { readonly name: 'phrase' };

export const OpenSheet = createContext<(sheet: Sheet) => void>(() => {});

export const useOpenSheet = (): ((sheet: Sheet) => void) => useContext(OpenSheet);
