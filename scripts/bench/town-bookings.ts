import { setTimeout as pause } from 'node:timers/promises';
import type { DemoGraph } from '../../bot/demo/graph/demo-graph.ts';
import type { StoredEvent } from '../../bot/demo/graph/state.ts';
import type { Wanted } from './large-town.ts';
import { bookingOf } from './large-town.ts';
import type { Bookings, Told } from './services-messages.ts';

const STEP_MS = 50;
const SUBJECTS = ['Avstämning', 'Planering', 'Budgetuppföljning', 'Teammöte', 'Genomgång av rutin'];
/** Names somebody who is not invited: breaks B1, and brings a card. */
const CARELESS = 'Samtal om Siri Dahl';
const WHOLE_MINUTES = 30;
const SHORT_MINUTES = 25;
const EARLIER_MS = 7 * 24 * 60 * 60_000;

/** True for so large a part of the numbers, evenly spread. */
const isAmong = (part: number, number: number): boolean =>
  Math.floor(number * part) > Math.floor((number - 1) * part);

/** People who book in Outlook, at a rate. Each booking is told of as Graph does, and some of it twice. */
export function makeTownBookings(graph: DemoGraph) {
  const { state, watching } = graph;
  const counts = { booked: 0, careless: 0, repeats: 0 };
  const mailOwners = new Map(state.town.people.map(({ mail, id }) => [mail, id]));
  let told: Told[] = [];
  let number = 0;

  const wanted = ({ careless, whole }: Pick<Bookings, 'careless' | 'whole'>): Wanted => {
    number += 1;
    const isCareless = isAmong(careless, number);
    if (isCareless) counts.careless += 1;
    return {
      number,
      subject: isCareless ? CARELESS : (SUBJECTS[number % SUBJECTS.length] ?? ''),
      minutes: isAmong(whole, number) ? WHOLE_MINUTES : SHORT_MINUTES,
    };
  };
  /** Its own and the invited people's copies: each mailbox is told of by itself. */
  const everyCopy = (event: StoredEvent): readonly string[] =>
    [event.organizer, ...event.attendees].flatMap(({ address }) => {
      const mailbox = state.events.get(mailOwners.get(address) ?? '');
      const copy = [...(mailbox?.values() ?? [])].findLast(
        ({ iCalUId }) => iCalUId === event.iCalUId,
      );
      return copy ? [copy.id] : [];
    });
  const book = (bookings: Bookings) => {
    const event = bookingOf(state, wanted(bookings), new Date());
    counts.booked += 1;
    const at = Date.now();
    told.push(...everyCopy(event).map((id): Told => [id, at]));
    watching.tell();
    if (!isAmong(bookings.repeated, number)) return;
    counts.repeats += 1;
    const { ownerId: personId, id: eventId } = event;
    watching.subscriptions.tell([{ seq: number, personId, eventId, what: 'updated' }]);
  };
  return {
    counts: () => ({ ...counts }),
    toldSince(): readonly Told[] {
      const fresh = told;
      told = [];
      return fresh;
    },
    /** What is in the calendars before anything is told. */
    fill(count: number) {
      const long = new Date(Date.now() - EARLIER_MS);
      for (let at = 0; at < count; at += 1)
        bookingOf(state, wanted({ careless: 0, whole: 0 }), long);
    },
    /** Resolves when the time is out. Whatever the product does, people book on. */
    async run(bookings: Bookings): Promise<void> {
      const start = performance.now();
      const most = Math.round(bookings.perSecond * bookings.seconds);
      let made = 0;
      while (made < most) {
        const spent = (performance.now() - start) / 1000;
        for (; made < Math.min(most, spent * bookings.perSecond); made += 1) book(bookings);
        await pause(STEP_MS);
      }
    },
  };
}
