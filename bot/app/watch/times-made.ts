import type { Period, PersonAvailability } from '../../domain/availability.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import { ServiceFault } from '../ports/fault.ts';
import type { Neighbour, WatchedEvent, WatchedEvents } from '../ports/watched-events.ts';

const MINUTE = 60_000;
/** Each costs a call or more; of whoever comes after, everything counts as earlier. */
const MOST_ASKED = 25;

/**
 * B2 is about other participants' earlier bookings: whoever books next to this one afterwards is the one to be told.
 * Free/busy does not say when something was booked, so the calendars of those who are touched are asked. Where nobody can
 * say, it counts as earlier: better told once too often than a rule broken unseen.
 */
export async function withTimesMade(
  events: WatchedEvents,
  tenantId: TenantId,
  { iCalUId }: Pick<WatchedEvent, 'iCalUId'>,
  asked: {
    readonly people: readonly PersonAvailability[];
    readonly touched: ReadonlySet<PersonId>;
    readonly times: readonly Period[];
    readonly gapMinutes: number;
  },
): Promise<readonly PersonAvailability[]> {
  const margin = Math.max(asked.gapMinutes, 1) * MINUTE;
  const [first, last] = [asked.times[0], asked.times.at(-1)];
  if (!first || !last) return asked.people;
  const within = {
    start: new Date(first.start.getTime() - margin),
    end: new Date(last.end.getTime() + margin),
  };
  const told: PersonAvailability[] = [];
  let count = 0;
  for (const person of asked.people) {
    const isAsked = asked.touched.has(person.personId) && count < MOST_ASKED;
    if (isAsked) count += 1;
    told.push(
      isAsked && person.known
        ? {
            ...person,
            busy: dated(
              person.busy,
              await madeAt(events, tenantId, { personId: person.personId, iCalUId, within }),
            ),
          }
        : person,
    );
  }
  return told;
}

type Busy = Extract<PersonAvailability, { known: true }>['busy'];

const dated = (busy: Busy, made: ReadonlyMap<string, Date>): Busy =>
  busy.map((each) => {
    const at = made.get(spanOf(each));
    return at ? { ...each, madeAt: at } : each;
  });

/** Of two bookings of the same span the earlier one counts. */
async function madeAt(
  events: WatchedEvents,
  tenantId: TenantId,
  {
    personId,
    iCalUId,
    within,
  }: { readonly personId: PersonId; readonly iCalUId: string; readonly within: Period },
): Promise<ReadonlyMap<string, Date>> {
  const made = new Map<string, Date>();
  for (const each of await neighboursOf(events, tenantId, personId, within)) {
    if (each.iCalUId === iCalUId) continue;
    const span = spanOf(each.period);
    const before = made.get(span);
    if (!before || each.createdAt < before) made.set(span, each.createdAt);
  }
  return made;
}

async function neighboursOf(
  events: WatchedEvents,
  tenantId: TenantId,
  personId: PersonId,
  within: Period,
): Promise<readonly Neighbour[]> {
  try {
    return await events.neighbours(tenantId, personId, within);
  } catch (fault) {
    if (fault instanceof ServiceFault) return [];
    throw fault;
  }
}

const spanOf = ({ start, end }: Period) => `${start.getTime()}/${end.getTime()}`;
