import type { BookingProposal, BookingReceipt } from '../../../app/booking-view.ts';
import type { Texts } from '../texts.ts';
import type { CardElement } from './elements.ts';
import { actionSet, container, execute, line } from './elements.ts';
import { ruleLine } from './findings.ts';
import { reasonLines } from './level-choice-blocks.ts';
import { levelName } from './levels-card.ts';

/** From this level a matter is proposed to have a meeting of its own (V8). */
const SEPARATE_FROM = 3;

/** What the level brings with it on the proposal: a lower one than the answers lead to, the link, a meeting of its own. */
export const levelBlocks = (
  t: Texts,
  proposal: BookingProposal,
  data: Readonly<Record<string, unknown>>,
): CardElement[] => [
  ...lowestBlock(t, proposal),
  ...linkBlock(t, proposal),
  ...separateBlock(t, proposal, data),
  ...answerLines(t, proposal),
];

function lowestBlock(t: Texts, { lowest, pack }: BookingProposal): CardElement[] {
  if (!lowest) return [];
  return [
    container(
      [
        line({
          text: t.say('proposal.level-too-low', { level: levelName(t, pack, lowest.level) }),
          isBold: true,
          colour: 'attention',
        }),
        ...reasonLines(t, lowest.reasons),
      ],
      { style: 'warning' },
    ),
  ];
}

/** B5, where the pack does not block: what is amiss with the link, and the rule. */
function linkBlock(t: Texts, { linkFault, pack }: BookingProposal): CardElement[] {
  if (!linkFault) return [];
  const hosts = t.list(pack.documentPortal?.hosts ?? []);
  return [
    line({
      text: `⚠ ${t.say(`problem.documentsLink.${linkFault}`, { hosts })}`,
      colour: 'warning',
    }),
    ...ruleLine(t, pack, 'document-portal'),
  ];
}

function separateBlock(
  t: Texts,
  { level }: BookingProposal,
  data: Readonly<Record<string, unknown>>,
): CardElement[] {
  if (level < SEPARATE_FROM) return [];
  return [
    container(
      [
        line({ text: t.say('proposal.separate') }),
        actionSet(execute(t.say('button.book-separate'), 'booking.separate', data)),
      ],
      { style: 'emphasis' },
    ),
  ];
}

/** What the answers leave for the host to do: parties to identify, a matter to anonymise. Numbers, never names. */
export function answerLines(
  t: Texts,
  { answers }: Pick<BookingProposal | BookingReceipt, 'answers'>,
): CardElement[] {
  const count = answers.level.unmetParties ?? 0;
  return [
    ...(count > 0 ? [line({ text: `☐ ${t.say('receipt.unmetParties', { count })}` })] : []),
    ...(answers.anonymised === 'yes' ? [line({ text: `☐ ${t.say('receipt.anonymise')}` })] : []),
  ];
}
