import type { ChecklistLine, ItemState, MeetingView } from '../../bot/contract/meeting.ts';

/** One press on a line that the server has not answered yet. */
export interface Press {
  readonly requirementId: string;
  readonly confirmed: boolean;
  /** Empty for a line about the meeting as a whole. */
  readonly participants: readonly string[];
}

/** The view as it will be if the server agrees, so that a press shows at once. */
export function withPress(view: MeetingView, press: Press, now: Date): MeetingView {
  const items = view.items.map((line) =>
    line.requirementId === press.requirementId ? pressed(line, press, now) : line,
  );
  return { ...view, items };
}

function pressed(line: ChecklistLine, press: Press, now: Date): ChecklistLine {
  const state: ItemState = press.confirmed
    ? {
        name: 'met',
        proof: { kind: 'confirmation', at: now.toISOString(), byViewer: true },
      }
    : { name: 'unmet', because: { kind: 'not-confirmed' } };
  if (press.participants.length === 0) return { ...line, state };
  const perParticipant = line.perParticipant.map((each) =>
    press.participants.includes(each.participantId) ? { ...each, state } : each,
  );
  return { ...line, perParticipant, state: everyone(perParticipant.map((each) => each.state)) };
}

/** Nothing is left to do about it: it holds, or has been set aside with a reason. */
export const isSettled = ({ name }: ItemState): boolean => name === 'met' || name === 'set-aside';

/** As the server counts it: met when met for everybody, and nobody present proves nothing. */
const everyone = (states: readonly ItemState[]): ItemState =>
  states.find((state) => !isSettled(state)) ??
  states.find(({ name }) => name === 'set-aside') ??
  states.at(-1) ?? { name: 'unmet', because: { kind: 'nobody-present' } };
