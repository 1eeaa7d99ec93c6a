import type { ChecklistView } from '../../app/checklist-view.ts';
import type { ChecklistLine, ItemState, MeetingView } from '../../contract/meeting.ts';
import type { ChecklistItem, ItemState as State } from '../../domain/checklist.ts';
import type { ParticipantId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import { mayConfirm, mayDecideForOthers } from '../../domain/permission.ts';
import type { PolicyPack, Requirement, Text } from '../../domain/policy.ts';

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
    pack: { id: pack.id, version: pack.version, organisation: pack.organisation },
    contact: { name, address, ...(phone === undefined ? {} : { phone }) },
    participants: view.participants.map((each) => ({
      participantId: each.participant,
      kind: each.kind,
      ordinal: each.ordinal,
      isViewer: each.isViewer,
      since: each.since.toISOString(),
      ...(isHost && each.displayName !== undefined ? { displayName: each.displayName } : {}),
    })),
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
      perParticipant,
    },
  ];
}

/** "Document title, section", as the pack names the document. */
export function sourceOf(pack: PolicyPack, { source }: Requirement): Text {
  const title = pack.documents.find((each) => each.code === source.document)?.title;
  const inLanguage = (document = source.document) =>
    [document, source.section].filter(Boolean).join(', ');
  return { sv: inLanguage(title?.sv), en: inLanguage(title?.en) };
}

function stateOf(state: State, view: ChecklistView, actor: Actor): ItemState {
  switch (state.name) {
    case 'met':
      return { name: 'met', proof: proofOf(state.proof, view, actor) };
    case 'unknown':
      return state;
    case 'unmet':
      return { name: 'unmet', because: becauseOf(state.because) };
  }
}

type Proof = Extract<State, { name: 'met' }>['proof'];
type ProofView = Extract<ItemState, { name: 'met' }>['proof'];

function proofOf(proof: Proof, view: ChecklistView, actor: Actor): ProofView {
  switch (proof.kind) {
    case 'setting':
      return { kind: 'setting', readAt: proof.readAt.toISOString() };
    case 'attestation':
      return {
        kind: 'attestation',
        attestedAt: proof.attestedAt.toISOString(),
        expiresAt: proof.expiresAt.toISOString(),
      };
    case 'booking':
      return { kind: 'booking' };
    case 'confirmation': {
      const { by, at } = proof.confirmation;
      const name = view.participants.find(
        (each) => each.participant.toString() === by,
      )?.displayName;
      return {
        kind: 'confirmation',
        at: at.toISOString(),
        byViewer: by === actor.personId,
        ...(mayDecideForOthers(view.role) && name !== undefined ? { byName: name } : {}),
      };
    }
  }
}

type Because = Extract<State, { name: 'unmet' }>['because'];
type BecauseView = Extract<ItemState, { name: 'unmet' }>['because'];

function becauseOf(because: Because): BecauseView {
  switch (because.kind) {
    case 'settings-differ':
      return { kind: 'settings-differ', settings: because.settings.map((gap) => ({ ...gap })) };
    case 'attestation':
      return {
        kind: 'attestation',
        standing: because.standing,
        ...(because.expiredAt ? { expiredAt: because.expiredAt.toISOString() } : {}),
      };
    case 'not-confirmed':
    case 'nobody-present':
    case 'procedure-needed':
      return because;
  }
}
