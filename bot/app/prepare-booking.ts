import { readBookingText } from '../domain/free-text.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { ChatUseCases } from './use-cases.ts';

const USUAL_MINUTES = '60';

/** Fills the booking form with what free text says; whatever is not said is left to the form. */
export const makePrepareBooking =
  (deps: {
    directory: Directory;
    policies: PolicySource;
    clock: Clock;
  }): ChatUseCases['prepareBooking'] =>
  async (actor, text) => {
    const read = readBookingText(text, deps.clock.now(), actor.locale);
    const organiser = await deps.directory.person(actor.tenantId, actor.personId);
    return {
      pack: deps.policies.packFor(actor.tenantId, organiser?.department),
      form: {
        subject: read.subject,
        people: read.people,
        date: read.date,
        start: read.start,
        minutes: read.minutes || USUAL_MINUTES,
        repeats: '',
        repeatEnd: '',
        level: '0',
        attends: '',
        secrecy: '',
        authority: '',
        unmetParties: '',
        decision: '',
        decisionDate: '',
        anonymised: '',
        documentsLink: '',
        note: '',
      },
    };
  };
