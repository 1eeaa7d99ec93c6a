import { z } from 'zod';
import { called, fromOwnChat } from './activities.ts';

const DAY = 24 * 60 * 60_000;

interface Booking {
  readonly organiser: string;
  readonly subject: string;
  readonly people: string;
  /** Working days after next Monday. */
  readonly day: number;
  readonly start: string;
}

const booking = (
  organiser: string,
  subject: string,
  people: string,
  day: number,
  start: string,
): Booking => ({ organiser, subject, people, day, start });

/** What people may ask for on an ordinary day: names typed as they are said, some free slots, some not, some careless subjects. */
const bookings: readonly Booking[] = [
  booking('karin.holm', 'Budgetavstämning', 'Anna Lindgren, Mohammed Ali', 3, '10:00'),
  booking('anna.lindgren', 'Prognos efter tertial ett', 'Karin Holm', 1, '12:00'),
  booking('anna.sjostrom', 'Detaljplan Norra hamnen', 'Pekka Korhonen, Karin Holm', 3, '09:30'),
  booking('mohammed.ali', 'Ring Karin Holm 070-174 06 05', 'Karin Holm', 0, '10:00'),
  booking('bjorn.nilsson', 'Teammöte', 'Elsa Márakatt', 2, '10:00'),
  booking('elsa.marakatt', 'Uppföljning av rutin', 'Björn Nilsson, Ingrid Wallin', 2, '14:00'),
  booking('lars.ake.eriksson', 'Beredning inför nämnd', 'Karin Holm, Anna Lindgren', 1, '15:00'),
  booking('fatima.hassan', 'Skolstart', 'Olena Kovalenko', 4, '09:00'),
  booking('pekka.korhonen', 'Bygglov, genomgång', 'Anna Sjöström', 0, '13:00'),
  booking('ingrid.wallin', 'Samtal med Fatima Hassan', 'Fatima Hassan, Mohammed Ali', 4, '11:00'),
  booking('olena.kovalenko', 'Planering', 'Fatima Hassan, Elsa Márakatt', 3, '13:00'),
];

/** A press on the booking form's button, one per organiser: the booking turn. */
export const bookingTurns = (connectorUrl: string, now: Date): readonly object[] =>
  bookings.map((each) => ({
    ...fromOwnChat(called(each.organiser), connectorUrl, now),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'booking.check',
        data: {
          released: [],
          subject: each.subject,
          people: each.people,
          date: dayAfterNextMonday(each.day, now),
          start: each.start,
          minutes: '60',
          level: '1',
          documentsLink: '',
          note: '',
        },
      },
      trigger: 'manual',
    },
  }));

/** The same people saying the same to the echo bot. */
export const messages = (connectorUrl: string, now: Date): readonly object[] =>
  bookings.map((each) => ({
    ...fromOwnChat(called(each.organiser), connectorUrl, now),
    type: 'message',
    text: `boka ${each.subject} med ${each.people}`,
    textFormat: 'plain',
  }));

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const Draft = z.object({ id: z.uuid(), version: z.literal(1) });
const Proposal = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.object({
    type: z.literal('AdaptiveCard'),
    body: z.array(z.looseObject({ type: z.string() })),
    actions: z.array(z.looseObject({ verb: z.string(), data: z.unknown() })),
  }),
});
const Confirm = z.object({ verb: z.literal('booking.confirm'), data: z.object({ draft: Draft }) });

/**
 * Learns from one answer to each booking, given when nothing else was going on, what the answers under load have to be:
 * letter by letter the same card, but for the draft's id. Throws when any is no proposal, or when the town's calendars and
 * the subjects gave the checks nothing to find.
 */
export function expectProposals(answers: readonly string[]): (answer: string) => boolean {
  for (const answer of answers) {
    const proposal = Proposal.safeParse(JSON.parse(answer));
    const confirms = proposal.data?.value.actions.some((each) => Confirm.safeParse(each).success);
    if (!confirms) throw new Error(`this is no proposal card: ${answer}`);
  }
  const found = {
    subjects: answers.filter((each) => each.includes('"release":')).length,
    adjacencies: answers.filter((each) => each.includes('"id":"reason"')).length,
    unremarkable: answers.filter(
      (each) => !each.includes('"release":') && !each.includes('"id":"reason"'),
    ).length,
  };
  if (Object.values(found).includes(0))
    throw new Error(`the bookings do not try everything: ${JSON.stringify(found)}`);
  const right = new Set(answers.map(withoutIds));
  return (answer) => right.has(withoutIds(answer));
}

const withoutIds = (answer: string) => answer.replace(UUID, 'id');

/** As the date input sends it. */
function dayAfterNextMonday(days: number, now: Date): string {
  const toMonday = 7 - ((now.getUTCDay() + 6) % 7);
  return new Date(now.getTime() + (toMonday + days) * DAY).toISOString().slice(0, 10);
}
