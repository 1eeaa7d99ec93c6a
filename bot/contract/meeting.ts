import { z } from 'zod';

const Text = z.object({ sv: z.string(), en: z.string() });
const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const ServiceTrouble = z.enum([
  'not-permitted',
  'no-access-policy',
  'not-found',
  'throttled',
  'unreachable',
]);

/** How one line stands. Instants are ISO 8601 in UTC. */
export const ItemState = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('met'),
    proof: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('setting'), readAt: z.iso.datetime() }),
      z.object({
        kind: z.literal('attestation'),
        attestedAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
      }),
      /** `byName` only where the viewer may see it. */
      z.object({
        kind: z.literal('confirmation'),
        at: z.iso.datetime(),
        byName: z.string().optional(),
        byViewer: z.boolean(),
      }),
      z.object({ kind: z.literal('booking') }),
    ]),
  }),
  z.object({
    name: z.literal('unmet'),
    because: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('not-confirmed') }),
      z.object({ kind: z.literal('nobody-present') }),
      z.object({
        kind: z.literal('settings-differ'),
        settings: z.array(
          z.object({
            setting: z.string(),
            because: z.enum(['not-set', 'drifted', 'licence', 'policy', 'unsaid']),
          }),
        ),
      }),
      z.object({
        kind: z.literal('attestation'),
        standing: z.enum(['lapsed', 'revoked', 'missing']),
        expiredAt: z.iso.datetime().optional(),
      }),
      z.object({ kind: z.literal('procedure-needed') }),
    ]),
  }),
  z.object({ name: z.literal('unknown'), why: ServiceTrouble }),
]);
export type ItemState = z.infer<typeof ItemState>;

export const ChecklistLine = z.object({
  requirementId: z.string(),
  level: Level,
  strength: z.enum(['must', 'should', 'recommended', 'can']),
  control: z.enum(['graph', 'tenant', 'host', 'participant', 'procedure']),
  title: Text,
  text: Text,
  /** Document and section, ready to show. */
  source: Text,
  state: ItemState,
  /** The viewer may confirm and take back: for the meeting, or (participant lines) for `mayConfirmFor`. */
  mayConfirm: z.boolean(),
  perParticipant: z.array(
    z.object({ participantId: z.string(), state: ItemState, mayConfirm: z.boolean() }),
  ),
});
export type ChecklistLine = z.infer<typeof ChecklistLine>;

export const MeetingView = z.object({
  /** Counts every change of the meeting; sent back with a confirmation. */
  version: z.number().int().nonnegative(),
  level: Level,
  isLevelKnown: z.boolean(),
  levelNames: z.array(z.object({ level: Level, name: Text })),
  phase: z.enum(['called', 'in-session', 'ended']),
  role: z.enum(['host', 'co-host', 'participant']),
  pack: z.object({ id: z.string(), version: z.string(), organisation: Text }),
  contact: z.object({ name: Text, address: z.string(), phone: z.string().optional() }),
  participants: z.array(
    z.object({
      participantId: z.string(),
      kind: z.enum(['member', 'guest', 'anonymous']),
      /** Names an anonymous person: "guest 2". */
      ordinal: z.number().int().positive(),
      displayName: z.string().optional(),
      isViewer: z.boolean(),
      since: z.iso.datetime(),
    }),
  ),
  items: z.array(ChecklistLine),
  remaining: z.number().int().nonnegative(),
});
export type MeetingView = z.infer<typeof MeetingView>;

/** Body of `PUT /api/v1/meetings/:id/items/:requirementId`. */
export const SetItemBody = z
  .object({
    version: z.number().int().nonnegative(),
    confirmed: z.boolean(),
    participants: z.array(z.string().min(1).max(200)).max(1000),
  })
  .strict();
export type SetItemBody = z.infer<typeof SetItemBody>;

/** Body of `PUT /api/v1/meetings/:id/level`. The level that stands has its settings applied again. */
export const ChangeLevelBody = z
  .object({
    version: z.number().int().nonnegative(),
    level: Level,
    reason: z.string().max(2_000).default(''),
  })
  .strict();
export type ChangeLevelBody = z.infer<typeof ChangeLevelBody>;

/** One message on the live feed: an id and a version, never content. */
export const FeedMessage = z.object({ version: z.number().int().nonnegative() });
export type FeedMessage = z.infer<typeof FeedMessage>;
