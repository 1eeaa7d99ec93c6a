import type { ChecklistView } from '../../app/checklist-view.ts';
import type { ChecklistLine, MeetingView } from '../../contract/meeting.ts';
import type { ChecklistItem } from '../../domain/checklist.ts';
import type { ParticipantId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import { mayConfirm, mayDecideForOthers } from '../../domain/permission.ts';
import { levelInForce } from '../../domain/meeting-state.ts';
import type { PolicyPack, Requirement, Text } from '../../domain/policy.ts';
import { mayBeSetAside } from '../../domain/policy.ts';
import { flagOf, matterOf, participantOf, queueOf, viewOfGate } from './view-of-gate.ts';
import { stateOf } from './view-of-state.ts';

/** The checklist as it crosses the wire. Names go to hosts only. */
export function viewOfMeeting(view: ChecklistView, actor: Actor): MeetingView {
  const { pack } = view;
  const { name, address, phone } = pack.contact;
  const isHost = mayDecideForOthers(view.role);
  return {
    version: view.version,
    level: view.level,
    isLevelKnown: view.isLevelKnown,
    levelNames: pack.levels.map((each) => ({ level: each.level, name: each.name })),
    phase: view.phase.name,
    role: view.role,
    presides: view.presides,
    pack: { id: pack.id, version: pack.version, organisation: pack.organisation },
    contact: { name, address, ...(phone === undefined ? {} : { phone }) },
    participants: view.participants.map((each) => participantOf(each, isHost)),
    inLobby: view.inLobby.map((each) => participantOf(each, isHost)),
    isRosterVerified: view.isRosterVerified,
    ...(view.chair ? { chair: view.chair } : {}),
    matters: view.matters.map(matterOf),
    ...(view.gate ? { gate: viewOfGate(view.gate, view, actor) } : {}),
    ...(view.adjournedAt ? { adjournedAt: view.adjournedAt.toISOString() } : {}),
    ...(view.flagged ? { flagged: flagOf(view.flagged) } : {}),
    queue: queueOf(view.queue),
    expectedParties: [...view.expectedParties],
    ...(isHost && pack.consent && asksConsent(view) ? { consent: pack.consent } : {}),
    isEIdentificationAttested: view.isEIdentificationAttested,
    canSendMessages: view.canSendMessages,
    items: view.items.flatMap((item) => lineOf(item, view, actor)),
    remaining: view.remaining,
  };
}

function lineOf(item: ChecklistItem, view: ChecklistView, actor: Actor): ChecklistLine[] {
  const { requirement } = item;
  const { control } = requirement;
  // Answered when the meeting was booked, or not at all: no lines of a meeting.
  if (control.kind === 'booking' || control.kind === 'refuse') return [];
  const may = (participants: readonly ParticipantId[]) =>
    mayConfirm(control, view.role, actor.personId, participants);
  const perParticipant = item.perParticipant.map(({ presence, state }) => ({
    participantId: presence.participant,
    state: stateOf(state, view, actor),
    mayConfirm: may([presence.participant]),
  }));
  return [
    {
      requirementId: requirement.id,
      level: requirement.level,
      strength: requirement.strength,
      control: control.kind,
      title: requirement.title,
      text: requirement.text,
      source: sourceOf(view.pack, requirement),
      state: stateOf(item.state, view, actor),
      mayConfirm: may([]) || perParticipant.some((each) => each.mayConfirm),
      maySetAside: mayDecideForOthers(view.role) && mayBeSetAside(requirement, levelInForce(view)),
      ...(requirement.exception ? { exception: requirement.exception.text } : {}),
      ...(control.kind === 'procedure' && control.procedure !== 'level-choice'
        ? { procedure: control.procedure }
        : {}),
      perParticipant,
    },
  ];
}

const asksConsent = ({ items }: ChecklistView): boolean =>
  items.some(
    ({ requirement: { control } }) =>
      control.kind === 'procedure' && control.procedure.startsWith('consent'),
  );

/** "Document title, section", as the pack names the document. */
export function sourceOf(pack: PolicyPack, { source }: Requirement): Text {
  const title = pack.documents.find((each) => each.code === source.document)?.title;
  const inLanguage = (document = source.document) =>
    [document, source.section].filter(Boolean).join(', ');
  return { sv: inLanguage(title?.sv), en: inLanguage(title?.en) };
}
