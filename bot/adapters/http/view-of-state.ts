import type { ChecklistView } from '../../app/checklist-view.ts';
import type { ItemState } from '../../contract/meeting.ts';
import type { ItemState as State } from '../../domain/checklist.ts';
import type { Stamp } from '../../domain/meeting-state.ts';
import { mayDecideForOthers } from '../../domain/permission.ts';
import type { Actor } from '../../domain/person.ts';

/** How a line stands, as it crosses the wire. Names and reasons go to hosts only. */
export function stateOf(state: State, view: ChecklistView, actor: Actor): ItemState {
  switch (state.name) {
    case 'met':
      return { name: 'met', proof: proofOf(state.proof, view, actor) };
    case 'unknown':
      return state;
    case 'set-aside': {
      const { reason, ...stamp } = state.setAside;
      return {
        name: 'set-aside',
        ...stampOf(stamp, view, actor),
        ...(mayDecideForOthers(view.role) ? { reason } : {}),
      };
    }
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
    case 'confirmation':
      return { kind: 'confirmation', ...stampOf(proof.confirmation, view, actor) };
    case 'identity': {
      const means = proof.factors.map((each) => each.means);
      const last = proof.factors.at(-1);
      if (!last) throw new Error('an identity is proven by something');
      return { kind: 'identity', means, ...stampOf(last, view, actor) };
    }
    case 'consent': {
      const { at, state, version } = proof.consent;
      const answer = state === 'accepted' ? 'accepted' : 'informed';
      return { kind: 'consent', at: at.toISOString(), answer, version };
    }
    case 'nobody-concerned':
      return { kind: 'nobody-concerned' };
  }
}

/** When, and by whom where the viewer may know. */
export function stampOf({ by, at }: Stamp, view: ChecklistView, actor: Actor) {
  const name = view.participants.find((each) => each.participant.toString() === by)?.displayName;
  return {
    at: at.toISOString(),
    byViewer: by === actor.personId,
    ...(mayDecideForOthers(view.role) && name !== undefined ? { byName: name } : {}),
  };
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
    case 'identity-unproven':
      return { kind: 'identity-unproven', proven: [...because.proven] };
    case 'not-confirmed':
    case 'nobody-present':
    case 'consent-missing':
    case 'consent-lost':
      return { kind: because.kind };
  }
}
