import type { MatterAct } from '../act.ts';
import { matterId } from '../ids.ts';
import type { MeetingFact } from '../meeting-event.ts';
import type { Matter, Meeting } from '../meeting-state.ts';
import { currentMatter } from '../meeting-state.ts';
import { presides } from '../permission.ts';
import { gateRules } from '../policy.ts';
import { refuse } from '../result.ts';
import type { ActContext, Decision } from './act-context.ts';
import { decided, NOTHING_TO_DO, refused } from './act-context.ts';
import { presenceOf } from './decide-roster.ts';

/** Matters, their gate, and what happens to people in them (M1–M4, M9). For those who decide for others only. */
export function decideMatter(act: MatterAct, context: ActContext): Decision {
  const { meeting } = context;
  switch (act.what) {
    case 'matter.add':
      return isTaken(meeting, act.number)
        ? refused('number-taken')
        : decided({ ...act, what: 'matter.added', matter: matterId(context.newId) });
    case 'matter.change':
    case 'matter.remove':
    case 'matter.begin':
    case 'matter.end':
    case 'matter.retake':
    case 'gate.open': {
      const matter = meeting.matters.find(({ id }) => id === act.matter);
      return matter ? decideOne(act, matter, context) : refused('unknown-matter');
    }
    case 'disqualification.mark':
    case 'disqualification.withdraw':
      return disqualify(act, meeting);
    case 'unauthorised.flag':
    case 'unauthorised.decide':
      return unauthorised(act, context);
    case 'meeting.adjourn':
      if (meeting.phase.name === 'ended') return refused('meeting-ended');
      return meeting.adjournedAt ? NOTHING_TO_DO : decided({ what: 'meeting.adjourned' });
    case 'meeting.resume':
      return meeting.adjournedAt ? decided({ what: 'meeting.resumed' }) : NOTHING_TO_DO;
    case 'floor.withdraw':
    case 'security.doubt':
    case 'security.doubt-withdraw':
      return inMatterAtHand(act, context);
  }
}

type OneMatterAct = Extract<
  MatterAct,
  {
    what:
      | 'matter.change'
      | 'matter.remove'
      | 'matter.begin'
      | 'matter.end'
      | 'matter.retake'
      | 'gate.open';
  }
>;

function decideOne(act: OneMatterAct, matter: Matter, context: ActContext): Decision {
  const { meeting } = context;
  const isAtHand = matter.state === 'current';
  switch (act.what) {
    case 'matter.change': {
      const { number, level } = act;
      if (matter.state === 'ended') return refused('matter-has-begun');
      if (number === matter.number && level === matter.level) return NOTHING_TO_DO;
      if (number !== matter.number && isTaken(meeting, number)) return refused('number-taken');
      return decided({ what: 'matter.changed', matter: matter.id, number, level });
    }
    case 'matter.remove':
      if (matter.state !== 'waiting') return refused('matter-has-begun');
      return decided({ what: 'matter.removed', matter: matter.id });
    case 'matter.begin':
      return begin(matter, meeting);
    case 'matter.end':
      if (matter.state === 'ended') return NOTHING_TO_DO;
      return isAtHand
        ? decided({ what: 'matter.ended', matter: matter.id })
        : refused('matter-not-at-hand');
    case 'matter.retake':
      return retake(matter, context);
    case 'gate.open': {
      if (!isAtHand) return refused('matter-not-at-hand');
      // Where the gate only informs there is nothing to open.
      if (matter.level < gateRules(context.pack).fromLevel) return NOTHING_TO_DO;
      const reasons = context.reasonsAgainst(matter);
      if (reasons.length > 0) return refuse({ kind: 'gate-closed', reasons: reasons.length });
      if (meeting.gate.name === 'open') return NOTHING_TO_DO;
      return decided({ what: 'gate.opened', matter: matter.id });
    }
  }
}

/** Taking up a matter ends the one before it. */
function begin(matter: Matter, meeting: Meeting): Decision {
  if (meeting.phase.name === 'ended') return refused('meeting-ended');
  if (matter.state === 'current') return NOTHING_TO_DO;
  if (matter.state === 'ended') return refused('matter-has-begun');
  return decided(...endingOf(meeting), { what: 'matter.begun', matter: matter.id });
}

