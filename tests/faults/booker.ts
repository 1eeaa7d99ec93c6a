import { z } from 'zod';
import sv from '../../bot/texts/sv.json' with { type: 'json' };
import { called, fromOwnChat } from '../../scripts/bench/activities.ts';
import type { Rig } from './rig.ts';

const DAY = 86_400_000;
const PATIENCE_MS = 20_000;
const SLOTS = ['08:00', '09:30', '11:00', '13:00', '14:30'];
const Proposal = z.object({
  value: z.object({
    actions: z.array(z.looseObject({ verb: z.string(), data: z.unknown() })),
  }),
});
const Confirm = z.object({
  verb: z.literal('booking.confirm'),
  data: z.looseObject({ draft: z.object({ id: z.uuid(), version: z.number() }) }),
});

interface Booking {
  readonly date: string;
  readonly start: string;
  readonly data: object;
  isAcknowledged: boolean;
}

/** Somebody who books one meeting after another in the chat; what a crash interrupted is pressed again. */
export interface Booker {
  /** Books until it is told to stop. Throws when the bot says no while it should not. */
  book(isOver: () => boolean): Promise<void>;
  /** One booking, whatever comes of it: true when it was acknowledged. `between`: after the check, before Boka is pressed. */
  tryOne(between?: () => void): Promise<boolean>;
  /** What was answered instead of a proposal or a receipt when one was tried. */
  readonly troubles: () => readonly string[];
  /** Presses Boka again on whatever has no receipt. */
  finish(): Promise<void>;
  /** Acknowledged bookings that are not in the calendar, and bookings that are there twice. */
  faults(): readonly string[];
  readonly booked: () => number;
}

export function aBooker(rig: Rig, handle: string): Booker {
  const person = called(handle);
  const bookings: Booking[] = [];
  const troubles: string[] = [];
  const serviceUrl = rig.tenant.connectorUrl;
  const send = async (verb: string, data: object): Promise<string> => {
    const token = await rig.tenant.issuer.channelToken({ serviceUrl });
    const answer = await fetch(`${rig.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        ...fromOwnChat(person, serviceUrl, new Date()),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the bot answered ${answer.status}: ${text.slice(0, 500)}`);
    return text;
  };
  const propose = async (date: string, start: string): Promise<Booking> => {
    const form = formOf(date, start);
    const said = await send('booking.check', form);
    const actions = Proposal.safeParse(JSON.parse(said)).data?.value.actions ?? [];
    const confirm = actions.flatMap((each) => Confirm.safeParse(each).data ?? [])[0];
    if (!confirm) throw new Error(`no proposal: ${said.slice(0, 2_000)}`);
    return { date, start, data: { ...form, draft: confirm.data.draft }, isAcknowledged: false };
  };
  const confirm = async (booking: Booking) => {
    const said = await send('booking.confirm', booking.data);
    if (!said.includes(sv['receipt.title'])) throw new Error(`no receipt: ${said.slice(0, 2_000)}`);
    booking.isAcknowledged = true;
  };

  return {
    async book(isOver) {
      try {
        while (!isOver()) {
          const booking = await propose(...slot(bookings.length));
          bookings.push(booking);
          await confirm(booking);
        }
      } catch (fault) {
        if (!isOver()) throw fault;
      }
    },
    async tryOne(between = () => undefined) {
      const booking = await propose(...slot(bookings.length)).catch((fault: unknown) => {
        troubles.push(String(fault));
        throw fault;
      });
      bookings.push(booking);
      between();
      await confirm(booking).catch((fault: unknown) => troubles.push(String(fault)));
      return booking.isAcknowledged;
    },
    async finish() {
      for (const each of bookings) if (!each.isAcknowledged) await confirm(each);
    },
    faults() {
      const events = [...(rig.tenant.graph.state.events.get(person.id)?.values() ?? [])].filter(
        ({ subject }) => subject === 'Planering',
      );
      const stand = bookings.map(({ date, start, isAcknowledged }) => {
        const count = events.filter((each) => stockholm(each.start) === `${date} ${start}`).length;
        if (count === 1 || (count === 0 && !isAcknowledged)) return [];
        return [`${handle} ${date} ${start}: ${count} events`];
      });
      return stand.flat();
    },
    troubles: () => troubles,
    booked: () => bookings.filter(({ isAcknowledged }) => isAcknowledged).length,
  };
}

const formOf = (date: string, start: string) => ({
  released: [],
  subject: 'Planering',
  people: '',
  date,
  start,
  minutes: '60',
  level: '1',
  documentsLink: '',
  note: '',
});

/** Working days from the week after next on, so that nothing of the town's own lies near. */
function slot(index: number): [string, string] {
  const today = new Date();
  const toMonday = 7 - ((today.getUTCDay() + 6) % 7);
  const workingDay = Math.floor(index / SLOTS.length);
  const days = toMonday + 7 + Math.floor(workingDay / 5) * 7 + (workingDay % 5);
  const date = new Date(today.getTime() + days * DAY).toISOString().slice(0, 10);
  return [date, SLOTS[index % SLOTS.length] ?? '08:00'];
}

const stockholm = (at: Date): string =>
  at.toLocaleString('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  });
