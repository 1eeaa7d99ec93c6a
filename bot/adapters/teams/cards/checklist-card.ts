import type { ChecklistCardView, GateOnCard } from '../../../app/checklist-view.ts';
import type { ChecklistItem } from '../../../domain/checklist.ts';
import type { Texts } from '../texts.ts';
import type { Card, CardElement } from './elements.ts';
import { actionSet, card, container, cut, execute, heading, line, subheading } from './elements.ts';
import { contactLine } from './help-card.ts';
import { proofText, shortcomingText } from './item-words.ts';
import { levelName } from './levels-card.ts';

// With each line at its longest the card stays within what Teams takes.
const MOST_OPEN = 16;
const MOST_MET = 14;

/** The meeting's checklist in chat: how many are there and what is left, but nobody's name. */
export function checklistCard(t: Texts, view: ChecklistCardView): Card {
  const { items, pack, level, phase, presentCount, remaining } = view;
  const open = cut(
    items.filter(({ state }) => state.name !== 'met'),
    MOST_OPEN,
  );
  const met = cut(
    items.filter(({ state }) => state.name === 'met'),
    MOST_MET,
  );
  const latest = latestConfirmed(items);
  return card([
    heading(t.say('checklist.title')),
    line(
      { text: levelName(t, pack, level), isBold: true },
      { text: ` · ${t.say(`checklist.phase.${phase.name}`)}` },
    ),
    ...(view.isLevelKnown
      ? []
      : [line({ text: t.say('checklist.level-unknown'), colour: 'warning' })]),
    line({ text: t.say('checklist.present', { count: presentCount }) }),
    remaining > 0
      ? line({
          text: t.say('checklist.remaining', { count: remaining }),
          isBold: true,
          colour: 'warning',
        })
      : line({ text: `✔ ${t.say('checklist.done')}`, isBold: true, colour: 'good' }),
    ...(view.gate ? [gateLine(t, view.gate)] : []),
    ...open.shown.map((item) => openBlock(t, view, item)),
    ...more(t, open.left, 'checklist.more-in-panel'),
    ...(met.shown.length > 0 ? [subheading(t.say('checklist.met'))] : []),
    ...met.shown.map((item) => metBlock(t, view, item, item === latest)),
    ...more(t, met.left, 'more'),
    contactLine(t, pack.contact),
  ]);
}

function gateLine(t: Texts, { matter, state }: GateOnCard): CardElement {
  const text = t.say(`checklist.gate.${state}`, { matter });
  return state === 'open'
    ? line({ text: `✔ ${text}`, isBold: true, colour: 'good' })
    : line({ text: `🔒 ${text}`, isBold: true, colour: 'attention' });
}

/** What stays in the meeting's chat when the checklist leaves it (V10): neither level nor counts. */
export const movedChecklistCard = (t: Texts): Card =>
  card([heading(t.say('checklist.moved.title')), line({ text: t.say('checklist.moved.text') })]);

function openBlock(
  t: Texts,
  view: ChecklistCardView,
  { requirement, state, perParticipant }: ChecklistItem,
): CardElement {
  if (state.name === 'met') return metLine(t, { requirement, state, perParticipant });
  const isCounted = perParticipant.length > 0 && state.name !== 'set-aside';
  const confirmed = perParticipant.filter((each) => each.state.name === 'met').length;
  const isPressable =
    requirement.control.kind === 'host' || requirement.control.kind === 'participant';
  return container(
    [
      line(
        { text: `${state.name === 'unknown' ? '?' : '☐'} ${t.of(requirement.title)}` },
        { text: ` (${t.say(`strength.${requirement.strength}`)})`, isSubtle: true },
      ),
      line({
        text: isCounted
          ? t.say('checklist.counted', { confirmed, count: perParticipant.length })
          : shortcomingText(t, state),
        isSubtle: true,
      }),
      ...(isPressable && view.phase.name !== 'ended'
        ? [actionSet(press(t.say('button.confirm'), view, requirement.id, true))]
        : []),
    ],
    { style: requirement.strength === 'must' ? 'warning' : 'emphasis' },
  );
}

const metBlock = (
  t: Texts,
  view: ChecklistCardView,
  item: ChecklistItem,
  isLatest: boolean,
): CardElement =>
  isLatest && view.phase.name !== 'ended'
    ? container([
        metLine(t, item),
        actionSet(press(t.say('button.undo'), view, item.requirement.id, false)),
      ])
    : metLine(t, item);

const metLine = (t: Texts, { requirement, state }: ChecklistItem): CardElement =>
  line(
    { text: `✔ ${t.of(requirement.title)}` },
    ...(state.name === 'met' ? [{ text: ` – ${proofText(t, state.proof)}`, isSubtle: true }] : []),
  );

const press = (
  title: string,
  { meetingId, version }: ChecklistCardView,
  requirementId: string,
  confirmed: boolean,
) => execute(title, 'checklist.confirm', { meetingId, requirementId, version, confirmed });

/** The line that a person confirmed last: the one somebody may want to take back. */
function latestConfirmed(items: readonly ChecklistItem[]): ChecklistItem | undefined {
  return items.filter((item) => seqOf(item) > 0).toSorted((a, b) => seqOf(b) - seqOf(a))[0];
}

const seqOf = ({ state }: ChecklistItem): number =>
  state.name === 'met' && state.proof.kind === 'confirmation' ? state.proof.confirmation.seq : 0;

const more = (t: Texts, left: number, key: 'more' | 'checklist.more-in-panel') =>
  left > 0 ? [line({ text: t.say(key, { count: left }), isSubtle: true })] : [];
