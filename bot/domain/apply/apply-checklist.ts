import type { ChecklistFact } from '../facts/checklist-fact.ts';
import type { MeetingDraft } from '../meeting-draft.ts';
import type { Stamp } from '../meeting-state.ts';

export function applyChecklist(draft: MeetingDraft, fact: ChecklistFact, stamp: Stamp): void {
  const { requirement, participants } = fact;
  switch (fact.what) {
    case 'item.confirmed':
      draft.answer(requirement, participants, (key) => draft.confirmations.set(key, stamp));
      break;
    case 'item.set-aside': {
      const { reason } = fact;
      draft.answer(requirement, participants, (key) =>
        draft.setAside.set(key, { ...stamp, reason }),
      );
      break;
    }
    case 'item.withdrawn':
      if (participants.length === 0) draft.forgetLine(requirement);
      for (const participant of participants) draft.forgetLine(requirement, participant);
      draft.close({ kind: 'confirmation-withdrawn', requirement }, stamp.at);
      break;
  }
}
