import { participantId, participantOfPerson } from '../domain/ids.ts';
import type { Meeting } from '../domain/meeting-state.ts';
import type { MeetingFact, NewMeetingEvent } from '../domain/meeting-event.ts';
import { appendNow, untilSettled } from './append-now.ts';
import type { OpenMeeting } from './open-meeting.ts';
import { packName } from './open-meeting.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { Secrets } from './ports/secrets.ts';
import type { Logger } from './ports/logger.ts';
import type { MeetingRecord, UnitOfWork } from './ports/unit-of-work.ts';
import type { ChatUseCases, MeetingReport, ReportedParticipant } from './use-cases.ts';

export interface ReportDeps {
  readonly work: UnitOfWork;
  readonly openMeeting: OpenMeeting;
  readonly policies: PolicySource;
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly announce: () => void;
  /** Gives the host the checklist card; called after the start is recorded. */
  readonly handOutChecklist: (meeting: MeetingRecord) => Promise<unknown>;
}

/** What Teams reports becomes events. A report that changes nothing, being late or a repeat, writes nothing. */
export const makeReportMeeting =
  (deps: ReportDeps): ChatUseCases['reportMeeting'] =>
  async (report) => {
    const record = await deps.openMeeting(report.tenantId, report.threadId);
    if (!record) {
      deps.logger.warn('meeting.unknown', { what: report.what });
      return;
    }
    const pack = packName(deps.policies, record);
    let hasStarted = false;
    await untilSettled(() =>
      deps.work.run((tx) =>
        appendNow(tx, record.tenantId, record.id, (meeting): NewMeetingEvent[] => {
          const facts = factsOf(deps.secrets, report, meeting);
          hasStarted = facts.some(({ what }) => what === 'meeting.started');
          return facts.map((fact) => ({ at: report.at, by: 'system', pack, fact }));
        }),
      ),
    );
    deps.announce();
    if (hasStarted) await deps.handOutChecklist(record);
  };

function factsOf(secrets: Secrets, report: MeetingReport, meeting: Meeting): MeetingFact[] {
  switch (report.what) {
    case 'started':
      return meeting.phase.name === 'in-session' ? [] : [{ what: 'meeting.started' }];
    case 'ended':
      return meeting.phase.name === 'ended' ? [] : [{ what: 'meeting.ended' }];
    case 'joined':
    case 'left': {
      const isPresent = (id: string) =>
        meeting.present.some(({ participant }) => participant === id);
      // Found by asking, or added by hand, and now told of: the event is what verifies the roster.
      const isTold = (id: string) =>
        meeting.present.some(({ participant, source }) => participant === id && source === 'event');
      const seen = new Map(
        report.participants.map((each) => [idOf(secrets, report, each), each.kind] as const),
      );
      return [...seen].flatMap(([participant, kind]): MeetingFact[] => {
        if (report.what === 'joined')
          return isTold(participant) ? [] : [{ what: 'participant.joined', participant, kind }];
        return isPresent(participant) ? [{ what: 'participant.left', participant }] : [];
      });
    }
  }
}

/** Whom the directory does not hold is known by a keyed hash of the chat account: never by the name they typed. */
const idOf = (secrets: Secrets, report: MeetingReport, each: ReportedParticipant) =>
  each.personId
    ? participantOfPerson(each.personId)
    : participantId(
        `anon:${secrets.keyedHash('participant', report.tenantId, `${report.threadId}\n${each.channelAccountId}`)}`,
      );