/** M2: only whoever presides decides that a matter is taken again, be it at hand or ended. */
function retake(matter: Matter, context: ActContext): Decision {
  if (!presides(context)) return refused('chair-decides');
  if (matter.state === 'waiting') return refused('matter-not-at-hand');
  const others = matter.state === 'current' ? [] : endingOf(context.meeting);
  return decided(...others, { what: 'matter.retaken', matter: matter.id });
}

function endingOf(meeting: Meeting): MeetingFact[] {
  const atHand = currentMatter(meeting);
  return atHand ? [{ what: 'matter.ended', matter: atHand.id }] : [];
}

function disqualify(
  act: Extract<MatterAct, { what: 'disqualification.mark' | 'disqualification.withdraw' }>,
  meeting: Meeting,
): Decision {
  const { matter: id, participant } = act;
  const matter = meeting.matters.find((each) => each.id === id);
  if (!matter) return refused('unknown-matter');
  const isMarked = matter.disqualified.includes(participant);
  if (act.what === 'disqualification.withdraw')
    return isMarked
      ? decided({ what: 'disqualification.withdrawn', matter: id, participant })
      : NOTHING_TO_DO;
  if (isMarked) return NOTHING_TO_DO;
  return presenceOf(meeting, participant)
    ? decided({ what: 'disqualification.marked', matter: id, participant })
    : refused('not-present');
}

/** M2: a secretary or host flags, only the chair decides. */
function unauthorised(
  act: Extract<MatterAct, { what: 'unauthorised.flag' | 'unauthorised.decide' }>,
  context: ActContext,
): Decision {
  const { meeting } = context;
  if (act.what === 'unauthorised.flag') {
    const { participant } = act;
    if (meeting.flagged && meeting.flagged.participant === participant) return NOTHING_TO_DO;
    if (participant && !presenceOf(meeting, participant)) return refused('not-present');
    return decided({ what: 'unauthorised.flagged', ...(participant ? { participant } : {}) });
  }
  if (!presides(context)) return refused('chair-decides');
  if (!meeting.flagged) return refused('not-flagged');
  const { participant: flagged } = meeting.flagged;
  if (act.decision === 'left' && meeting.present.some((each) => each.participant === flagged))
    return refused('still-present');
  const matter = currentMatter(meeting);
  return decided(
    { what: 'unauthorised.decided', decision: act.decision },
    ...(act.decision === 'adjourn' && !meeting.adjournedAt
      ? [{ what: 'meeting.adjourned' as const }]
      : []),
    ...(act.retake && matter ? [{ what: 'matter.retaken' as const, matter: matter.id }] : []),
  );
}

/** M4, M9: for whoever presides to decide, about somebody in the matter at hand. */
function inMatterAtHand(
  act: Extract<
    MatterAct,
    { what: 'floor.withdraw' | 'security.doubt' | 'security.doubt-withdraw' }
  >,
  context: ActContext,
): Decision {
  const { meeting } = context;
  if (!presides(context)) return refused('chair-decides');
  const matter = currentMatter(meeting);
  if (!matter) return refused('no-matter-at-hand');
  const { participant } = act;
  // Taken back also of somebody who has left: a substitute may have sat in meanwhile.
  if (act.what === 'security.doubt-withdraw')
    return matter.doubted.has(participant)
      ? decided({ what: 'security.doubt-withdrawn', matter: matter.id, participant })
      : NOTHING_TO_DO;
  if (!presenceOf(meeting, participant)) return refused('not-present');
  if (act.what === 'security.doubt') {
    const { decision } = act;
    const isInMeeting = meeting.present.some((each) => each.participant === participant);
    const mayStay = decision !== 'lobby' || !isInMeeting;
    if (matter.doubted.get(participant) === decision && mayStay) return NOTHING_TO_DO;
    return decided(
      { what: 'security.doubted', matter: matter.id, participant, decision },
      ...(mayStay ? [] : [{ what: 'lobby.entered' as const, participant }]),
    );
  }
  const isSpeaking = meeting.queue.speaking?.participant === participant;
  if (matter.floorWithdrawn.includes(participant) && !isSpeaking) return NOTHING_TO_DO;
  return decided(
    { what: 'floor.withdrawn', matter: matter.id, participant },
    ...(isSpeaking ? [{ what: 'speech.ended' as const, participant }] : []),
  );
}

const isTaken = ({ matters }: Meeting, number: string): boolean =>
  matters.some((each) => each.number === number);
