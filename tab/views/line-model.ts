import type { ChecklistLine, ItemState, MeetingView } from '../../bot/contract/meeting.ts';
import { isSettled } from '../hooks/pending-press.ts';
import type { Press } from '../hooks/pending-press.ts';

/** What one press on a line does. */
export interface LineAction extends Press {
  readonly kind: 'confirm' | 'undo' | 'confirm-all' | 'confirm-rest' | 'confirm-some';
}

export interface LinePerson {
  readonly participant: MeetingView['participants'][number];
  readonly state: ItemState;
  readonly mayConfirm: boolean;
}

/** A line as this viewer sees it. */
export interface LineModel {
  readonly line: ChecklistLine;
  /** A participant's own state; for a host the whole line's. */
  readonly state: ItemState;
  readonly mayConfirm: boolean;
  readonly action?: LineAction;
  /** Whom a guided procedure is still to be held with: a press opens it, and confirms nothing. */
  readonly unproven: readonly string[];
  /** Only for a host, on lines answered for each participant. */
  readonly people: readonly LinePerson[];
  /** Counts towards what is left: musts and shoulds. */
  readonly isCounted: boolean;
}

/**
 * The lines that concern the viewer: all of them for a host, a participant's own for anyone else.
 * `lastPresses` remembers whom this panel last confirmed a line for, so that the same press can be taken back.
 */
export function linesOf(
  view: MeetingView,
  lastPresses: ReadonlyMap<string, readonly string[]>,
): LineModel[] {
  const own = view.participants.find((each) => each.isViewer)?.participantId;
  return view.items.flatMap((line): LineModel[] => {
    const isCounted = line.strength === 'must' || line.strength === 'should';
    if (view.role === 'participant') {
      const mine = line.perParticipant.find((each) => each.participantId === own);
      if (!mine) return [];
      const { state, mayConfirm } = mine;
      return [
        {
          line,
          state,
          mayConfirm,
          people: [],
          unproven: [],
          isCounted,
          ...onePress(line, mine, [mine.participantId]),
        },
      ];
    }
    const { state } = line;
    if (line.control !== 'participant' && line.control !== 'procedure')
      return [
        {
          line,
          state,
          mayConfirm: line.mayConfirm,
          people: [],
          unproven: [],
          isCounted,
          ...onePress(line, line, []),
        },
      ];
    const people = line.perParticipant.flatMap(({ participantId, ...rest }) => {
      const participant = view.participants.find((each) => each.participantId === participantId);
      return participant ? [{ participant, ...rest }] : [];
    });
    const mayConfirm = people.some((each) => each.mayConfirm);
    const last = lastPresses.get(line.requirementId) ?? [];
    const unproven =
      line.control === 'procedure' ? idsOf(people.filter((each) => !isSettled(each.state))) : [];
    const press = pressForAll(line, people, last);
    return [{ line, state, mayConfirm, people, unproven, isCounted, ...press }];
  });
}

export interface Remaining {
  readonly remaining: number;
  readonly total: number;
  /** Of what remains, how much the viewer can confirm with a press. */
  readonly yours: number;
}

/** How many of the counted lines are not met. Unanswered presses are already in the view. */
export function remainingOf(lines: readonly LineModel[]): Remaining {
  const counted = lines.filter((each) => each.isCounted);
  const open = counted.filter((each) => !isSettled(each.state));
  const yours = open.filter(isForViewer).length;
  return { remaining: open.length, total: counted.length, yours };
}

/** Something is left that the viewer does with a press here. */
export const isForViewer = ({ action, unproven }: LineModel): boolean =>
  action?.confirmed === true || unproven.length > 0;

/** The same press without those whom the viewer has marked as exceptions; undefined when nobody is left. */
export function actionWithout(
  { action, people }: LineModel,
  exceptions: ReadonlySet<string>,
): LineAction | undefined {
  if (!action?.confirmed || people.length === 0) return action;
  const participants = action.participants.filter((each) => !exceptions.has(each));
  if (participants.length === action.participants.length) return action;
  return participants.length === 0 ? undefined : { ...action, kind: 'confirm-some', participants };
}

const idsOf = (some: readonly LinePerson[]) => some.map((each) => each.participant.participantId);

function onePress(
  line: ChecklistLine,
  { state, mayConfirm }: { readonly state: ItemState; readonly mayConfirm: boolean },
  participants: readonly string[],
): { action?: LineAction } {
  // Whoever may set a line aside may take that back, whatever the line rests on.
  const isUndone = state.name === 'set-aside' && line.maySetAside;
  if (!mayConfirm && !isUndone) return {};
  const confirmed = state.name !== 'met' && !isUndone;
  const kind = confirmed ? 'confirm' : 'undo';
  return { action: { kind, requirementId: line.requirementId, confirmed, participants } };
}

function pressForAll(
  line: ChecklistLine,
  people: readonly LinePerson[],
  last: readonly string[],
): { action?: LineAction } {
  const open = idsOf(people.filter((each) => each.mayConfirm && !isSettled(each.state)));
  const { requirementId } = line;
  if (open.length > 0) {
    const kind = open.length === people.length ? 'confirm-all' : 'confirm-rest';
    return { action: { kind, requirementId, confirmed: true, participants: open } };
  }
  const undoable = idsOf(
    people.filter(({ mayConfirm, state, participant }) =>
      state.name === 'set-aside'
        ? line.maySetAside
        : mayConfirm && state.name === 'met' && last.includes(participant.participantId),
    ),
  );
  if (undoable.length === 0) return {};
  return { action: { kind: 'undo', requirementId, confirmed: false, participants: undoable } };
}
