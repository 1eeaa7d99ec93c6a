import type { ItemState, MeetingView } from '../../bot/contract/meeting.ts';
import type { Press } from '../hooks/pending-press.ts';
import type { Texts } from '../texts/texts.ts';
import { linesOf, remainingOf } from './line-model.ts';
import { remainingText } from './remaining-text.ts';

/** More than so many changes at once are told only by what is left. */
const MOST_TOLD = 3;
const noPresses = new Map<string, readonly string[]>();

/**
 * What a screen reader is told of a change, or nothing when nothing worth telling has changed: what somebody else
 * did, the answer to the viewer's own press, and what is left.
 */
export function announcement(
  before: MeetingView,
  after: MeetingView,
  ownPress: Press | undefined,
  texts: Texts,
): string {
  const { t, pick } = texts;
  const [was, is] = [linesOf(before, noPresses), linesOf(after, noPresses)];
  const told: string[] = [];
  for (const line of is) {
    const earlier = was.find((each) => each.line.requirementId === line.line.requirementId);
    if (!earlier) continue;
    const title = pick(line.line.title);
    const isOwn = ownPress?.requirementId === line.line.requirementId;
    const newlyMet = confirmationsIn(line).filter(([whose, state]) => {
      const previous = new Map(confirmationsIn(earlier)).get(whose);
      return state.name === 'met' && previous?.name !== 'met' && previous !== undefined;
    });
    const byOther = newlyMet.find(
      ([, state]) =>
        state.name === 'met' && state.proof.kind === 'confirmation' && !state.proof.byViewer,
    );
    if (byOther) {
      const [, state] = byOther;
      const name =
        state.name === 'met' && state.proof.kind === 'confirmation'
          ? state.proof.byName
          : undefined;
      told.push(
        name === undefined
          ? t('announce.changed', { title })
          : t('announce.byOther', { name, title }),
      );
    } else if (newlyMet.length > 0 && isOwn) told.push(t('announce.confirmed'));
    else if (earlier.state.name === 'met' && line.state.name !== 'met')
      told.push(
        isOwn && !ownPress.confirmed ? t('announce.undone') : t('announce.unmet', { title }),
      );
  }
  const [left, wasLeft] = [remainingOf(is), remainingOf(was)];
  const isLeftChanged = left.remaining !== wasLeft.remaining || left.total !== wasLeft.total;
  if (told.length === 0 && !isLeftChanged) return '';
  const isHost = after.role !== 'participant';
  return [...(told.length > MOST_TOLD ? [] : told), `${remainingText(left, isHost, t)}.`].join(' ');
}

type Line = ReturnType<typeof linesOf>[number];
const confirmationsIn = (line: Line): [string, ItemState][] =>
  line.people.length > 0
    ? line.people.map((each) => [each.participant.participantId, each.state])
    : [['', line.state]];
