import type {
  ChecklistLine,
  ItemState,
  Means,
  MeetingView,
  ParticipantView,
} from '../../bot/contract/meeting.ts';
import { isVerified } from '../../bot/domain/identity-check.ts';

const AT = '2026-11-23T09:00:00.000Z';

/** Somebody has shown something of who they are. */
export const provenFor = (view: MeetingView, ids: readonly string[], means: Means): MeetingView =>
  withProcedures(
    changePeople(view, (each) =>
      ids.includes(each.participantId) ? { ...each, proven: [...each.proven, means] } : each,
    ),
  );

/** The same meeting with each person in it changed. */
export const changePeople = (
  view: MeetingView,
  edit: (each: ParticipantView) => ParticipantView,
) => ({
  ...view,
  participants: view.participants.map(edit),
});

/** The lines of guided procedures, as what has been shown and answered makes them. */
export const withProcedures = (view: MeetingView): MeetingView => ({
  ...view,
  items: view.items.map((line) => (line.procedure ? procedureLine(line, view) : line)),
});

function procedureLine(line: ChecklistLine, { participants }: MeetingView): ChecklistLine {
  const isAboutIdentity = line.procedure === 'two-factor-authentication';
  const perParticipant = participants
    .filter(({ party }) => isAboutIdentity || party !== undefined)
    .map((each) => ({
      participantId: each.participantId,
      state: isAboutIdentity ? identityState(each) : consentState(each, line),
      mayConfirm: false,
    }));
  const states = perParticipant.map((each) => each.state);
  const open = states.find(({ name }) => name !== 'met');
  const nobody: ItemState = { name: 'met', proof: { kind: 'nobody-concerned' } };
  return { ...line, perParticipant, state: open ?? states.at(-1) ?? nobody };
}

const identityState = ({ proven }: ParticipantView): ItemState =>
  isVerified(proven)
    ? { name: 'met', proof: { kind: 'identity', at: AT, means: proven, byViewer: true } }
    : { name: 'unmet', because: { kind: 'identity-unproven', proven } };

function consentState({ consent }: ParticipantView, { procedure }: ChecklistLine): ItemState {
  if (consent === 'declined' || consent === 'withdrawn')
    return { name: 'unmet', because: { kind: 'consent-lost' } };
  const isEnough =
    consent === 'accepted' || (consent === 'informed' && procedure === 'consent-information');
  return isEnough && consent
    ? { name: 'met', proof: { kind: 'consent', at: AT, answer: consent, version: '1' } }
    : { name: 'unmet', because: { kind: 'consent-missing' } };
}
