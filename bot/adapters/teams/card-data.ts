import { z } from 'zod';
import type { BookingForm } from '../../app/booking-view.ts';

/** Longer than anything a rule allows, so that a rule's own words answer; the card's inputs stop before this. */
const MOST = {
  subject: 1000,
  people: 6000,
  short: 60,
  link: 2100,
  note: 4000,
  reason: 1000,
  word: 255,
  occurrences: 1000,
};
/** A card must fit in 28 kB with everything that was typed into it. */
const MOST_BYTES = 16_000;

// Clients leave an untouched input out, or send it empty.
const typed = (most: number) => z.string().max(most).default('');
const form = {
  subject: typed(MOST.subject),
  people: typed(MOST.people),
  date: typed(MOST.short),
  start: typed(MOST.short),
  minutes: z
    .union([z.string().max(MOST.short), z.number()])
    .transform(String)
    .default(''),
  repeats: typed(MOST.short),
  repeatEnd: typed(MOST.short),
  level: typed(MOST.short),
  attends: typed(MOST.short),
  secrecy: typed(MOST.short),
  authority: typed(MOST.short),
  unmetParties: typed(MOST.short),
  decision: typed(MOST.word),
  decisionDate: typed(MOST.short),
  anonymised: typed(MOST.short),
  documentsLink: typed(MOST.link),
  note: typed(MOST.note),
  reason: typed(MOST.reason),
};
const word = z.string().min(1).max(MOST.word);
const released = z.array(word).max(20).default([]);
const version = z.number().int().nonnegative();
const draft = z.strictObject({ id: z.uuid(), version });

const eventId = z.string().min(1).max(MOST.link);
const person = z.strictObject({ typed: word, address: z.string().max(320) });
/** Of a change to a meeting: which one, which time the card showed, and what was decided. */
const change = {
  eventId,
  seen: z.string().max(MOST.short),
  keep: z.boolean().default(false),
  reason: typed(MOST.reason),
};
const cure = z.strictObject({
  date: z.string().max(MOST.short),
  start: z.string().max(MOST.short),
  minutes: z.string().max(MOST.short),
});

const noData = z.strictObject({});
const formFields = z.strictObject({ ...form, released, draft: draft.optional() });

/** On the card about a booking made elsewhere; what was typed as a reason may come with any of them. */
const alertFields = z.strictObject({ alertId: z.uuid(), reason: typed(MOST.reason) });
const place = z.number().int().nonnegative().max(MOST.subject);
const alertPresses = [
  z.strictObject({ verb: z.literal('alert.show'), data: alertFields }),
  z.strictObject({ verb: z.literal('alert.rename'), data: alertFields }),
  z.strictObject({ verb: z.literal('alert.settings'), data: alertFields }),
  z.strictObject({ verb: z.literal('alert.keep'), data: alertFields }),
  z.strictObject({
    verb: z.literal('alert.release'),
    data: alertFields.extend({ start: place, end: place }),
  }),
  z.strictObject({
    verb: z.literal('alert.move'),
    data: alertFields.extend({
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      left: z.number().int().nonnegative().max(MOST.occurrences).default(0),
    }),
  }),
] as const;

