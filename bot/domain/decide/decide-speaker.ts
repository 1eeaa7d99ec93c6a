import type { SpeakerAct } from '../act.ts';
import { participantOfPerson } from '../ids.ts';
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
      return isWaiting && act.before !== participant
        ? decided({
            what: 'speech.moved',
            participant,
            ...(act.before ? { before: act.before } : {}),
          })
        : NOTHING_TO_DO;
  }
}
