import { z } from 'zod';

/** How large the town is, and how slow Microsoft. */
export const TownSize = z.object({
  /** Employees besides the twelve of the demo. */
  employees: z.number().int().nonnegative(),
  /** Teams meetings, one for each of so many employees as its organiser, with the next employee as co-organiser. */
  meetings: z.number().int().nonnegative(),
  /** Employees more who are invited to the first of the meetings. */
  audience: z.number().int().nonnegative(),
  /** Bookings in each employee's calendar over the next three weeks, before anything happens. */
  bookingsEach: z.number().int().nonnegative(),
  /** How long Graph takes for an answer, besides what the demo needs itself. */
  graphMs: z.number().nonnegative(),
  /** How long the connector takes. */
  connectorMs: z.number().nonnegative(),
});
export type TownSize = z.infer<typeof TownSize>;
export const DEMO_TOWN: TownSize = {
  employees: 0,
  meetings: 0,
  audience: 0,
  bookingsEach: 0,
  graphMs: 0,
  connectorMs: 0,
};

/** A meeting of the larger town. */
export const TownMeeting = z.object({
  organiserId: z.string(),
  coorganiserId: z.string(),
  /** Who is invited besides. */
  audienceIds: z.array(z.string()),
  threadId: z.string(),
  joinUrl: z.string(),
  iCalUId: z.string(),
  onlineMeetingId: z.string(),
});
export type TownMeeting = z.infer<typeof TownMeeting>;

/** What the services' process says when everything listens. */
export const Services = z.object({
  authorityHost: z.url(),
  graphUrl: z.url(),
  botOpenIdMetadataUrl: z.url(),
  connectorUrl: z.url(),
  caPem: z.string(),
  clientSecret: z.string(),
  /** What the channel sends with each activity. */
  channelToken: z.string(),
  /** By the person's handle: what the panel sends. */
  userTokens: z.record(z.string(), z.string()),
  /** The larger town's, by the person's id: of everybody who has part in a meeting of it. */
  tokensById: z.record(z.string(), z.string()),
  meetings: z.array(TownMeeting),
  /** Everybody's ids, those of the demo among them. */
  people: z.array(z.string()),
});
export type Services = z.infer<typeof Services>;

/** What has been asked of the services so far. */
export const ServiceCounts = z.object({
  /** By method and address without ids. */
  graph: z.record(z.string(), z.number()),
  /** Activities that the connector took. */
  replies: z.number(),
  /** New events put into an organiser's calendar since the start, and how many of those were made to break a rule. */
  booked: z.number(),
  careless: z.number(),
  /** Changes told to the product, repeats included; and those that it did not take. */
  told: z.number(),
  untaken: z.number(),
  subscriptions: z.number(),
});
export type ServiceCounts = z.infer<typeof ServiceCounts>;

/** How people book elsewhere, and how Graph tells of it. */
export const Bookings = z.object({
  perSecond: z.number().nonnegative(),
  seconds: z.number().positive(),
  /** How large a part of the notifications comes twice. */
  repeated: z.number().min(0).max(1),
  /** How large a part of the bookings names somebody in the subject. */
  careless: z.number().min(0).max(1),
  /** How large a part takes the whole half hour, so that what lies next to it touches; the rest ends five minutes early. */
  whole: z.number().min(0).max(1),
});
export type Bookings = z.infer<typeof Bookings>;

export const ServiceRequest = z.discriminatedUnion('wanted', [
  z.object({ wanted: z.literal('counts') }),
  z.object({ wanted: z.literal('told') }),
  Bookings.extend({ wanted: z.literal('book') }),
]);
export type ServiceRequest = z.infer<typeof ServiceRequest>;

/** One event in one mailbox, and when (milliseconds since 1970) Graph told of it. */
export const Told = z.tuple([z.string(), z.number()]);
export type Told = z.infer<typeof Told>;
/** What has been told of since this was last asked. */
export const ToldSince = z.array(Told);
