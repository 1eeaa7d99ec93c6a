import { createContext, useContext } from 'react';
import type { IssueCodeBody } from '../../../bot/contract/verification.ts';

/** What takes the place of the panel while one thing is done from beginning to end. */
export type Sheet =
  /** Whose identity and consent it is about. */
  | { readonly name: 'person'; readonly participantId: string }
  /** The short path, for people whom the host knows (A1). */
  | { readonly name: 'known' }
  /** A phrase sent ahead (A4). */
  | { readonly name: 'phrase' };

/** What the panel remembers of a code it has had issued: never the code itself, which is shown once. */
export interface StandingCode extends Pick<IssueCodeBody, 'means' | 'source'> {
  /** The stay it was issued in: whoever leaves and comes back has none (A7). */
  readonly since: string;
  /** When it ends, in milliseconds of this machine's clock. */
  readonly endsAt: number;
  readonly triesLeft: number;
  readonly isSent: boolean;
}

export const OpenSheet = createContext<(sheet: Sheet) => void>(() => {});

export const useOpenSheet = (): ((sheet: Sheet) => void) => useContext(OpenSheet);
