import { setTimeout as pause } from 'node:timers/promises';
import type { DemoGraph } from '../../bot/demo/graph/demo-graph.ts';
import { bookingOf } from './large-town.ts';
import type { Bookings } from './services-messages.ts';

const STEP_MS = 50;
const SUBJECTS = ['Avstämning', 'Planering', 'Budgetuppföljning', 'Teammöte', 'Genomgång av rutin'];
/** Names somebody who is not invited: breaks B1, and brings a card. */
const CARELESS = 'Samtal om Siri Dahl';
const EARLIER_MS = 7 * 24 * 60 * 60_000;

/** People who book in Outlook, at a rate. Each booking is told of as Graph does, and some of it twice. */
export function makeTownBookings(graph: DemoGraph) {
  const counts = { booked: 0, careless: 0, repeats: 0 };
  let number = 0;
  const subjectOf = (at: number, careless: number): string => {
    const isCareless = careless > 0 && at % Math.round(1 / careless) === 0;
    if (isCareless) counts.careless += 1;
    return isCareless ? CARELESS : (SUBJECTS[at % SUBJECTS.length] ?? '');
  };
  const book = ({ careless, repeated }: Bookings) => {
    number += 1;
    const event = bookingOf(graph.state, number, subjectOf(number, careless), new Date());
    counts.booked += 1;
    graph.watching.tell();
    if (repeated === 0 || number % Math.round(1 / repeated) !== 0) return;
    counts.repeats += 1;
    const { ownerId: personId, id: eventId } = event;
    graph.watching.subscriptions.tell([{ seq: number, personId, eventId, what: 'updated' }]);
  };
  return {
    counts: () => ({ ...counts }),
    /** What is in the calendars before anything is told. */
    fill(count: number) {
      const long = new Date(Date.now() - EARLIER_MS);
      for (let at = 0; at < count; at += 1)
        bookingOf(graph.state, (number += 1), SUBJECTS[at % SUBJECTS.length] ?? '', long);
    },
    /** Resolves when the time is out. Whatever the product does, people book on. */
    async run(bookings: Bookings): Promise<void> {
      const start = performance.now();
      let made = 0;
      for (let spent = 0; spent < bookings.seconds; spent = (performance.now() - start) / 1000) {
        for (; made < spent * bookings.perSecond; made += 1) book(bookings);
        await pause(STEP_MS);
      }
    },
  };
}