/** Everything that our own cards send. */
export const Press = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('help.show'), data: noData }),
  z.strictObject({ verb: z.literal('levels.show'), data: noData }),
  z.strictObject({ verb: z.literal('meetings.show'), data: noData }),
  z.strictObject({ verb: z.literal('subject.open'), data: noData }),
  z.strictObject({
    verb: z.literal('command.repeat'),
    data: z.strictObject({ text: typed(MOST.note) }),
  }),
  z.strictObject({
    verb: z.literal('subject.check'),
    data: z.strictObject({ subject: typed(MOST.subject), released, release: word.optional() }),
  }),
  z.strictObject({
    verb: z.literal('booking.open'),
    data: z.strictObject({
      subject: typed(MOST.subject),
      /** A safe subject, in place of the one in the input. */
      use: z.string().max(MOST.subject).optional(),
      released,
    }),
  }),
  z.strictObject({
    verb: z.literal('booking.check'),
    data: formFields.extend({
      /** A word that is no name; joins those released before. */
      release: word.optional(),
      /** A cure: takes the place of what the inputs say. */
      set: z
        .strictObject({
          subject: z.string().max(MOST.subject),
          date: z.string().max(MOST.short),
          start: z.string().max(MOST.short),
          minutes: z.string().max(MOST.short),
          repeatEnd: z.string().max(MOST.short),
        })
        .partial()
        .optional(),
      /** Whom an ambiguous word meant. */
      person: person.optional(),
    }),
  }),
  z.strictObject({ verb: z.literal('booking.edit'), data: formFields }),
  z.strictObject({
    verb: z.literal('level.choose'),
    /** Takes the level that the answers lead to, whatever the card says that it is. */
    data: formFields.extend({ take: z.boolean().optional() }),
  }),
  z.strictObject({ verb: z.literal('booking.separate'), data: formFields }),
  z.strictObject({ verb: z.literal('booking.confirm'), data: formFields.extend({ draft }) }),
  z.strictObject({ verb: z.literal('booking.cancel'), data: z.looseObject({}) }),
  ...alertPresses,
  z.strictObject({ verb: z.literal('sharing.show'), data: noData }),
  z.strictObject({ verb: z.literal('sharing.open'), data: noData }),
  z.strictObject({
    verb: z.literal('meeting.open'),
    data: z.strictObject({ eventId, to: z.enum(['look', 'move', 'people', 'cancel']) }),
  }),
  z.strictObject({
    verb: z.literal('meeting.move'),
    data: z.strictObject({
      ...change,
      date: typed(MOST.short),
      start: typed(MOST.short),
      set: cure.optional(),
    }),
  }),
  z.strictObject({
    verb: z.literal('meeting.people'),
    data: z.strictObject({
      ...change,
      add: typed(MOST.people),
      /** Addresses with commas between them, as a list of choices writes what was chosen. */
      remove: typed(MOST.people),
      set: cure.optional(),
      person: person.optional(),
    }),
  }),
  z.strictObject({
    verb: z.literal('meeting.cancel'),
    data: z.strictObject({
      eventId,
      scope: z.enum(['this', 'series']),
      message: typed(MOST.note),
      /** It has been asked once more. */
      isSure: z.boolean().default(false),
    }),
  }),
  z.strictObject({
    verb: z.literal('checklist.confirm'),
    data: z.strictObject({
      meetingId: z.uuid(),
      requirementId: z.string().min(1).max(50),
      version,
      confirmed: z.boolean(),
    }),
  }),
]);

/** One press of a button on a card of ours, parsed. */
export type Press = z.infer<typeof Press>;
export type Verb = Press['verb'];
export type PressOf<V extends Verb> = Extract<Press, { verb: V }>['data'];
export type FormData = z.infer<typeof formFields>;

const Invoke = z.looseObject({
  action: z.looseObject({
    verb: z.string(),
    data: z.record(z.string(), z.unknown()).nullish(),
  }),
});

/** What was pressed, parsed afresh each time; `unreadable` for anything our own cards do not send. */
export function readPress(value: unknown): Press | 'unreadable' | 'too-large' {
  const invoke = Invoke.safeParse(value);
  if (!invoke.success) return 'unreadable';
  const { verb, data } = invoke.data.action;
  if (Buffer.byteLength(JSON.stringify(data ?? {})) > MOST_BYTES) return 'too-large';
  const press = Press.safeParse({ verb, data: data ?? {} });
  return press.success ? press.data : 'unreadable';
}

/** What of a press is the form: everything but the words released, the draft and the reason. */
export const formOf = (data: FormData): BookingForm => ({
  subject: data.subject,
  people: data.people,
  date: data.date,
  start: data.start,
  minutes: data.minutes,
  repeats: data.repeats,
  repeatEnd: data.repeatEnd,
  level: data.level,
  attends: data.attends,
  secrecy: data.secrecy,
  authority: data.authority,
  unmetParties: data.unmetParties,
  decision: data.decision,
  decisionDate: data.decisionDate,
  anonymised: data.anonymised,
  documentsLink: data.documentsLink,
  note: data.note,
});
