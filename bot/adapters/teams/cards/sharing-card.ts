import type { SharingView } from '../../../app/watch/sharing-view.ts';
import type { Texts } from '../texts.ts';
import type { Card } from './elements.ts';
import { card, execute, heading, line } from './elements.ts';
import { ruleLine } from './findings.ts';
import { contactLine } from './help-card.ts';

/** What colleagues see of one's calendar (B3), and the press that shows them time and subject. */
export const sharingCard = (
  t: Texts,
  { state, pack }: SharingView,
  { isJustOpened = false }: { readonly isJustOpened?: boolean } = {},
): Card =>
  card(
    [
      heading(t.say('sharing.title')),
      line({
        text:
          state === 'enough'
            ? `✔ ${t.say(isJustOpened ? 'sharing.opened' : 'sharing.enough')}`
            : t.say(`sharing.${state}`),
        ...(state === 'enough' ? { colour: 'good' as const } : { isBold: true }),
      }),
      ...(state === 'enough' ? [] : ruleLine(t, pack, 'calendar-sharing')),
      line({ text: t.say('sharing.private'), isSubtle: true }),
      ...(state === 'unknown' ? [contactLine(t, pack.contact)] : []),
    ],
    state === 'less' ? [execute(t.say('button.open-sharing'), 'sharing.open', {}, 'positive')] : [],
  );
