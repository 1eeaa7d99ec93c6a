import type { PolicyPack } from '../../../domain/policy.ts';
import type { Texts } from '../texts.ts';
import type { Card, CardAction, CardElement } from './elements.ts';
import { card, container, execute, heading, labelled, line } from './elements.ts';

const COMMANDS = ['book', 'check', 'levels', 'meetings', 'settings', 'help'] as const;

/** What the bot can do, and where to get help when it cannot. The contact is left out while it cannot be read. */
export const helpCard = (t: Texts, view: { readonly contact?: PolicyPack['contact'] }): Card =>
  card(
    [
      heading(t.say('help.title')),
      line({ text: t.say('help.intro') }),
      ...commandLines(t),
      ...(view.contact ? [contactLine(t, view.contact)] : []),
    ],
    startButtons(t),
  );

/** The first thing somebody sees, when the bot has been installed. */
export const welcomeCard = (t: Texts): Card =>
  card(
    [
      heading(t.say('welcome.title')),
      line({ text: t.say('welcome.intro') }),
      ...commandLines(t),
      line({ text: t.say('welcome.privacy'), isSubtle: true }),
    ],
    startButtons(t),
  );

/** Where "get help" leads (B7). */
export const contactLine = (t: Texts, contact: PolicyPack['contact']): CardElement =>
  labelled(
    t.say('contact.label'),
    [t.of(contact.name), contact.address, contact.phone].filter(Boolean).join(', '),
  );

/** The product's main doings as buttons. */
export const startButtons = (t: Texts): CardAction[] => [
  execute(t.say('button.book'), 'booking.open', {}, 'positive'),
  execute(t.say('button.check-subject'), 'subject.open'),
  execute(t.say('button.my-meetings'), 'meetings.show'),
  execute(t.say('button.levels'), 'levels.show'),
];

const commandLines = (t: Texts): CardElement[] => [
  container(
    COMMANDS.map((name) =>
      line(
        { text: t.say(`help.${name}.command`), isBold: true },
        { text: ` – ${t.say(`help.${name}.does`)}` },
      ),
    ),
  ),
];
