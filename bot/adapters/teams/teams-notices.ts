import type { TargetedMeetingNotification } from 'botbuilder';
import { z } from 'zod';
import type { MeetingNotice, MeetingNotices } from '../../app/ports/meeting-notices.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { Locale } from '../../domain/person.ts';
import english from '../../texts/notice.en.json' with { type: 'json' };
import swedish from '../../texts/notice.sv.json' with { type: 'json' };
import type { ConnectorAt } from './connector-credentials.ts';
import { makeReach } from './reach.ts';
import { realWaiting, statusOf } from './retry.ts';
import type { Waiting } from './retry.ts';
import type { KnownConversations } from './teams-chat.ts';
import { teamsMeetingId } from './teams-roster.ts';

const Participant = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  meeting: z.looseObject({ inMeeting: z.boolean().optional() }),
});
/** 207 names those who could not be shown it; 202 has no body. */
const Answer = z.looseObject({ recipientsFailureInfo: z.array(z.unknown()).optional() });

const texts: Readonly<Record<Locale, Readonly<Record<MeetingNotice, string>>>> = {
  sv: swedish,
  en: english,
};

/** Entity id of the panel in the manifest. */
const PANEL = 'meeting';

/**
 * Shows notices in a running meeting (targeted meeting notification): the panel in a dialog whose title is the notice, and
 * a mark on the app's icon. Teams takes account ids for this, so each person is asked for first; that also tells who is there.
 */
export function makeTeamsNotices(deps: {
  readonly connector: ConnectorAt;
  readonly conversations: KnownConversations;
  /** Where the panel is served, without a slash at the end. */
  readonly publicUrl: string;
  readonly waiting?: Waiting;
}): MeetingNotices {
  const reach = makeReach(deps.waiting ?? realWaiting);

  /** Undefined: not in the meeting now. */
  async function accountOf(serviceUrl: string, meeting: string, tenantId: TenantId, id: PersonId) {
    const answer = await reach(async () => {
      const { teams } = await deps.connector.meetings(serviceUrl);
      return teams.fetchMeetingParticipant(meeting, id, { tenantId });
    });
    const { data } = Participant.safeParse(answer);
    return data?.meeting.inMeeting === true ? data.user.id : undefined;
  }

  return {
    async show(tenantId, thread, people, notice) {
      const conversation = await deps.conversations.ofThread(tenantId, thread);
      if (!conversation) return 'not-reachable';
      const { serviceUrl, locale } = conversation;
      const meeting = teamsMeetingId(thread);
      const accounts = await Promise.all(
        people.map((id) => accountOf(serviceUrl, meeting, tenantId, id)),
      );
      const recipients = accounts.filter((each) => each !== undefined);
      if (recipients.length === 0) return 'not-reachable';
      const body = notification(recipients, texts[locale][notice], deps.publicUrl);
      const sent = await reach(() => send(deps.connector, serviceUrl, meeting, body));
      if (sent === 'not-reachable') return sent;
      const missed = Answer.safeParse(sent).data?.recipientsFailureInfo?.length ?? 0;
      return missed < recipients.length ? 'shown' : 'not-reachable';
    },
  };
}

/** 400: none of them could be shown it, for instance because they left a moment ago. */
async function send(
  connector: ConnectorAt,
  serviceUrl: string,
  meeting: string,
  body: TargetedMeetingNotification,
): Promise<unknown> {
  try {
    const { teams } = await connector.meetings(serviceUrl);
    return await teams.sendMeetingNotification(meeting, body);
  } catch (fault) {
    if (statusOf(fault) === 400) return 'not-reachable';
    throw fault;
  }
}

const notification = (
  recipients: string[],
  title: string,
  publicUrl: string,
): TargetedMeetingNotification => ({
  type: 'targetedMeetingNotification',
  value: {
    recipients,
    surfaces: [
      {
        surface: 'meetingStage',
        contentType: 'task',
        content: {
          value: {
            title,
            height: '400',
            width: '320',
            url: `${publicUrl}/tab/`,
          },
        },
      },
      { surface: 'meetingTabIcon', tabEntityId: PANEL },
    ],
  },
});
