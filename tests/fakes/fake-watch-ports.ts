import type { Calendar } from '../../bot/app/ports/calendar.ts';
import type { CalendarChanges, CalendarWatch } from '../../bot/app/ports/calendar-watch.ts';
import type { CalendarSharing } from '../../bot/app/ports/calendar-sharing.ts';
import type { SentCard } from '../../bot/app/ports/chat.ts';
import type { Clock } from '../../bot/app/ports/clock.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import type {
  PersonalCard,
  PersonalCards,
  PersonalTarget,
} from '../../bot/app/ports/personal-cards.ts';
import type { Staff } from '../../bot/app/ports/staff.ts';
import type { WatchedEvent, WatchedEvents } from '../../bot/app/ports/watched-events.ts';
import type { EventId, PersonId } from '../../bot/domain/ids.ts';
import type { FaultPlan } from './fault-plan.ts';
import { makeFaultPlan } from './fault-plan.ts';

type EventsCall = 'read' | 'neighbours' | 'rename' | 'move';
export interface FakeWatchedEvents extends WatchedEvents, FaultPlan<EventsCall> {
  put(personId: PersonId, event: WatchedEvent): void;
  take(eventId: EventId): void;
  get(eventId: EventId): WatchedEvent | undefined;
  readonly counts: { rename: number; move: number };
  /** When something in somebody's calendar was booked; long ago unless said. */
  bookedAt(iCalUId: string, at: Date): void;
}

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

const ALWAYS = { start: new Date(0), end: new Date('2100-01-01T00:00:00Z') };

export function makeFakeWatchedEvents(
  calendar: Pick<Calendar, 'entries' | 'series'>,
): FakeWatchedEvents {
  const booked = new Map<string, Date>();
  const held = new Map<string, { personId: PersonId; event: WatchedEvent }>();
  const { plan, during } = makeFaultPlan<EventsCall>();
  const counts = { rename: 0, move: 0 };
  const change = (id: EventId, what: Partial<WatchedEvent>) => {
    const found = held.get(id);
    if (!found) throw new ServiceFault('not-found', 'graph');
    const event = { ...found.event, ...what };
    held.set(id, { ...found, event });
  };
  return {
    ...plan,
    counts,
    put: (personId, event) => void held.set(event.eventId, { personId, event }),
    take: (id) => void held.delete(id),
    get: (id) => held.get(id)?.event,
    read: (tenant, personId, id) =>
      during('read', async () => {
        const found = held.get(id);
        if (found?.personId !== personId) return undefined;
        // A series in the calendar tells its own time.
        const series = await calendar.series(tenant, personId, id, ALWAYS);
        return series ? { ...found.event, period: series.first } : found.event;
      }),
    bookedAt: (iCalUId, at) => void booked.set(iCalUId, at),
    neighbours: (tenant, personId, within) =>
      during('neighbours', async () =>
        (await calendar.entries(tenant, personId, within)).map(({ iCalUId, period }) => ({
          iCalUId,
          period,
          createdAt: booked.get(iCalUId) ?? LONG_AGO,
        })),
      ),
    rename: (_tenant, _person, id, subject) =>
      during('rename', () => {
        counts.rename += 1;
        change(id, { subject });
      }),
    move: (_tenant, _person, id, period) =>
      during('move', () => {
        counts.move += 1;
        change(id, { period });
      }),
  };
}

type WatchCall = 'subscribe' | 'renew' | 'unsubscribe' | 'changes';
export interface FakeCalendarWatch extends CalendarWatch, FaultPlan<WatchCall> {
  /** Every subscription that Microsoft has now. */
  readonly made: Map<string, { personId: PersonId; secret: string; expiresAt: Date }>;
  /** What the next reading of the person's changes answers. */
  change(personId: PersonId, ...eventIds: readonly EventId[]): void;
  forgetLinks(): void;
}

const DAYS_3 = 3 * 86_400_000;

