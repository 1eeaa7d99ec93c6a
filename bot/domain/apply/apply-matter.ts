import type { MatterFact } from '../facts/matter-fact.ts';
import type { MatterId } from '../ids.ts';
import type { MeetingDraft } from '../meeting-draft.ts';
import type { Matter, Stamp } from '../meeting-state.ts';

export function applyMatter(draft: MeetingDraft, fact: MatterFact, stamp: Stamp): void {
  const { at } = stamp;
  switch (fact.what) {
    case 'matter.added': {
      const { matter: id, number, level } = fact;
      const nobody = { disqualified: [], doubted: new Map(), floorWithdrawn: [] };
      draft.matters.set(id, { id, number, level, state: 'waiting', retakes: 0, ...nobody });
      break;
    }
    case 'matter.changed': {
      const { matter: id, number, level } = fact;
      const before = draft.matters.get(id);
      change(draft, id, { number, level });
      if (before?.state === 'current' && before.level !== level)
        draft.close({ kind: 'level-changed' }, at);
      break;
    }
    case 'matter.removed':
      draft.matters.delete(fact.matter);
      break;
    case 'matter.begun':
      change(draft, fact.matter, { state: 'current', begunAt: at });
      draft.gate = { name: 'closed' };
      break;
    case 'matter.ended':
      change(draft, fact.matter, { state: 'ended', endedAt: at });
      draft.close({ kind: 'matter-ended' }, at);
      // V13: what was seen to before this matter is seen to again before the next.
      draft.forgetLines(draft.renewed.eachMatter);
      break;
    case 'matter.retaken': {
      const retakes = (draft.matters.get(fact.matter)?.retakes ?? 0) + 1;
      change(draft, fact.matter, { state: 'current', begunAt: at, retakes });
      draft.close({ kind: 'retaken' }, at);
      draft.forgetLines(draft.renewed.eachMatter);
      break;
    }
    case 'gate.opened':
      draft.gate = { name: 'open', opened: stamp };
      break;
    case 'gate.closed':
      draft.close({ kind: fact.because, requirement: fact.requirement }, at);
      break;
    case 'meeting.adjourned':
      draft.adjournedAt = at;
      draft.close({ kind: 'adjourned' }, at);
      break;
    case 'meeting.resumed':
      resume(draft, at);
      break;
    case 'unauthorised.flagged': {
      const who = fact.participant ? { participant: fact.participant } : {};
      draft.flagged = { ...stamp, ...who };
      draft.close({ kind: 'unauthorised', ...who }, at);
      break;
    }
    case 'unauthorised.decided':
      draft.flagged = undefined;
      break;
    case 'disqualification.marked':
    case 'disqualification.withdrawn':
    case 'floor.withdrawn':
    case 'security.doubted':
    case 'security.doubt-withdrawn':
      applyToParticipant(draft, fact, at);
      break;
  }
}

type ParticipantMatterFact = Extract<
  MatterFact,
  {
    what:
      | 'disqualification.marked'
      | 'disqualification.withdrawn'
      | 'floor.withdrawn'
      | 'security.doubted'
      | 'security.doubt-withdrawn';
  }
>;

function applyToParticipant(draft: MeetingDraft, fact: ParticipantMatterFact, at: Date): void {
  const matter = draft.matters.get(fact.matter);
  if (!matter) return;
  const { participant } = fact;
  const isCurrent = matter.state === 'current';
  switch (fact.what) {
    case 'disqualification.marked':
      change(draft, matter.id, { disqualified: [...matter.disqualified, participant] });
      if (isCurrent && draft.present.has(participant))
        draft.close({ kind: 'disqualified', participant }, at);
      break;
    case 'disqualification.withdrawn': {
      const disqualified = matter.disqualified.filter((each) => each !== participant);
      change(draft, matter.id, { disqualified });
      break;
    }
    case 'floor.withdrawn':
      change(draft, matter.id, {
        floorWithdrawn: [...new Set([...matter.floorWithdrawn, participant])],
      });
      break;
    case 'security.doubted': {
      const doubted = new Map(matter.doubted).set(participant, fact.decision);
      change(draft, matter.id, { doubted });
      if (isCurrent && draft.present.has(participant))
        draft.close({ kind: 'security-doubted', participant }, at);
      break;
    }
    case 'security.doubt-withdrawn': {
      const doubted = new Map(matter.doubted);
      doubted.delete(participant);
      change(draft, matter.id, { doubted });
      break;
    }
  }
}

function change(draft: MeetingDraft, id: MatterId, change: Partial<Matter>): void {
  const matter = draft.matters.get(id);
  if (matter) draft.matters.set(id, { ...matter, ...change });
}

/** M1: after a very short break a look is enough; after a longer one everything is asked as before a new matter. */
function resume(draft: MeetingDraft, at: Date): void {
  if (!draft.adjournedAt) return;
  const length = at.getTime() - draft.adjournedAt.getTime();
  const { eachBreak, eachMatter, shortBreak } = draft.renewed;
  draft.forgetLines(length <= shortBreak ? eachBreak : eachMatter);
  draft.adjournedAt = undefined;
}
