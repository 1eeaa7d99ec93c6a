import type { SpeakerFact } from '../facts/speaker-fact.ts';
import type { MeetingDraft } from '../meeting-draft.ts';

export function applySpeaker(draft: MeetingDraft, fact: SpeakerFact, at: Date): void {
  const { participant } = fact;
  const others = draft.waiting.filter((each) => each.participant !== participant);
  switch (fact.what) {
    case 'speech.requested':
      if (others.length === draft.waiting.length)
        draft.waiting = [...draft.waiting, { participant, requestedAt: at }];
      break;
    case 'speech.withdrawn':
      draft.waiting = others;
      break;
    case 'speech.moved': {
      const moved = draft.waiting.find((each) => each.participant === participant);
      if (!moved) break;
      const place = others.findIndex((each) => each.participant === fact.before);
      draft.waiting = others.toSpliced(place < 0 ? others.length : place, 0, moved);
      break;
    }
    case 'speech.granted':
      endSpeech(draft, at);
      draft.waiting = others;
      draft.speaking = { participant, since: at };
      break;
    case 'speech.ended':
      if (draft.speaking?.participant === participant) endSpeech(draft, at);
      break;
  }
}

export function endSpeech(draft: MeetingDraft, at: Date): void {
  if (!draft.speaking) return;
  const { participant, since } = draft.speaking;
  // Teams' clock and ours differ: time is never taken back.
  const length = Math.max(0, at.getTime() - since.getTime());
  draft.spoken.set(participant, (draft.spoken.get(participant) ?? 0) + length);
  draft.speaking = undefined;
}
