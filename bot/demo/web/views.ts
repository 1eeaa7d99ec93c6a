import { botAccountOf, type Account } from '../connector/accounts.ts';
import type { ChatMessage, Conversation } from '../connector/chats.ts';
import type { Connector } from '../connector/gateway.ts';
import { teamsMeetingId } from '../connector/meetings.ts';
import type { StoredMeeting } from '../graph/state.ts';
import type { Town } from '../town.ts';

/** What the pages are told. Instants are ISO 8601 in UTC. */
export interface Viewing {
  readonly town: Town;
  readonly connector: Connector;
  readonly playgroundUrl: () => string | undefined;
}

export function townView({ town, connector, playgroundUrl }: Viewing) {
  return {
    name: town.name,
    playgroundUrl: playgroundUrl(),
    people: town.people.map(({ handle, displayName, jobTitle, department, isAdministrator }) => ({
      handle,
      displayName,
      jobTitle,
      department,
      isAdministrator,
    })),
    meetings: connector.meetings
      .all()
      .toSorted((a, b) => a.start.getTime() - b.start.getTime())
      .map((meeting) => ({
        thread: meeting.threadId,
        subject: meeting.subject,
        start: meeting.start.toISOString(),
        end: meeting.end.toISOString(),
        people: connector.meetings.invited(meeting).map(({ handle, name }) => ({
          handle,
          name,
          isOrganiser: handle === organiserOf(town, meeting)?.handle,
        })),
      })),
  };
}

const organiserOf = (town: Town, meeting: StoredMeeting) =>
  town.people.find((each) => each.id === meeting.organizerId);

export const chatListView = (viewing: Viewing, account: Account) => ({
  viewer: { handle: account.handle, name: account.name, id: account.id },
  conversations: viewing.connector.chats.seenBy(account).map(({ id, kind, title }) => ({
    id,
    kind,
    title,
  })),
});

export function chatView(viewing: Viewing, account: Account, conversation: Conversation) {
  return {
    ...chatListView(viewing, account),
    conversation: {
      id: conversation.id,
      kind: conversation.kind,
      title: conversation.title,
      members: viewing.connector.chats.membersOf(conversation).map(({ name }) => name),
    },
    messages: conversation.messages.map((message) => messageView(viewing.town, account, message)),
  };
}

function messageView(town: Town, account: Account, message: ChatMessage) {
  const own = message.ownViews.get(account.id);
  const { id, from, at, text, isDeleted, version } = message;
  const cards = message.attachments
    .filter((each) => each['contentType'] === 'application/vnd.microsoft.card.adaptive')
    .map((each) => each['content']);
  return {
    id,
    author: from.name,
    isBot: from.id === botAccountOf(town).id,
    isOwn: from.id === account.id,
    at: at.toISOString(),
    text,
    isDeleted,
    version,
    isOwnView: own !== undefined,
    cards: own ? [own] : cards,
  };
}

/** The meeting as the page plays it; `everyone` are those who can be made to join. */
export function meetingView(
  { town, connector }: Viewing,
  meeting: StoredMeeting,
  viewer: Account,
  everyone: readonly Account[],
) {
  const { meetings } = connector;
  const attendance = meetings.attendance(meeting.threadId);
  const invited = meetings.invited(meeting);
  return {
    thread: meeting.threadId,
    meetingId: teamsMeetingId(meeting.threadId),
    subject: meeting.subject,
    start: meeting.start.toISOString(),
    end: meeting.end.toISOString(),
    phase: attendance.endedAt ? 'ended' : attendance.startedAt ? 'in-session' : 'called',
    organiser: organiserOf(town, meeting)?.handle,
    viewer: {
      handle: viewer.handle,
      name: viewer.name,
      kind: viewer.kind,
      id: viewer.person?.id,
      mail: viewer.person?.mail,
      tenantId: town.tenantId,
      isInvited: invited.some(({ handle }) => handle === viewer.handle),
    },
    participants: everyone
      .filter((each) => each.kind !== 'member' || invited.some(({ id }) => id === each.id))
      .map((each) => ({
        handle: each.handle,
        name: each.name,
        kind: each.kind,
        role: meetings.roleOf(meeting, each) ?? 'Attendee',
        isPresent: attendance.present.has(each.id),
      })),
  };
}
