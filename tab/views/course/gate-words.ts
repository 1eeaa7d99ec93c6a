import type { GateReason, GateView, MeetingView } from '../../../bot/contract/meeting.ts';
import type { Texts } from '../../texts/texts.ts';
import { clockTime } from '../../texts/times.ts';
import { matterAtHand } from './matter-words.ts';
import { nameIn } from './people-words.ts';

type Closing = NonNullable<Extract<GateView, { name: 'closed' }>['closing']>;

/** More names than so are told by how many they are. */
const MOST_NAMES = 3;

const titleOf = (view: MeetingView, requirementId: string | undefined, { t, pick }: Texts) => {
  const line = view.items.find((each) => each.requirementId === requirementId);
  return line ? pick(line.title) : t('gate.setting');
};

/** Why the gate closed, to stand after "Matter 4 is closed:". */
export const closingText = (closing: Closing, view: MeetingView, texts: Texts): string =>
  texts.t(`closing.${closing.kind}`, {
    person: nameIn(view, closing.participantId, texts.t),
    title: titleOf(view, closing.requirementId, texts),
  });

/** One thing that keeps the matter closed. */
export function reasonText(reason: GateReason, view: MeetingView, texts: Texts): string {
  const { t } = texts;
  switch (reason.kind) {
    case 'item': {
      const title = titleOf(view, reason.requirementId, texts);
      const { participants } = reason;
      // Open for everybody needs no names.
      if (participants.length === 0 || participants.length === view.participants.length)
        return title;
      if (participants.length > MOST_NAMES)
        return t('reason.itemForMany', { title, count: participants.length });
      const people = participants.map((each) => nameIn(view, each, t)).join(', ');
      return `${title}: ${people}`;
    }
    case 'disqualified-present':
    case 'doubted-present':
    case 'consent-lost':
      return t(`reason.${reason.kind}`, { person: nameIn(view, reason.participantId, t) });
    case 'unauthorised-flagged':
      return reason.participantId === undefined
        ? t('reason.flagged')
        : t('reason.flaggedPerson', { person: nameIn(view, reason.participantId, t) });
    case 'adjourned': {
      const since = view.adjournedAt;
      if (since === undefined) return t('reason.adjourned');
      return t('break.since', { time: clockTime(new Date(since), texts.language, new Date()) });
    }
    case 'nobody-present':
    case 'level-unknown':
      return t(`reason.${reason.kind}`);
  }
}

/** What a host must see even where no gate is closed: between matters, and at the levels where the gate only informs. */
export function standingTroubles({ gate, flagged, adjournedAt }: MeetingView): GateReason[] {
  if (gate?.name === 'closed') return [];
  const whom = flagged?.participantId;
  return [
    ...(adjournedAt === undefined ? [] : [{ kind: 'adjourned' as const }]),
    ...(flagged
      ? [
          {
            kind: 'unauthorised-flagged' as const,
            ...(whom === undefined ? {} : { participantId: whom }),
          },
        ]
      : []),
  ];
}

/** Which part of the panel the next press belongs to: only one button in sight is primary. */
export const mayOpenGate = ({ gate, role }: Pick<MeetingView, 'gate' | 'role'>): boolean =>
  role !== 'participant' && gate?.name === 'closed' && gate.reasons.length === 0;

export type GateTone = 'open' | 'closed' | 'ready' | 'informs';

/** The state of the matter at hand in one line; undefined when none is taken up. */
export function gateHeadline(
  view: MeetingView,
  texts: Texts,
): { readonly tone: GateTone; readonly text: string } | undefined {
  const { gate } = view;
  const matter = matterAtHand(view);
  if (!gate || !matter) return undefined;
  const { number } = matter;
  switch (gate.name) {
    case 'open':
      return { tone: 'open', text: texts.t('gate.open', { number }) };
    case 'informs':
      return { tone: 'informs', text: texts.t('gate.informs', { number }) };
    case 'closed': {
      if (mayOpenGate(view)) return { tone: 'ready', text: texts.t('gate.ready', { number }) };
      const why = gate.closing && closingText(gate.closing, view, texts);
      return why === undefined
        ? { tone: 'closed', text: texts.t('gate.closed', { number }) }
        : { tone: 'closed', text: texts.t('gate.closedAgain', { number, why }) };
    }
  }
}
