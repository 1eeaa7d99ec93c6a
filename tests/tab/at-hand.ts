import type { MatterView, MeetingView } from '../../bot/contract/meeting.ts';
import { aMeeting } from './a-meeting.ts';
import { matterIdOf, withGate } from './after-act.ts';

export const aMatter = (number: number, level: MatterView['level'] = 3): MatterView => ({
  matterId: matterIdOf(number),
  number: String(number),
  level,
  state: 'waiting',
  retakes: 0,
  disqualified: [],
  doubted: [],
  floorWithdrawn: [],
});

/** A meeting with one matter taken up, its gate as the meeting's lines and people make it. */
export function atHand(
  number: number,
  more: Partial<MeetingView> = {},
  level: MatterView['level'] = 3,
): MeetingView {
  const matter: MatterView = { ...aMatter(number, level), state: 'current' };
  const view = aMeeting({ level, matters: [matter], ...more });
  return view.gate ? view : withGate(view, view);
}
