import type { StoredMeeting } from '../graph/state.ts';
import type { DemoPerson, Town } from '../town.ts';
import { accountOf, everybodyByPerson, personalChatId, type Account } from './accounts.ts';
import type { Json } from './json.ts';
import { teamsMeetingId, type Meetings } from './meetings.ts';

export interface ChatMessage {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly at: Date;
  readonly text: string;
  readonly attachments: readonly Json[];
  readonly isDeleted: boolean;
  /** Counts changes, so that a page redraws only what has changed. */
  readonly version: number;
  /** Cards that one person sees in place of everybody's, by account id. */
  readonly ownViews: ReadonlyMap<string, Json>;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'meeting' | 'channel';
  readonly title: string;
  readonly messages: ChatMessage[];
  readonly meeting?: StoredMeeting;
}

/** The group chat and the channel that the Agents Playground shows. */
export interface SharedRooms {
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: { readonly id: string; readonly name: string };
  readonly channel: { readonly id: string; readonly name: string };
  readonly people: readonly DemoPerson[];
}

/** Every conversation that the bot can be in. */
export interface Chats {
  /** Undefined: there is no such conversation. */
  find(conversationId: string): Conversation | undefined;
  membersOf(conversation: Conversation): readonly Account[];
  personalChatOf(person: DemoPerson): Conversation;
  /** The conversations that a person may see: their own, the shared room, meetings where something has been said. */
  seenBy(account: Account): readonly Conversation[];
  add(
    conversation: Conversation,
    message: Pick<ChatMessage, 'from' | 'text' | 'attachments'> & { readonly id?: string },
  ): ChatMessage;
  /** Undefined: no such message. */
  change(
    conversation: Conversation,
    messageId: string,
    change: Partial<Omit<ChatMessage, 'id' | 'version'>>,
  ): ChatMessage | undefined;
}

export function makeChats(options: {
  readonly town: Town;
  readonly meetings: Meetings;
  readonly rooms: SharedRooms;
  readonly now: () => Date;
}): Chats {
  const { town, meetings, rooms, now } = options;
  const open = new Map<string, Conversation>();
  let latestId = 0;

  const keep = (conversation: Conversation): Conversation => {
    open.set(conversation.id, conversation);
    return conversation;
  };
  for (const person of everybodyByPerson(town)) {
    keep({
      id: personalChatId(person),
      kind: 'personal',
      title: 'Mötesvakt',
      messages: [],
    });
  }
  keep({ ...rooms.groupChat, title: rooms.groupChat.name, kind: 'groupChat', messages: [] });

  const find: Chats['find'] = (conversationId) => {
    const known = open.get(conversationId);
    const [room] = conversationId.split(';');
    if (room === rooms.channel.id || room === rooms.team.id) {
      // Each post in a channel is a conversation of its own.
      const post = { id: conversationId, kind: 'channel', title: rooms.channel.name } as const;
      return known ?? keep({ ...post, messages: [] });
    }
    const meeting = meetings.byThread(conversationId);
    if (!meeting) return known;
    const title = meeting.subject;
    return keep({
      ...(known ?? { messages: [] }),
      id: conversationId,
      kind: 'meeting',
      title,
      meeting,
    });
  };

  const membersOf: Chats['membersOf'] = (conversation) => {
    if (conversation.meeting) return meetings.roster(conversation.meeting);
    if (conversation.kind === 'personal') {
      return everybodyByPerson(town)
        .filter((person) => personalChatId(person) === conversation.id)
        .map(accountOf);
    }
    return rooms.people.map(accountOf);
  };

  /** Milliseconds, as Teams' own ids of messages are; never the same twice. */
  const nextId = (): string => {
    latestId = Math.max(latestId + 1, now().getTime());
    return String(latestId);
  };

  return {
    find,
    membersOf,
    personalChatOf(person) {
      const chat = open.get(personalChatId(person));
      if (!chat) throw new Error(`no chat for ${person.handle}`);
      return chat;
    },
    seenBy: (account) =>
      [...open.values()].filter(
        (each) =>
          membersOf(each).some(({ id }) => id === account.id) &&
          (each.kind === 'personal' || each.messages.length > 0),
      ),
    add(conversation, message) {
      const added: ChatMessage = {
        ...message,
        id: message.id ?? nextId(),
        at: now(),
        isDeleted: false,
        version: 1,
        ownViews: new Map(),
      };
      conversation.messages.push(added);
      return added;
    },
    change(conversation, messageId, change) {
      const index = conversation.messages.findIndex((each) => each.id === messageId);
      const before = conversation.messages[index];
      if (!before) return undefined;
      const after = { ...before, ...change, version: before.version + 1 };
      conversation.messages[index] = after;
      return after;
    },
  };
}

/** What an activity says about where it comes from, besides who wrote it. */
export function whereabouts(conversation: Conversation, town: Town, rooms: SharedRooms): Json {
  const { id, kind, meeting } = conversation;
  const isPersonal = kind === 'personal';
  return {
    conversation: {
      id,
      tenantId: town.tenantId,
      conversationType: kind === 'meeting' ? 'groupChat' : kind,
      ...(!isPersonal && { isGroup: true }),
      ...(kind === 'groupChat' && { name: conversation.title }),
    },
    channelData: {
      tenant: { id: town.tenantId },
      ...(meeting && { meeting: { id: teamsMeetingId(meeting.threadId) } }),
      ...(kind === 'channel' && {
        team: { id: rooms.team.id },
        channel: { id: id.split(';')[0] },
        teamsTeamId: rooms.team.id,
        teamsChannelId: id.split(';')[0],
      }),
    },
  };
}
