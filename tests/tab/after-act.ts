import type { ActBody } from '../../bot/contract/acts.ts';
import type {
  ChecklistLine,
  GateReason,
  ItemState,
  MatterView,
  MeetingView,
  ParticipantView,
} from '../../bot/contract/meeting.ts';
import { changePeople, provenFor, withProcedures } from './procedure-lines.ts';

const AT = '2026-11-23T09:00:00.000Z';
/** A fresh matter's id, by how many there are. */
export const matterIdOf = (index: number) =>
  `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** The meeting as the server shows it after an act: the gate's reasons are worked out anew from lines, marks and people. */
export function afterAct(view: MeetingView, body: ActBody): MeetingView {
  return withGate(view, withProcedures(acted(view, body)), body);
}

/** A line set aside for those named, or as a whole. */
function setAside(line: ChecklistLine, participants: readonly string[], reason: string) {
  const state: ItemState = { name: 'set-aside', at: AT, reason, byViewer: true };
  const perParticipant = line.perParticipant.map((each) =>
    participants.includes(each.participantId) ? { ...each, state } : each,
  );
  const open = perParticipant.find((each) => each.state.name === 'unmet');
  return { ...line, perParticipant, state: open?.state ?? state };
}

const end = (matter: MatterView): MatterView =>
  matter.state === 'current' ? { ...matter, state: 'ended', endedAt: AT } : matter;

function acted(view: MeetingView, body: ActBody): MeetingView {
  const { matters, participants, inLobby, queue } = view;
  const change = (edit: (matter: MatterView) => MatterView, id?: string) => ({
    ...view,
    matters: matters.map((each) =>
      (id === undefined ? each.state === 'current' : each.matterId === id) ? edit(each) : each,
    ),
  });
  const is = (id: string) => (each: { participantId: string }) => each.participantId === id;
  const isNot = (id: string) => (each: { participantId: string }) => each.participantId !== id;
  switch (body.what) {
    case 'matter.add': {
      const { number, level } = body;
      const matterId = matterIdOf(matters.length + 1);
      const matter: MatterView = {
        ...{ matterId, number, level, state: 'waiting', retakes: 0 },
        ...{ disqualified: [], doubted: [], floorWithdrawn: [] },
      };
      return { ...view, matters: [...matters, matter] };
    }
    case 'matter.change':
      return change((each) => ({ ...each, number: body.number, level: body.level }), body.matter);
    case 'matter.remove':
      return { ...view, matters: matters.filter((each) => each.matterId !== body.matter) };
    case 'matter.begin':
      return {
        ...view,
        matters: matters.map((each) =>
          each.matterId === body.matter ? { ...each, state: 'current', begunAt: AT } : end(each),
        ),
      };
    case 'matter.end':
      return change(end, body.matter);
    case 'matter.retake':
      return change(
        (each) => ({ ...each, state: 'current', retakes: each.retakes + 1 }),
        body.matter,
      );
    case 'disqualification.mark':
      return change(
        (each) => ({ ...each, disqualified: [...each.disqualified, body.participant] }),
        body.matter,
      );
    case 'disqualification.withdraw':
      return change(
        (each) => ({
          ...each,
          disqualified: each.disqualified.filter((id) => id !== body.participant),
        }),
        body.matter,
      );
    case 'lobby.move':
      return {
        ...view,
        participants: participants.filter(isNot(body.participant)),
        inLobby: [...inLobby, ...participants.filter(is(body.participant))],
      };
    case 'lobby.return':
      return {
        ...view,
        participants: [...participants, ...inLobby.filter(is(body.participant))],
        inLobby: inLobby.filter(isNot(body.participant)),
      };
    case 'unauthorised.flag':
      return {
        ...view,
        flagged: { at: AT, ...(body.participant ? { participantId: body.participant } : {}) },
      };
    case 'unauthorised.decide': {
      const { flagged: _decided, ...rest } = view;
      return body.decision === 'adjourn' ? { ...rest, adjournedAt: AT } : rest;
    }
    case 'meeting.adjourn':
      return { ...view, adjournedAt: AT };
    case 'meeting.resume': {
      const { adjournedAt: _resumed, ...rest } = view;
      return rest;
    }
    case 'floor.withdraw':
      return change((each) => ({
        ...each,
        floorWithdrawn: [...each.floorWithdrawn, body.participant],
      }));
    case 'security.doubt':
      return change((each) => ({
        ...each,
        doubted: [...each.doubted, { participantId: body.participant, decision: body.decision }],
      }));
    case 'security.doubt-withdraw':
      return change((each) => ({
        ...each,
        doubted: each.doubted.filter(({ participantId }) => participantId !== body.participant),
      }));
    case 'chair.appoint':
      return { ...view, chair: { personId: body.person }, presides: false };
    case 'chair.withdraw': {
      const { chair: _withdrawn, ...rest } = view;
      return { ...rest, presides: view.role === 'host' };
    }
    case 'speech.request':
      return withWaiting(view, [
        ...queue.waiting.map((each) => each.participantId),
        body.participant,
      ]);
    case 'speech.withdraw':
      return withWaiting(
        view,
        queue.waiting.map((each) => each.participantId).filter((id) => id !== body.participant),
      );
    case 'speech.grant': {
      const shown = withWaiting(
        view,
        queue.waiting.map((each) => each.participantId).filter((id) => id !== body.participant),
      );
      const speaking = { participantId: body.participant, since: AT };
      return { ...shown, queue: { ...shown.queue, speaking } };
    }
    case 'speech.end': {
      const { speaking: _ended, ...rest } = queue;
      const spoken = [...queue.spoken, { participantId: body.participant, seconds: 65 }];
      return { ...view, queue: { ...rest, spoken } };
    }
    case 'speech.move': {
      const others = queue.waiting
        .map((each) => each.participantId)
        .filter((id) => id !== body.participant);
      const to = body.before === undefined ? others.length : others.indexOf(body.before);
      return withWaiting(view, others.toSpliced(to, 0, body.participant));
    }
    case 'gate.open':
      return view;
    case 'security.doubt-withdraw':
      return change((each) => ({
        ...each,
        doubted: each.doubted.filter((one) => one.participantId !== body.participant),
      }));
    case 'consent.answer':
    case 'consent.inform':
    case 'consent.withdraw': {
      const consent =
        body.what === 'consent.answer'
          ? body.answer
          : body.what === 'consent.inform'
            ? 'informed'
            : 'withdrawn';
      return changePeople(view, (each) =>
        each.participantId === body.participant ? { ...each, consent } : each,
      );
    }
    case 'factor.prove':
      return provenFor(view, body.participants, body.means);
    case 'item.set-aside':
      return {
        ...view,
        items: view.items.map((each) =>
          each.requirementId === body.requirement
            ? setAside(each, body.participants, body.reason)
            : each,
        ),
      };
    case 'participant.add':
    case 'participant.add-person': {
      const ordinal = participants.length + 1;
      const added: ParticipantView = {
        participantId: body.what === 'participant.add' ? `hand:${ordinal}` : body.person,
        kind: body.what === 'participant.add' ? body.kind : 'member',
        ...{ ordinal, place: body.place, source: 'hand', isViewer: false, since: AT, proven: [] },
      };
      return { ...view, participants: [...participants, added] };
    }
    case 'participant.place':
      return changePeople(view, (each) =>
        each.participantId === body.participant ? { ...each, place: body.place } : each,
      );
    case 'participant.remove':
      return {
        ...view,
        participants: participants.filter(isNot(body.participant)),
        inLobby: inLobby.filter(isNot(body.participant)),
      };
    case 'party.recognise': {
      const numbers = participants.map(({ party = 0 }) => party);
      const party = body.party ?? Math.max(0, ...numbers, ...view.expectedParties) + 1;
      return changePeople(view, (each) =>
        each.participantId === body.participant ? { ...each, party, proven: [] } : each,
      );
    }
  }
}

function withWaiting(view: MeetingView, ids: readonly string[]): MeetingView {
  const waiting = ids.map((participantId, index) => ({ participantId, place: index + 1, at: AT }));
  return { ...view, queue: { ...view.queue, waiting, length: waiting.length } };
}

/** Everything that keeps the matter at hand closed. */
export function reasonsIn(view: MeetingView, matter: MatterView): GateReason[] {
  const isPresent = (id: string) => view.participants.some((each) => each.participantId === id);
  return [
    ...(view.adjournedAt ? [{ kind: 'adjourned' as const }] : []),
    ...(view.flagged
      ? [
          {
            kind: 'unauthorised-flagged' as const,
            ...(view.flagged.participantId ? { participantId: view.flagged.participantId } : {}),
          },
        ]
      : []),
    ...matter.disqualified
      .filter(isPresent)
      .map((participantId) => ({ kind: 'disqualified-present' as const, participantId })),
    ...matter.doubted
      .filter((each) => isPresent(each.participantId))
      .map(({ participantId }) => ({ kind: 'doubted-present' as const, participantId })),
    ...view.items
      .filter(({ state }) => state.name === 'unmet')
      .map(({ requirementId, perParticipant }) => ({
        kind: 'item' as const,
        requirementId,
        participants: perParticipant
          .filter(({ state }) => state.name === 'unmet')
          .map(({ participantId }) => participantId),
      })),
  ];
}

/** The gate after a change: open only while nothing is left, opened by nothing but a press. */
export function withGate(before: MeetingView, view: MeetingView, body?: ActBody): MeetingView {
  const { gate: _before, ...rest } = view;
  const matter = view.matters.find(({ state }) => state === 'current');
  if (!matter) return rest;
  const reasons = reasonsIn(view, matter);
  if (matter.level < 2) return { ...rest, gate: { name: 'informs', reasons } };
  const wasAtHand = before.matters.some(
    (each) => each.matterId === matter.matterId && each.state === 'current',
  );
  const isStillOpen = wasAtHand && before.gate?.name === 'open' && reasons.length === 0;
  if (body?.what === 'gate.open' || isStillOpen)
    return { ...rest, gate: { name: 'open', at: AT, byViewer: true } };
  return { ...rest, gate: { name: 'closed', reasons } };
}
