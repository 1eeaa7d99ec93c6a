import type { Act, IdentityAct, RosterAct, SpeakerAct } from '../act.ts';
import { mayDecideForOthers } from '../permission.ts';
import type { ActContext, Decision } from './act-context.ts';
import { refused } from './act-context.ts';
import { decideIdentity } from './decide-identity.ts';
import { decideMatter } from './decide-matter.ts';
import { decideRoster } from './decide-roster.ts';
import { decideSetAside } from './decide-set-aside.ts';
import { decideSpeaker } from './decide-speaker.ts';

/**
 * What an act makes of the meeting as it stands: facts for the log, none when it stands so already, or a refusal. Several
 * people may act at once: each act is judged against the meeting as it is when it goes in.
 */
export function decideAct(act: Act, context: ActContext): Decision {
  if (isSpeakerAct(act)) return decideSpeaker(act, context);
  // M7: everything else is decided for others.
  if (!mayDecideForOthers(context.role)) return refused('not-allowed');
  if (act.what === 'item.set-aside') return decideSetAside(act, context);
  if (isRosterAct(act)) return decideRoster(act, context);
  if (isIdentityAct(act)) return decideIdentity(act, context);
  return decideMatter(act, context);
}

const isSpeakerAct = (act: Act): act is SpeakerAct => act.what.startsWith('speech.');
const isIdentityAct = (act: Act): act is IdentityAct => /^(?:factor|consent)\./.test(act.what);
const isRosterAct = (act: Act): act is RosterAct =>
  /^(?:participant|lobby|party|chair)\./.test(act.what);
