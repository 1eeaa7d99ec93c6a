import type { SpeakerAct } from '../act.ts';
import type { ParticipantId } from '../ids.ts';
import { participantOfPerson } from '../ids.ts';
import type { SpeechRequest } from '../meeting-state.ts';
import { mayDecideForOthers } from '../permission.ts';
import type { ActContext, Decision } from './act-context.ts';
import { decided, NOTHING_TO_DO, refused } from './act-context.ts';

/** B6: everybody asks for the floor for themselves; those who decide for others keep the order. */
export function decideSpeaker(act: SpeakerAct, { meeting, role, actor }: ActContext): Decision {
  const { participant } = act;
  const isOwn = participant === participantOfPerson(actor);
  const isForOneself = isOwn && (act.what === 'speech.request' || act.what === 'speech.withdraw');
  if (!mayDecideForOthers(role) && !isForOneself) return refused('not-allowed');
  if (!meeting.present.some((each) => each.participant === participant))
    return refused('not-present');
  const { waiting, speaking } = meeting.queue;
  const isWaiting = waiting.some((each) => each.participant === participant);
  const isSpeaking = speaking?.participant === participant;
  switch (act.what) {
    case 'speech.request':
      return isWaiting ? NOTHING_TO_DO : decided({ what: 'speech.requested', participant });
    case 'speech.withdraw':
      return isWaiting ? decided({ what: 'speech.withdrawn', participant }) : NOTHING_TO_DO;
    case 'speech.grant':
      return isSpeaking ? NOTHING_TO_DO : decided({ what: 'speech.granted', participant });
    case 'speech.end':
      return isSpeaking ? decided({ what: 'speech.ended', participant }) : NOTHING_TO_DO;
    case 'speech.move':
      return move(participant, act.before, waiting);
  }
}

/** Ahead of somebody who waits, or last. Where they stand already they are not moved to. */
function move(
  participant: ParticipantId,
  before: ParticipantId | undefined,
  waiting: readonly SpeechRequest[],
): Decision {
  const placeOf = (who: ParticipantId) => waiting.findIndex((each) => each.participant === who);
  const place = placeOf(participant);
  if (place < 0 || before === participant) return NOTHING_TO_DO;
  if (before === undefined)
    return place === waiting.length - 1
      ? NOTHING_TO_DO
      : decided({ what: 'speech.moved', participant });
  const next = placeOf(before);
  // Whoever has had their turn meanwhile is no place to stand; and nothing that is no participant is ever kept.
  if (next < 0) return refused('not-present');
  return next === place + 1
    ? NOTHING_TO_DO
    : decided({ what: 'speech.moved', participant, before });
}
