import type { ChecklistView, SeenParticipant, SeenQueue } from '../../app/checklist-view.ts';
import type {
  GateReason as ReasonView,
  GateView,
  MatterView,
  MeetingView,
  ParticipantView,
  QueueView,
} from '../../contract/meeting.ts';
import type { Gate, GateReason } from '../../domain/gate.ts';
import type { Closing, Matter } from '../../domain/meeting-state.ts';
import type { Actor } from '../../domain/person.ts';
import { stampOf } from './view-of-state.ts';

/** Names and what has been shown of somebody's identity go to hosts only. */
export const participantOf = (each: SeenParticipant, isHost: boolean): ParticipantView => ({
  participantId: each.participant,
  kind: each.kind,
  ordinal: each.ordinal,
  ...(each.party === undefined ? {} : { party: each.party }),
  place: each.place,
  source: each.source,
  isViewer: each.isViewer,
  since: each.since.toISOString(),
  proven: isHost ? each.factors.map(({ means }) => means) : [],
  ...(each.consent ? { consent: each.consent.state } : {}),
  ...(isHost && each.displayName !== undefined ? { displayName: each.displayName } : {}),
});

export const matterOf = (matter: Matter): MatterView => ({
  matterId: matter.id,
  number: matter.number,
  level: matter.level,
  state: matter.state,
  ...(matter.begunAt ? { begunAt: matter.begunAt.toISOString() } : {}),
  ...(matter.endedAt ? { endedAt: matter.endedAt.toISOString() } : {}),
  retakes: matter.retakes,
  disqualified: [...matter.disqualified],
  doubted: [...matter.doubted].map(([participantId, decision]) => ({ participantId, decision })),
  floorWithdrawn: [...matter.floorWithdrawn],
});

export function viewOfGate(gate: Gate, view: ChecklistView, actor: Actor): GateView {
  switch (gate.name) {
    case 'informs':
      return { name: 'informs', reasons: gate.reasons.map(reasonOf) };
    case 'open':
      return { name: 'open', ...stampOf(gate.opened, view, actor) };
    case 'closed': {
      const { closing, closedAt } = gate;
      return {
        name: 'closed',
        reasons: gate.reasons.map(reasonOf),
        ...(closing && closedAt ? { closing: closingOf(closing, closedAt) } : {}),
      };
    }
  }
}

function reasonOf(reason: GateReason): ReasonView {
  switch (reason.kind) {
    case 'item':
      return {
        kind: 'item',
        requirementId: reason.item.requirement.id,
        participants: [...reason.participants],
      };
    case 'disqualified-present':
    case 'doubted-present':
    case 'consent-lost':
      return { kind: reason.kind, participantId: reason.participant };
    case 'unauthorised-flagged':
      return {
        kind: 'unauthorised-flagged',
        ...(reason.participant ? { participantId: reason.participant } : {}),
      };
    case 'adjourned':
    case 'nobody-present':
    case 'level-unknown':
      return { kind: reason.kind };
  }
}

const closingOf = (closing: Closing, at: Date) => ({
  kind: closing.kind,
  at: at.toISOString(),
  ...('participant' in closing && closing.participant
    ? { participantId: closing.participant }
    : {}),
  ...('requirement' in closing ? { requirementId: closing.requirement } : {}),
});

export const flagOf = ({
  at,
  participant,
}: NonNullable<ChecklistView['flagged']>): NonNullable<MeetingView['flagged']> => ({
  at: at.toISOString(),
  ...(participant ? { participantId: participant } : {}),
});

const SECOND = 1000;

export const queueOf = ({ length, waiting, speaking, spoken }: SeenQueue): QueueView => ({
  length,
  waiting: waiting.map(({ participant, place, requestedAt }) => ({
    participantId: participant,
    place,
    at: requestedAt.toISOString(),
  })),
  ...(speaking
    ? { speaking: { participantId: speaking.participant, since: speaking.since.toISOString() } }
    : {}),
  spoken: [...spoken].map(([participantId, time]) => ({ participantId, seconds: time / SECOND })),
});
