import type { Translate } from '../texts/texts.ts';

/** What is left, in one line: the host's for the whole meeting, anyone else's for themselves. */
export function remainingText(
  { remaining, total }: { readonly remaining: number; readonly total: number },
  isHost: boolean,
  t: Translate,
): string {
  if (remaining === 0) return isHost ? t('panel.allMet', { total }) : t('panel.allMetOwn');
  return t(isHost ? 'panel.remaining' : 'panel.remainingOwn', { remaining, total });
}
