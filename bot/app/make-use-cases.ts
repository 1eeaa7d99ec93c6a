import { makeAct } from './act.ts';
import { makeAttest, makeRevokeAttestation, makeViewAttestations } from './attestations.ts';
import { makeCancelMeeting } from './cancel-meeting.ts';
import { makeChangeLevel } from './change-level.ts';
import { makeChangeMeeting } from './change-meeting.ts';
import { makeCheckBooking } from './check-booking.ts';
import { makeCheckSubject } from './check-subject.ts';
import { makeCompleteRoster } from './complete-roster.ts';
import { makeConfirmBooking } from './confirm-booking.ts';
import { makeViewStanding } from './find-standing.ts';
import { makeHandOutChecklist } from './hand-out-checklist.ts';
import type { Invitation } from './invitation.ts';
import { makeDeleteOldDrafts } from './delete-old-drafts.ts';
import { makeMeetingFacts } from './meeting-facts.ts';
import { makeRoleIn } from './meeting-role.ts';
import { makeOpenMeeting } from './open-meeting.ts';
import type { Calendar } from './ports/calendar.ts';
import type { ChangeFeed } from './ports/change-feed.ts';
import type { Chat } from './ports/chat.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import type { Logger } from './ports/logger.ts';
import type { MeetingNotices } from './ports/meeting-notices.ts';
import type { MeetingRoster } from './ports/meeting-roster.ts';
import type { Messages } from './ports/messages.ts';
import type { OnlineMeetings } from './ports/online-meetings.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { Secrets } from './ports/secrets.ts';
import type { UnitOfWork } from './ports/unit-of-work.ts';
import { makePrepareBooking } from './prepare-booking.ts';
import { makePublishMeetingChanges } from './publish-meeting-change.ts';
import { makeReportMeeting } from './report-meeting.ts';
import { makeSetRoleHolder, makeViewRoleHolders } from './role-holders.ts';
import { makeConfirmFromCard, makeSetItem } from './set-item.ts';
import { makeSettleBookings } from './settle-bookings.ts';
import { makeUpcomingMeetings } from './upcoming-meetings.ts';
import type { ChatUseCases, TabUseCases } from './use-cases.ts';
import { makeAllowedWords } from './words/allowed-words.ts';
import { makeAddWord, makeDecideWord } from './words/decide-word.ts';
import { makeForgetWords } from './words/forget-words.ts';
import { makeProposeWord } from './words/propose-word.ts';
import { makeViewWords } from './words/view-words.ts';
import type { AdminWords } from './words/word-use-cases.ts';
import { makeExpireSecrets } from './verification/expire-secrets.ts';
import { makeVerification } from './verification/make-verification.ts';
import type { VerificationUseCases } from './verification/verification-use-cases.ts';
import { makeWatchGates } from './watch-gates.ts';
import { makeWatch } from './watch/make-watch.ts';
import type { WatchDeps } from './watch/watch-deps.ts';
import type { Watch } from './watch/watch-use-cases.ts';
import { makeViewAttendance } from './view-attendance.ts';
import { makeFollowMeeting, makeViewMeeting, makeViewRecord } from './view-meeting.ts';

/** Everything the product needs from outside itself. */
export interface Ports extends Pick<
  WatchDeps,
  'watch' | 'events' | 'sharing' | 'staff' | 'personalCards' | 'queue'
> {
  readonly work: UnitOfWork;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly onlineMeetings: OnlineMeetings;
  readonly roster: MeetingRoster;
  readonly notices: MeetingNotices;
  readonly messages: Messages;
  readonly chat: Chat;
  readonly feed: ChangeFeed;
  readonly policies: PolicySource;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly writeInvitation: Invitation;
}

