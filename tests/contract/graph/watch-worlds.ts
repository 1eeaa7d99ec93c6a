import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeGraphCalendarSharing } from '../../../bot/adapters/graph/graph-calendar-sharing.ts';
import { makeGraphCalendarWatch } from '../../../bot/adapters/graph/graph-calendar-watch.ts';
import { makeGraphStaff } from '../../../bot/adapters/graph/graph-staff.ts';
import { makeGraphWatchedEvents } from '../../../bot/adapters/graph/graph-watched-events.ts';
import type { CalendarSharing } from '../../../bot/app/ports/calendar-sharing.ts';
import type { CalendarWatch } from '../../../bot/app/ports/calendar-watch.ts';
import type { Staff } from '../../../bot/app/ports/staff.ts';
import type { WatchedEvents } from '../../../bot/app/ports/watched-events.ts';
import { readBody } from '../../../bot/demo/graph/body.ts';
import { eventId } from '../../../bot/domain/ids.ts';
import type { EventId } from '../../../bot/domain/ids.ts';
import type { Person } from '../../../bot/domain/person.ts';
import { at, items } from '../../demo/running-town.ts';
import type { DemoTown } from './demo-town.ts';
import { openDemoTown, tenant } from './demo-town.ts';

/** The group of the demo tenant that Karin, Anna and Mohammed are in. */
export const GROUP = '00000000-0000-4000-b000-000000000001';

/** The product's own adapters against the demo Graph over https, with an address that notifications come to. */
export interface WatchWorld {
  readonly town: DemoTown;
  readonly watch: CalendarWatch;
  readonly events: WatchedEvents;
  readonly sharing: CalendarSharing;
  readonly staff: (isGroup: boolean) => Staff;
  /** Every notification that has come, oldest first. */
  readonly told: readonly unknown[];
  /** From now on the address answers the validation request wrongly. */
  breakHandshake(): void;
  mendHandshake(): void;
  /** The person enters something by themself. */
  enter(person: Person, body: object): Promise<EventId>;
  close(): Promise<void>;
}

export const anEvent = (changes: object = {}) => ({
  subject: 'Budget',
  start: { dateTime: '2026-11-26T09:00:00', timeZone: 'UTC' },
  end: { dateTime: '2026-11-26T10:00:00', timeZone: 'UTC' },
  ...changes,
});

export async function openWatchWorld(): Promise<WatchWorld> {
  const town = await openDemoTown();
  const told: unknown[] = [];
  let isBroken = false;
  const receiver = createServer((request, response) => {
    void (async () => {
      const token = new URL(request.url ?? '/', 'http://x').searchParams.get('validationToken');
      const body = await readBody(request);
      // Not chained: restify, loaded by another test in the same process, makes writeHead return nothing.
      response.statusCode = token === null ? 202 : 200;
      if (token === null) told.push(...items(JSON.parse(body)));
      else response.setHeader('content-type', 'text/plain');
      response.end(token === null ? undefined : isBroken ? 'something else' : token);
    })();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  const { client, clock } = town;
  return {
    town,
    told,
    watch: makeGraphCalendarWatch({
      client,
      // The demo's own clock stands at this hour.
      clock: { now: () => new Date('2026-11-24T07:00:00Z') },
      graphUrl: `${town.running.baseUrl}/graph/v1.0`,
      notificationUrl: `http://127.0.0.1:${port}/api/notifications`,
    }),
    events: makeGraphWatchedEvents({ client }),
    sharing: makeGraphCalendarSharing({ client }),
    staff: (isGroup) =>
      makeGraphStaff({ client, groups: new Map(isGroup ? [[tenant, GROUP]] : []) }),
    breakHandshake: () => void (isBroken = true),
    mendHandshake: () => void (isBroken = false),
    enter: async (person, body) => {
      const made = await town.inOffice('POST', `/users/${person.id}/events`, body);
      return eventId(String(at(made, 'id')));
    },
    close: async () => {
      clock.now();
      await town.running.graph.watching.settled();
      receiver.closeAllConnections();
      await new Promise((resolve) => receiver.close(resolve));
      await town.close();
    },
  };
}
