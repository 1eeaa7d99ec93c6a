import type { BookingReceipt } from '../../../app/booking-view.ts';
import type { ItemState } from '../../../domain/checklist.ts';
import type { Texts } from '../texts.ts';
import { accessPolicyCommand } from './admin-command.ts';
import type { Card, CardElement } from './elements.ts';
import { card, container, cut, heading, labelled, line, openUrl } from './elements.ts';
import { contactLine } from './help-card.ts';
import { isolated } from './isolated.ts';
import { answerLines } from './level-blocks.ts';
import { levelName } from './levels-card.ts';
import { seriesLine } from './series-blocks.ts';
import { shortcomingText, proofText } from './item-words.ts';

const MOST_LINES = 14;
type Line = BookingReceipt['lines'][number];

/** The booking as it stands: what has been read back as proven, and what the host still has to do. */
export function receiptCard(
  t: Texts,
  view: { readonly receipt: BookingReceipt; readonly now: Date; readonly appId: string },
): Card {
  const { receipt, now, appId } = view;
  const { lines, refusedSettings, pack, joinUrl, webLink } = receipt;
  return card(
    [
      heading(t.say('receipt.title')),
      labelled(t.say('form.subject'), isolated(receipt.subject)),
      labelled(t.say('proposal.when'), t.period(receipt.period, now)),
      ...seriesLine(t, receipt, now),
      labelled(t.say('form.level'), levelName(t, pack, receipt.level)),
      ...answerLines(t, receipt),
      ...(joinUrl ? [] : [line({ text: t.say('receipt.no-link-yet'), colour: 'warning' })]),
      ...part(
        t,
        'receipt.proven',
        lines.filter(({ state }) => state.name === 'met'),
        'good',
      ),
      ...part(
        t,
        'receipt.left',
        lines.filter(({ state }) => state.name === 'unmet' && !awaitsMeeting(state)),
        'warning',
      ),
      ...part(
        t,
        'receipt.in-meeting',
        lines.filter(({ state }) => awaitsMeeting(state)),
        'emphasis',
      ),
      ...part(
        t,
        'receipt.unknown',
        lines.filter(({ state }) => state.name === 'unknown'),
        'attention',
      ),
      ...(lines.some(({ state }) => state.name === 'unknown' && state.why === 'no-access-policy')
        ? [accessPolicyCommand(t, appId)]
        : []),
      ...(refusedSettings.length > 0
        ? [
            container(
              [
                line({
                  text: t.say('receipt.refused', { count: refusedSettings.length }),
                  isBold: true,
                }),
                ...refusedSettings.map(({ setting, because }) =>
                  line(
                    { text: `✖ ${t.say(`setting.${setting}`)}` },
                    { text: ` – ${t.say(`refusal.${because}`)}`, isSubtle: true },
                  ),
                ),
              ],
              { style: 'attention' },
            ),
          ]
        : []),
      contactLine(t, pack.contact),
    ],
    [
      ...(joinUrl ? [openUrl(t.say('button.open-meeting'), joinUrl)] : []),
      ...(webLink ? [openUrl(t.say('button.open-outlook'), webLink)] : []),
    ],
  );
}

/** Nothing is amiss: it is confirmed when people are there. */
const awaitsMeeting = (state: ItemState): boolean =>
  state.name === 'unmet' &&
  (state.because.kind === 'not-confirmed' || state.because.kind === 'nobody-present');

function part(
  t: Texts,
  key: 'receipt.proven' | 'receipt.left' | 'receipt.in-meeting' | 'receipt.unknown',
  lines: readonly Line[],
  style: 'good' | 'warning' | 'attention' | 'emphasis',
): CardElement[] {
  if (lines.length === 0) return [];
  const { shown, left } = cut(lines, MOST_LINES);
  return [
    container(
      [
        line({ text: t.say(key, { count: lines.length }), isBold: true }),
        ...shown.map(({ requirement, state }) =>
          line(
            {
              text: `${state.name === 'met' ? '✔' : state.name === 'unmet' ? '☐' : '?'} ${t.of(requirement.title)}`,
            },
            // That it is confirmed in the meeting stands in the heading.
            ...(awaitsMeeting(state)
              ? []
              : [
                  {
                    text: ` – ${state.name === 'met' ? proofText(t, state.proof) : shortcomingText(t, state)}`,
                    isSubtle: true,
                  },
                ]),
          ),
        ),
        ...(left > 0 ? [line({ text: t.say('more', { count: left }), isSubtle: true })] : []),
      ],
      { style },
    ),
  ];
}
