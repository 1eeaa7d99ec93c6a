import { statusOf } from '../api/reply.ts';
import type { Trouble } from '../api/reply.ts';
import type { PressFailure } from '../hooks/meeting-session.ts';
import type { TextKey, Translate } from '../texts/texts.ts';

type TroubleName = 'offline' | 'signIn' | 'forbidden' | 'notFound' | 'tooMany' | 'other';

/** Why the meeting could not be shown, as a title and a sentence on what to do: the server's own where it knows more. */
export function troubleText(trouble: Trouble, t: Translate): { title: string; text: string } {
  const name = troubleName(trouble);
  if (name === 'other' && trouble.kind === 'refused' && trouble.problem.detail !== undefined)
    return { title: trouble.problem.title, text: trouble.problem.detail };
  return { title: t(`trouble.${name}.title`), text: t(`trouble.${name}.text`) };
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