export function makeFakeCalendarWatch(clock: Clock): FakeCalendarWatch {
  const made: FakeCalendarWatch['made'] = new Map();
  const log: { personId: PersonId; eventId: EventId; changedAt: Date }[] = [];
  const { plan, during } = makeFaultPlan<WatchCall>();
  let count = 0;
  let era = 0;
  const until = () => new Date(clock.now().getTime() + DAYS_3);
  return {
    ...plan,
    made,
    change: (personId, ...eventIds) =>
      void log.push(...eventIds.map((eventId) => ({ personId, eventId, changedAt: clock.now() }))),
    forgetLinks: () => void (era += 1),
    subscribe: (_tenant, personId, secret) =>
      during('subscribe', () => {
        const graphId = `graph-${++count}`;
        made.set(graphId, { personId, secret, expiresAt: until() });
        return { graphId, expiresAt: until() };
      }),
    renew: (_tenant, graphId) =>
      during('renew', () => {
        const found = made.get(graphId);
        if (!found) return 'gone';
        made.set(graphId, { ...found, expiresAt: until() });
        return { expiresAt: until() };
      }),
    unsubscribe: (_tenant, graphId) => during('unsubscribe', () => void made.delete(graphId)),
    changes: (_tenant, personId, from) =>
      during('changes', (): CalendarChanges | 'start-over' => {
        const [linkEra, place] = 'link' in from ? from.link.split('/').map(Number) : [era, 0];
        if (linkEra !== era) return 'start-over';
        return {
          events: log.slice(place).filter((each) => each.personId === personId),
          link: `${era}/${log.length}`,
        };
      }),
  };
}

interface Message {
  readonly to: PersonalTarget;
  readonly sent: SentCard;
  readonly card: PersonalCard;
  readonly drawn: number;
}
type CardsCall = 'post' | 'redraw';
export interface FakePersonalCards extends PersonalCards, FaultPlan<CardsCall> {
  /** Every card as it stands now, in the order they were posted. */
  readonly messages: readonly Message[];
}

export function makeFakePersonalCards(): FakePersonalCards {
  const messages: Message[] = [];
  const { plan, during } = makeFaultPlan<CardsCall>();
  return {
    ...plan,
    messages,
    post: (to, card) =>
      during('post', () => {
        const sent = {
          conversationId: `chat-of-${to.personId}`,
          activityId: `card-${messages.length + 1}`,
          serviceUrl: 'https://connector.example/teams/',
        };
        messages.push({ to, sent, card, drawn: 1 });
        return sent;
      }),
    redraw: (_to, sent, card) =>
      during('redraw', () => {
        const at = messages.findIndex((each) => each.sent.activityId === sent.activityId);
        const standing = messages[at];
        if (!standing) return 'not-reachable';
        messages[at] = { ...standing, card, drawn: standing.drawn + 1 };
        return 'redrawn';
      }),
  };
}

export interface FakeSharing extends CalendarSharing, FaultPlan<'read' | 'open'> {
  set(personId: PersonId, state: 'enough' | 'less' | 'unknown'): void;
}
export function makeFakeSharing(): FakeSharing {
  const states = new Map<PersonId, 'enough' | 'less' | 'unknown'>();
  const { plan, during } = makeFaultPlan<'read' | 'open'>();
  const of = (personId: PersonId) => states.get(personId) ?? 'enough';
  return {
    ...plan,
    set: (personId, state) => void states.set(personId, state),
    read: (_tenant, personId) => during('read', () => of(personId)),
    open: (_tenant, personId) =>
      during('open', () => {
        if (of(personId) === 'less') states.set(personId, 'enough');
        return of(personId);
      }),
  };
}

export interface FakeStaff extends Staff, FaultPlan<'enrolled'> {
  setGroup(members: readonly PersonId[] | undefined): void;
}
export function makeFakeStaff(everybody: readonly PersonId[]): FakeStaff {
  const { plan, during } = makeFaultPlan<'enrolled'>();
  let group: readonly PersonId[] | undefined;
  return {
    ...plan,
    setGroup: (members) => {
      group = members;
    },
    isGroup: () => group !== undefined,
    enrolled: () => during('enrolled', () => group ?? everybody),
  };
}
