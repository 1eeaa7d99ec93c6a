import type { ChatUseCases } from '../../../bot/app/use-cases.ts';
import { ok } from '../../../bot/domain/result.ts';
import { aChecklist, aForm, aProposal, aReceipt, aStanding, pitea } from '../cards/views.ts';

export interface UseCaseCall {
  readonly name: keyof ChatUseCases;
  readonly args: readonly unknown[];
}

export interface FakeUseCases {
  readonly useCases: ChatUseCases;
  readonly calls: UseCaseCall[];
  /** What a use case does from now on, in place of going well. */
  change(changes: Partial<ChatUseCases>): void;
  reset(): void;
  called(name: keyof ChatUseCases): readonly (readonly unknown[])[];
}

/** Use cases that go well with believable answers, and remember what they were asked. */
export function fakeUseCases(): FakeUseCases {
  const usual: ChatUseCases = {
    packOf: () => Promise.resolve(pitea),
    contactOf: () => pitea.contact,
    checkSubject: (_actor, { subject }) =>
      Promise.resolve(ok({ findings: [], safeSubject: subject })),
    proposeWord: () => Promise.resolve(),
    prepareBooking: (_actor, text) =>
      Promise.resolve({ form: aForm({ subject: text }), pack: pitea }),
    checkBooking: (_actor, { form, released }) =>
      Promise.resolve(ok(aProposal({ form, released }))),
    confirmBooking: (_actor, { form }) =>
      Promise.resolve(ok({ kind: 'booked', receipt: aReceipt({ subject: form.subject }) })),
    upcomingMeetings: () => Promise.resolve([]),
    viewStanding: () => Promise.resolve(ok(aStanding())),
    changeMeeting: () => Promise.resolve(ok({ kind: 'changed', view: aStanding(), wasSo: false })),
    cancelMeeting: () => Promise.resolve(ok(aStanding())),
    confirmFromCard: (_actor, { version }) =>
      Promise.resolve(ok(aChecklist({ version: version + 1 }))),
    watch: {
      pressAlert: (_actor, alertId) => Promise.resolve(ok({ alertId, pack: pitea, state: 'gone' })),
      viewSharing: () => Promise.resolve({ state: 'less', pack: pitea }),
      openSharing: () => Promise.resolve({ state: 'enough', pack: pitea }),
    },
    rememberConversation: () => Promise.resolve(),
    forgetConversation: () => Promise.resolve(),
    reportMeeting: () => Promise.resolve(),
  };
  const calls: UseCaseCall[] = [];
  let now = usual;
  const noting =
    <Args extends readonly unknown[], Answer>(
      name: keyof ChatUseCases,
      work: () => (...args: Args) => Answer,
    ) =>
    (...args: Args): Answer => {
      calls.push({ name, args });
      return work()(...args);
    };
  return {
    calls,
    change: (changes) => void (now = { ...now, ...changes }),
    reset: () => {
      now = usual;
      calls.length = 0;
    },
    called: (name) => calls.filter((each) => each.name === name).map(({ args }) => args),
    useCases: {
      packOf: noting('packOf', () => now.packOf),
      // Asked for by every answer about a problem, it does nothing.
      contactOf: (actor) => now.contactOf(actor),
      checkSubject: noting('checkSubject', () => now.checkSubject),
      proposeWord: noting('proposeWord', () => now.proposeWord),
      prepareBooking: noting('prepareBooking', () => now.prepareBooking),
      checkBooking: noting('checkBooking', () => now.checkBooking),
      confirmBooking: noting('confirmBooking', () => now.confirmBooking),
      upcomingMeetings: noting('upcomingMeetings', () => now.upcomingMeetings),
      viewStanding: noting('viewStanding', () => now.viewStanding),
      changeMeeting: noting('changeMeeting', () => now.changeMeeting),
      cancelMeeting: noting('cancelMeeting', () => now.cancelMeeting),
      confirmFromCard: noting('confirmFromCard', () => now.confirmFromCard),
      watch: {
        pressAlert: noting('watch', () => now.watch.pressAlert),
        viewSharing: noting('watch', () => now.watch.viewSharing),
        openSharing: noting('watch', () => now.watch.openSharing),
      },
      rememberConversation: noting('rememberConversation', () => now.rememberConversation),
      forgetConversation: noting('forgetConversation', () => now.forgetConversation),
      reportMeeting: noting('reportMeeting', () => now.reportMeeting),
    },
  };
}
