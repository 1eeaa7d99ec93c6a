import type { StoredMeeting } from '../graph/state.ts';
import type { Town } from '../town.ts';
import { accountOf, type Account } from './accounts.ts';

export type MeetingRole = 'Organizer' | 'Presenter' | 'Attendee';

/** What is known of who sits in a meeting right now. */
export interface Attendance {
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  /** By account id, in the order they joined. */
  readonly present: ReadonlyMap<string, Account>;
}

const nobody: Attendance = { present: new Map() };

/** The meetings of the demo Graph, and who has joined them. */
export interface Meetings {
  all(): readonly StoredMeeting[];
  byThread(threadId: string): StoredMeeting | undefined;
  /** The organiser and the invited people of the directory. */
  invited(meeting: StoredMeeting): readonly Account[];
  /** The invited and whoever is in the meeting. */
  roster(meeting: StoredMeeting): readonly Account[];
  /** Undefined: not part of the meeting. */
  roleOf(meeting: StoredMeeting, account: Account): MeetingRole | undefined;
  attendance(threadId: string): Attendance;
  note(threadId: string, attendance: Attendance): void;
}

export function makeMeetings(
  town: Town,
  stored: { readonly onlineMeetings: ReadonlyMap<string, StoredMeeting> },
): Meetings {
  const attendances = new Map<string, Attendance>();
  const attendance = (threadId: string) => attendances.get(threadId) ?? nobody;

  const invited = (meeting: StoredMeeting) =>
    town.people
      .filter(
        (person) =>
          person.id === meeting.organizerId ||
          meeting.participants.some((each) => each.address === person.mail),
      )
      .map(accountOf);

  const roster = (meeting: StoredMeeting) => {
    const known = invited(meeting);
    const here = [...attendance(meeting.threadId).present.values()];
    return [...known, ...here.filter(({ id }) => !known.some((each) => each.id === id))];
  };

  return {
    all: () => [...stored.onlineMeetings.values()],
    byThread: (threadId) =>
      [...stored.onlineMeetings.values()].find((each) => each.threadId === threadId),
    invited,
    roster,
    roleOf(meeting, account) {
      if (account.person?.id === meeting.organizerId) return 'Organizer';
      const entry = meeting.participants.find((each) => each.address === account.person?.mail);
      if (entry) return entry.role === 'attendee' ? 'Attendee' : 'Presenter';
      return roster(meeting).some((each) => each.id === account.id) ? 'Attendee' : undefined;
    },
    attendance,
    note: (threadId, now) => void attendances.set(threadId, now),
  };
}

/** Teams' own id of a meeting, as the bot meets it in `channelData.meeting.id`. */
export const teamsMeetingId = (threadId: string): string =>
  Buffer.from(`0#${threadId}#0`, 'utf8').toString('base64');

/** Undefined when it is no such id. */
export const threadOfMeetingId = (meetingId: string): string | undefined =>
  /^0#(19:.+)#0$/.exec(Buffer.from(meetingId, 'base64').toString('utf8'))?.[1];
