import type { StoredMeeting } from '../graph/state.ts';
import type { Account } from './accounts.ts';
import type { ActivityWriter, CardAction } from './activities.ts';
import type { BotAnswer, BotLink } from './bot-link.ts';
import type { Chats, Conversation } from './chats.ts';
import { readCardAnswer, type CardAnswer } from './card-answer.ts';
import type { Meetings } from './meetings.ts';
import type { PlaygroundLink } from './playground-link.ts';

/** What people do in Teams, each reaching the bot as Teams would tell it. */
export interface Acts {
  say(account: Account, where: Conversation, text: string): Promise<BotAnswer>;
  submit(
    account: Account,
    where: Conversation,
    messageId: string,
    data: unknown,
  ): Promise<BotAnswer>;
  press(account: Account, where: Conversation, action: CardAction): Promise<CardAnswer>;
  /** Puts the app into a chat of the account's own. */
  install(account: Account, where: Conversation): Promise<void>;
  /** Takes the app out again: what the bot sends there is refused from then on. */
  uninstall(account: Account, where: Conversation): Promise<void>;
  /** The first to join also starts the meeting. */
  join(account: Account, meeting: StoredMeeting): Promise<void>;
  leave(account: Account, meeting: StoredMeeting): Promise<void>;
  start(account: Account, meeting: StoredMeeting): Promise<void>;
  /** Whoever is still there leaves. */
  end(account: Account, meeting: StoredMeeting): Promise<void>;
}

export function makeActs(options: {
  readonly bot: BotLink;
  readonly write: ActivityWriter;
  readonly chats: Chats;
  readonly meetings: Meetings;
  readonly playgroundFor: (conversation: Conversation) => PlaygroundLink | undefined;
  readonly blocked: Set<string>;
  readonly now: () => Date;
}): Acts {
  const { bot, write, chats, meetings, blocked, now } = options;

  const chatOf = (meeting: StoredMeeting): Conversation => {
    const chat = chats.find(meeting.threadId);
    if (!chat) throw new Error('a meeting has a chat');
    return chat;
  };
  const partOf = (account: Account, meeting: StoredMeeting) => ({
    account,
    role: meetings.roleOf(meeting, account) ?? ('Attendee' as const),
  });

  const start: Acts['start'] = async (account, meeting) => {
    const before = meetings.attendance(meeting.threadId);
    if (before.startedAt && !before.endedAt) return;
    const at = now();
    meetings.note(meeting.threadId, { startedAt: at, present: before.present });
    await bot.send(write.meetingStart(account, chatOf(meeting), { meeting, at }));
  };

  return {
    start,
    say(account, where, text) {
      chats.add(where, { from: { id: account.id, name: account.name }, text, attachments: [] });
      return bot.send(write.message(account, where, text));
    },
    submit: (account, where, messageId, data) =>
      bot.send(write.submit(account, where, messageId, data)),
    async press(account, where, action) {
      const answer = readCardAnswer(await bot.send(write.cardAction(account, where, action)));
      if (answer.kind !== 'card') return answer;
      replaceCard(chats, where, account, action.messageId, answer.card);
      const attachments = [{ contentType: ADAPTIVE_CARD, content: answer.card }];
      if (where.kind === 'personal') {
        const activity = { type: 'message', attachments };
        await options.playgroundFor(where)?.update(where.id, action.messageId, activity);
      }
      return answer;
    },
    async install(account, where) {
      blocked.delete(where.id);
      await bot.send(write.installation(account, where, 'add'));
      await bot.send(write.botAdded(account, where));
    },
    async uninstall(account, where) {
      blocked.add(where.id);
      await bot.send(write.installation(account, where, 'remove'));
    },
    async join(account, meeting) {
      await start(account, meeting);
      const before = meetings.attendance(meeting.threadId);
      if (before.present.has(account.id)) return;
      const present = new Map([...before.present, [account.id, account]]);
      meetings.note(meeting.threadId, { ...before, present });
      await bot.send(
        write.participants('Join', account, chatOf(meeting), [partOf(account, meeting)]),
      );
    },
    async leave(account, meeting) {
      const before = meetings.attendance(meeting.threadId);
      if (!before.present.has(account.id)) return;
      const left = partOf(account, meeting);
      const present = new Map(before.present);
      present.delete(account.id);
      meetings.note(meeting.threadId, { ...before, present });
      await bot.send(write.participants('Leave', account, chatOf(meeting), [left]));
    },
    async end(account, meeting) {
      const before = meetings.attendance(meeting.threadId);
      if (!before.startedAt || before.endedAt) return;
      const leaving = [...before.present.values()].map((each) => partOf(each, meeting));
      const at = now();
      meetings.note(meeting.threadId, { ...before, endedAt: at, present: new Map() });
      if (leaving.length > 0) {
        await bot.send(write.participants('Leave', account, chatOf(meeting), leaving));
      }
      await bot.send(write.meetingEnd(account, chatOf(meeting), { meeting, at }));
    },
  };
}

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** In a chat of one's own the card is replaced; among others only the one who pressed sees the new card. */
export function replaceCard(
  chats: Chats,
  where: Conversation,
  account: Account,
  messageId: string,
  card: Readonly<Record<string, unknown>>,
): void {
  const before = where.messages.find((each) => each.id === messageId);
  if (!before) return;
  if (where.kind === 'personal') {
    const attachments = [{ contentType: ADAPTIVE_CARD, content: card }];
    chats.change(where, messageId, { attachments });
    return;
  }
  const ownViews = new Map([...before.ownViews, [account.id, { ...card }]]);
  chats.change(where, messageId, { ownViews });
}
