import { statusOf } from '../api/reply.ts';
import type { Trouble } from '../api/reply.ts';
import type { PressFailure } from '../hooks/meeting-session.ts';
import type { TextKey } from '../texts/texts.ts';

type TroubleName = 'offline' | 'signIn' | 'forbidden' | 'notFound' | 'tooMany' | 'other';

/** Why the meeting could not be shown, as a title and a sentence on what to do. */
export function troubleKeys(trouble: Trouble): { title: TextKey; text: TextKey } {
  const name = troubleName(trouble);
  return { title: `trouble.${name}.title`, text: `trouble.${name}.text` };
}

const namesByStatus: Readonly<Record<number, TroubleName>> = {
  401: 'signIn',
  403: 'forbidden',
  404: 'notFound',
  429: 'tooMany',
};

function troubleName(trouble: Trouble): TroubleName {
  if (trouble.kind === 'unreachable') return 'offline';
  if (trouble.kind === 'no-token') return 'signIn';
  return namesByStatus[statusOf(trouble) ?? 0] ?? 'other';
}

export const failureKeys: Readonly<Record<PressFailure, TextKey>> = {
  stale: 'notice.stale',
  'not-allowed': 'notice.notAllowed',
  'not-present': 'notice.notPresent',
  'too-many': 'notice.tooMany',
  offline: 'notice.notSavedOffline',
  other: 'notice.notSaved',
};
