import type { SubjectReport } from '../domain/subject/finding.ts';
import type { Metrics } from './ports/metrics.ts';
import type { PersonalCards } from './ports/personal-cards.ts';
import type { UnitOfWork } from './ports/unit-of-work.ts';
import type { ChatUseCases } from './use-cases.ts';

type Count = Pick<Metrics, 'count'>;

/** Counts what goes into meetings' logs, by name (`gate.opened` among them), when it has been committed. */
export const countingFacts = (work: UnitOfWork, metrics: Count): UnitOfWork => ({
  read: (look) => work.read(look),
  async run(inTransaction) {
    let written: readonly string[] = [];
    const value = await work.run((tx) => {
      // A transaction that is tried again begins anew.
      written = [];
      const events: typeof tx.events = {
        ...tx.events,
        async append(tenant, meeting, version, added) {
          const appended = await tx.events.append(tenant, meeting, version, added);
          if (appended.ok) written = [...written, ...added.map(({ fact }) => fact.what)];
          return appended;
        },
      };
      return inTransaction({ ...tx, events });
    });
    for (const what of written) metrics.count('facts', { what });
    return value;
  },
});

/** Counts what checks of subjects find in chat, by kind; of what was found nothing else is told. */
export const countingFindings = (chat: ChatUseCases, metrics: Count): ChatUseCases => ({
  ...chat,
  async checkSubject(...asked) {
    const checked = await chat.checkSubject(...asked);
    if (checked.ok) countIn(metrics, checked.value, 'subject');
    return checked;
  },
  async checkBooking(...asked) {
    const checked = await chat.checkBooking(...asked);
    if (checked.ok) countIn(metrics, checked.value.subject, 'booking');
    return checked;
  },
});

/** The same for bookings made elsewhere, when their organiser is told. */
export const countingAlerts = (cards: PersonalCards, metrics: Count): PersonalCards => ({
  post(to, card) {
    if (card.kind === 'alert' && card.view.state === 'open')
      countIn(metrics, card.view.event.report, 'elsewhere');
    return cards.post(to, card);
  },
  redraw: (...of) => cards.redraw(...of),
});

function countIn(metrics: Count, { findings }: SubjectReport, where: string): void {
  for (const { kind } of findings) metrics.count('findings', { kind, where });
}
