import type { SetAsideAct } from '../act.ts';
import { confirmationKey, levelInForce } from '../meeting-state.ts';
import { mayBeSetAside, requirementsAt } from '../policy.ts';
import type { ActContext, Decision } from './act-context.ts';
import { decided, NOTHING_TO_DO, refused } from './act-context.ts';

/**
 * Sets a line aside with a reason: a should, or a must whose own row allows it at the level (B4). The reason has been
 * checked for personal data before.
 */
export function decideSetAside(act: SetAsideAct, { meeting, pack }: ActContext): Decision {
  const level = levelInForce(meeting);
  const requirement = requirementsAt(pack, level).find(({ id }) => id === act.requirement);
  if (!requirement) return refused('unknown-item');
  if (!mayBeSetAside(requirement, level)) return refused('not-allowed');
  const { kind } = requirement.control;
  if (kind === 'booking' || kind === 'refuse') return refused('unknown-item');
  const isPerParticipant = kind === 'participant' || kind === 'procedure';
  if (isPerParticipant !== act.participants.length > 0) return refused('not-allowed');
  const isPresent = (id: string) => meeting.present.some(({ participant }) => participant === id);
  if (!act.participants.every(isPresent)) return refused('not-present');
  const keys = isPerParticipant
    ? act.participants.map((each) => confirmationKey(act.requirement, each))
    : [confirmationKey(act.requirement)];
  const reason = act.reason.trim();
  if (keys.every((key) => meeting.setAside.get(key)?.reason === reason)) return NOTHING_TO_DO;
  return decided({ ...act, participants: [...new Set(act.participants)], reason });
}
