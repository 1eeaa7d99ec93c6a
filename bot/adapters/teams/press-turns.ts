import { isForHostAlone } from '../../app/load-checklist.ts';
import type { ChatUseCases } from '../../app/use-cases.ts';
import { meetingId, requirementId } from '../../domain/ids.ts';
import {
  answerMessage,
  checkSubject,
  openBooking,
  openSubjectCard,
  showHelp,
  showLevels,
  showMeetings,
} from './command-turns.ts';
import { cancelBooking, checkBooking, confirmBooking, editBooking } from './booking-turns.ts';
import { chooseLevel, openSeparate } from './level-turns.ts';
import type { Press, PressOf } from './card-data.ts';
import { checklistCard, movedChecklistCard } from './cards/checklist-card.ts';
import { proposeReleased, withReleased } from './released.ts';
import { moveOf, openSharing, pressAlert, showSharing } from './watch-turns.ts';
import { cancelMeeting, changePeople, moveMeeting, openMeeting } from './standing-turns.ts';
import type { Answer, Turn } from './turn.ts';
import { showCard, showMessage } from './turn.ts';

/** Answers a press on one of our cards. */
export function answerPress(useCases: ChatUseCases, turn: Turn, press: Press): Promise<Answer> {
  switch (press.verb) {
    case 'help.show':
      return showHelp(useCases, turn);
    case 'levels.show':
      return showLevels(useCases, turn);
    case 'meetings.show':
      return showMeetings(useCases, turn);
    case 'command.repeat':
      return answerMessage(useCases, turn, press.data.text);
    case 'subject.open':
      return Promise.resolve(showCard(openSubjectCard(turn)));
    case 'subject.check':
      return releaseAndCheck(useCases, turn, press.data);
    case 'booking.open':
      return openBooking(useCases, turn, '', {
        subject: press.data.use ?? press.data.subject,
        released: press.data.released,
      });
    case 'booking.check':
      return checkBooking(useCases, turn, press.data);
    case 'booking.edit':
      return editBooking(useCases, turn, press.data);
    case 'level.choose':
      return chooseLevel(useCases, turn, press.data);
    case 'booking.separate':
      return openSeparate(useCases, turn, press.data);
    case 'booking.confirm':
      return confirmBooking(useCases, turn, press.data);
    case 'booking.cancel':
      return Promise.resolve(cancelBooking(turn));
    case 'alert.show':
      return pressAlert(useCases.watch, turn, press.data.alertId, { what: 'show' });
    case 'alert.rename':
      return pressAlert(useCases.watch, turn, press.data.alertId, { what: 'rename' });
    case 'alert.settings':
      return pressAlert(useCases.watch, turn, press.data.alertId, { what: 'apply-settings' });
    case 'alert.move':
      return pressAlert(useCases.watch, turn, press.data.alertId, moveOf(press.data));
    case 'alert.release': {
      const { start, end } = press.data;
      return pressAlert(useCases.watch, turn, press.data.alertId, {
        what: 'release',
        span: { start, end },
      });
    }
    case 'alert.keep': {
      const { alertId, reason } = press.data;
      return pressAlert(useCases.watch, turn, alertId, { what: 'keep', reason });
    }
    case 'sharing.show':
      return showSharing(useCases.watch, turn);
    case 'sharing.open':
      return openSharing(useCases.watch, turn);
    case 'meeting.open':
      return openMeeting(useCases, turn, press.data);
    case 'meeting.move':
      return moveMeeting(useCases, turn, press.data);
    case 'meeting.people':
      return changePeople(useCases, turn, press.data);
    case 'meeting.cancel':
      return cancelMeeting(useCases, turn, press.data);
    case 'checklist.confirm':
      return confirmItem(useCases, turn, press.data);
  }
}

async function releaseAndCheck(
  useCases: ChatUseCases,
  turn: Turn,
  data: PressOf<'subject.check'>,
): Promise<Answer> {
  await proposeReleased(useCases, turn, data);
  return checkSubject(useCases, turn, {
    subject: data.subject,
    released: withReleased(data),
  });
}

/** A refusal leaves the card as it is, for it is the meeting's and not this person's alone. */
async function confirmItem(
  useCases: ChatUseCases,
  { actor, t, isPersonal }: Turn,
  data: PressOf<'checklist.confirm'>,
): Promise<Answer> {
  const result = await useCases.confirmFromCard(actor, {
    meetingId: meetingId(data.meetingId),
    requirementId: requirementId(data.requirementId),
    version: data.version,
    confirmed: data.confirmed,
  });
  // A press on a card that has stood in the meeting's chat since before the level was raised (V10).
  if (result.ok && !isPersonal && isForHostAlone(result.value.level))
    return showCard(movedChecklistCard(t));
  return result.ok
    ? showCard(checklistCard(t, result.value))
    : showMessage(t.say(`checklist.refused.${result.refusal.kind}`));
}
