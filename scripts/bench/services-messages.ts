import { z } from 'zod';

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
});
export type Services = z.infer<typeof Services>;

/** What has been asked of the services so far. */
export const ServiceCounts = z.object({
  /** By method and address without ids. */
  graph: z.record(z.string(), z.number()),
  /** Activities that the connector took. */
  replies: z.number(),
});
export type ServiceCounts = z.infer<typeof ServiceCounts>;