/** What the process does by itself, on a timer or after a commit. */
export interface Upkeep {
  readonly publishChanges: () => Promise<void>;
  readonly settleBookings: () => Promise<void>;
  readonly watchGates: () => Promise<void>;
  readonly expireSecrets: () => Promise<void>;
  readonly deleteOldDrafts: (
    tenants: readonly Parameters<PolicySource['packFor']>[0][],
  ) => Promise<void>;
  readonly forgetWords: (
    tenants: readonly Parameters<PolicySource['packFor']>[0][],
  ) => Promise<void>;
}

/** Hands the ports to the use cases. */
export function makeUseCases(outside: Ports): {
  chat: ChatUseCases;
  tab: TabUseCases;
  verification: VerificationUseCases;
  upkeep: Upkeep;
  watch: Watch;
  words: AdminWords;
} {
  const { work, directory, policies } = outside;
  const withWords = { ...outside, allowedWords: makeAllowedWords(outside) };
  const ports = { ...withWords, proposeWord: makeProposeWord(withWords) };
  const facts = makeMeetingFacts(ports);
  const handOutChecklist = makeHandOutChecklist({ ...ports, facts });
  const publisher = makePublishMeetingChanges({ ...ports, facts, handOutChecklist });
  const announce = () => {
    publisher.run().catch((fault: unknown) => ports.logger.error('changes.unpublished', fault));
  };
  const inMeeting = {
    ...ports,
    facts,
    announce,
    openMeeting: makeOpenMeeting(ports),
    roleIn: makeRoleIn({ ...ports, facts }),
    completeRoster: makeCompleteRoster({ ...ports, facts, announce }),
    handOutChecklist,
  };
  const administration = { ...ports, facts };
  const watch = makeWatch(ports);
  return {
    chat: {
      packOf: async (actor) => {
        const person = await directory.person(actor.tenantId, actor.personId);
        return policies.packFor(actor.tenantId, person?.department);
      },
      contactOf: ({ tenantId }) => policies.packFor(tenantId).contact,
      checkSubject: makeCheckSubject(ports),
      proposeWord: ports.proposeWord,
      prepareBooking: makePrepareBooking(ports),
      checkBooking: makeCheckBooking(ports),
      confirmBooking: makeConfirmBooking(ports),
      upcomingMeetings: makeUpcomingMeetings(ports),
      viewStanding: makeViewStanding(ports),
      changeMeeting: makeChangeMeeting(ports),
      cancelMeeting: makeCancelMeeting(ports),
      confirmFromCard: makeConfirmFromCard(inMeeting),
      watch: watch.chat,
      rememberConversation: async (conversation) => {
        await work.run((tx) => tx.conversations.save(conversation));
        await watch.welcome(conversation);
      },
      forgetConversation: (tenantId, id) => work.run((tx) => tx.conversations.remove(tenantId, id)),
      reportMeeting: makeReportMeeting(inMeeting),
    },
    tab: {
      viewMeeting: makeViewMeeting(inMeeting),
      setItem: makeSetItem(inMeeting),
      changeLevel: makeChangeLevel(inMeeting),
      act: makeAct(inMeeting),
      viewAttendance: makeViewAttendance(inMeeting),
      followMeeting: makeFollowMeeting(inMeeting),
      viewRecord: makeViewRecord(inMeeting),
      viewAttestations: makeViewAttestations(administration),
      attest: makeAttest(administration),
      revokeAttestation: makeRevokeAttestation(administration),
      viewRoleHolders: makeViewRoleHolders(administration),
      setRoleHolder: makeSetRoleHolder(administration),
    },
    verification: makeVerification(inMeeting),
    watch,
    words: {
      view: makeViewWords(administration),
      decide: makeDecideWord(ports),
      add: makeAddWord(ports),
    },
    upkeep: {
      publishChanges: () => publisher.run(),
      settleBookings: makeSettleBookings(ports),
      watchGates: makeWatchGates(inMeeting),
      expireSecrets: makeExpireSecrets(inMeeting),
      deleteOldDrafts: makeDeleteOldDrafts(ports),
      forgetWords: makeForgetWords(ports),
    },
  };
}
