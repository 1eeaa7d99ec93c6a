import type { ChatUseCases } from '../../app/use-cases.ts';
import type { PolicyPack } from '../../domain/policy.ts';
import { ServiceFault } from '../../app/ports/fault.ts';
import { bookingFormCard } from './cards/booking-form-card.ts';
import { helpCard, startButtons } from './cards/help-card.ts';
import { levelsCard } from './cards/levels-card.ts';
import { myMeetingsCard } from './cards/my-meetings-card.ts';
import { noticeCard } from './cards/notice-card.ts';
import { subjectCheckCard } from './cards/subject-check-card.ts';
import { readCommand } from './commands.ts';
import { showSharing } from './watch-turns.ts';
import type { Answer, Turn } from './turn.ts';
import { showCard } from './turn.ts';

/** Longer messages are no command of ours, and would not fit in a card. */
const LONGEST_MESSAGE = 4000;

/** Answers a message: a command as a card, anything else by saying what can be asked for. */
export async function answerMessage(
  useCases: ChatUseCases,
  turn: Turn,
  text: string,
): Promise<Answer> {
  const { t } = turn;
  if (text.length > LONGEST_MESSAGE) {
    return showCard(
      noticeCard(t, {
        title: t.say('unknown.title'),
        text: t.say('message.too-long', { most: LONGEST_MESSAGE }),
        actions: startButtons(t),
      }),
    );
  }
  const command = readCommand(text);
  switch (command.name) {
    case 'help':
      return showHelp(useCases, turn);
    case 'levels':
      return showLevels(useCases, turn);
    case 'my-meetings':
      return showMeetings(useCases, turn);
    case 'my-settings':
      return showSharing(useCases.watch, turn);
    case 'check':
      return command.subject === ''
        ? showCard(openSubjectCard(turn))
        : checkSubject(useCases, turn, { subject: command.subject, released: [] });
    case 'book':
      return openBooking(useCases, turn, command.text);
    case 'unknown':
      return showCard(
        noticeCard(t, {
          title: t.say('unknown.title'),
          text: t.say('unknown.text'),
          actions: startButtons(t),
        }),
      );
  }
}

/** Help must be there when nothing else is: without the pack it only lacks the contact. */
export async function showHelp(useCases: ChatUseCases, { actor, t }: Turn): Promise<Answer> {
  const contact = await contactOf(useCases, actor);
  return showCard(helpCard(t, contact ? { contact } : {}));
}

export const showLevels = async (useCases: ChatUseCases, { actor, t }: Turn): Promise<Answer> =>
  showCard(levelsCard(t, await useCases.packOf(actor)));

/** Only in the person's own chat: others would read what is in their calendar. */
export async function showMeetings(
  useCases: ChatUseCases,
  turn: Turn,
  notice?: string,
): Promise<Answer> {
  const { actor, t, now, isPersonal } = turn;
  if (!isPersonal) {
    return showCard(
      noticeCard(t, { title: t.say('meetings.title'), text: t.say('meetings.only-personal') }),
    );
  }
  return showCard(
    myMeetingsCard(t, {
      meetings: await useCases.upcomingMeetings(actor),
      now,
      ...(notice === undefined ? {} : { notice }),
    }),
  );
}

export const openSubjectCard = ({ t }: Turn) =>
  subjectCheckCard(t, { subject: '', released: [], outcome: { kind: 'not-checked' } });

export async function checkSubject(
  useCases: ChatUseCases,
  { actor, t }: Turn,
  command: { readonly subject: string; readonly released: readonly string[] },
): Promise<Answer> {
  const [checked, pack] = await Promise.all([
    useCases.checkSubject(actor, command),
    useCases.packOf(actor),
  ]);
  // The report's places are in the subject without the space around it.
  const subject = command.subject.trim();
  return showCard(
    subjectCheckCard(t, {
      subject,
      released: command.released,
      outcome: checked.ok
        ? { kind: 'checked', report: checked.value, pack }
        : { kind: 'refused', problem: checked.refusal },
    }),
  );
}

export async function openBooking(
  useCases: ChatUseCases,
  { actor, t }: Turn,
  text: string,
  known: { readonly subject?: string; readonly released?: readonly string[] } = {},
): Promise<Answer> {
  const { form, pack } = await useCases.prepareBooking(actor, text);
  const subject = known.subject || form.subject;
  return showCard(
    bookingFormCard(t, {
      form: { ...form, subject },
      pack,
      problems: [],
      released: known.released ?? [],
    }),
  );
}

async function contactOf(
  useCases: ChatUseCases,
  actor: Turn['actor'],
): Promise<PolicyPack['contact'] | undefined> {
  try {
    return (await useCases.packOf(actor)).contact;
  } catch (fault) {
    if (fault instanceof ServiceFault) return undefined;
    throw fault;
  }
}
