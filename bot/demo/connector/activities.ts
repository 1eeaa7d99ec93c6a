import { randomUUID } from 'node:crypto';
import type { StoredMeeting } from '../graph/state.ts';
import type { Town } from '../town.ts';
import { botAccountOf, rosterEntry, senderOf, type Account } from './accounts.ts';
import { whereabouts, type Conversation, type SharedRooms } from './chats.ts';
import { listIn, recordIn, type Json } from './json.ts';
import { teamsMeetingId, type MeetingRole } from './meetings.ts';

const TIME_ZONE = 'Europe/Stockholm';

/** What a card's button or a card's refresh sends. */
export interface CardAction {
  readonly messageId: string;
  readonly verb: string;
  readonly data: unknown;
  readonly id?: string;
  readonly trigger: 'manual' | 'automatic';
}

export interface EventMoment {
  readonly meeting: StoredMeeting;
  readonly at: Date;
}

/** Writes activities the way Teams does. */
export interface ActivityWriter {
  message(from: Account, where: Conversation, text: string): Json;
  /** A card's Action.Submit: a message without text. */
  submit(from: Account, where: Conversation, messageId: string, data: unknown): Json;
  cardAction(from: Account, where: Conversation, action: CardAction): Json;
  /** The app has been put into (or taken out of) the conversation. */
  installation(from: Account, where: Conversation, action: 'add' | 'remove'): Json;
  botAdded(from: Account, where: Conversation): Json;
  meetingStart(from: Account, where: Conversation, moment: EventMoment): Json;
  meetingEnd(from: Account, where: Conversation, moment: EventMoment): Json;
  participants(
    what: 'Join' | 'Leave',
    from: Account,
    where: Conversation,
    members: readonly { readonly account: Account; readonly role: MeetingRole }[],
  ): Json;
  /** Makes the playground's activity look as if Teams had sent it, from the person given. */
  asTeamsWould(activity: Json, from: Account, where: Conversation): Json;
}

export function makeActivityWriter(options: {
  readonly town: Town;
  readonly rooms: SharedRooms;
  readonly serviceUrl: () => string;
  readonly now: () => Date;
}): ActivityWriter {
  const { town, rooms, serviceUrl, now } = options;
  const bot = botAccountOf(town);

  const envelope = (from: Account, where: Conversation): Json => ({
    id: randomUUID(),
    timestamp: now().toISOString(),
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: senderOf(from),
    recipient: bot,
    locale: 'sv-SE',
    ...whereabouts(where, town, rooms),
  });
  const clientInfo: Json = {
    type: 'clientInfo',
    locale: 'sv-SE',
    country: 'SE',
    platform: 'Web',
    timezone: TIME_ZONE,
  };
  const client: Json = { localTimezone: TIME_ZONE, entities: [clientInfo] };
  const event = (from: Account, where: Conversation, name: string, value: Json): Json => ({
    ...envelope(from, where),
    type: 'event',
    name: `application/vnd.microsoft.${name}`,
    value,
  });
  const facts = ({ meeting }: EventMoment): Json => ({
    Id: teamsMeetingId(meeting.threadId),
    Title: meeting.subject,
    MeetingType: 'Scheduled',
    JoinUrl: meeting.joinUrl,
  });

  return {
    message(from, where, text) {
      const base = { ...envelope(from, where), type: 'message', textFormat: 'plain', ...client };
      if (where.kind === 'personal') return { ...base, text };
      // Outside a chat of its own the bot only hears what is addressed to it.
      const mention = `<at>${bot.name}</at>`;
      const entities = [clientInfo, { type: 'mention', mentioned: bot, text: mention }];
      return { ...base, text: `${mention} ${text}`, entities };
    },
    submit: (from, where, messageId, data) => ({
      ...envelope(from, where),
      type: 'message',
      ...client,
      replyToId: messageId,
      value: data,
    }),
    cardAction(from, where, action) {
      const base = envelope(from, where);
      return {
        ...base,
        type: 'invoke',
        name: 'adaptiveCard/action',
        ...client,
        channelData: { ...recordIn(base['channelData']), source: { name: 'message' } },
        replyToId: action.messageId,
        value: {
          action: {
            type: 'Action.Execute',
            verb: action.verb,
            data: action.data,
            ...(action.id !== undefined && { id: action.id }),
          },
          trigger: action.trigger,
        },
      };
    },
    installation: (from, where, action) => ({
      ...envelope(from, where),
      type: 'installationUpdate',
      action,
    }),
    botAdded: (from, where) => ({
      ...envelope(from, where),
      type: 'conversationUpdate',
      membersAdded: [bot],
    }),
    meetingStart: (from, where, moment) =>
      event(from, where, 'meetingStart', {
        ...facts(moment),
        StartTime: moment.at.toISOString(),
      }),
    meetingEnd: (from, where, moment) =>
      event(from, where, 'meetingEnd', { ...facts(moment), EndTime: moment.at.toISOString() }),
    participants: (what, from, where, members) =>
      event(from, where, `meetingParticipant${what}`, {
        members: members.map(({ account, role }) => ({
          user: rosterEntry(account, town),
          meeting: { inMeeting: what === 'Join', role },
        })),
      }),
    asTeamsWould(activity, from, where) {
      const base = envelope(from, where);
      return {
        ...activity,
        ...base,
        localTimezone: TIME_ZONE,
        id: activity['id'] ?? base['id'],
        timestamp: activity['timestamp'] ?? base['timestamp'],
        channelData: { ...recordIn(activity['channelData']), ...recordIn(base['channelData']) },
        conversation: { ...recordIn(activity['conversation']), ...recordIn(base['conversation']) },
        entities: [
          clientInfo,
          ...listIn(activity['entities']).filter((each) => recordIn(each)['type'] !== 'clientInfo'),
        ],
      };
    },
  };
}
