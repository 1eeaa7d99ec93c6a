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

export const Means = z.enum([
  'callback-code',
  'message-code',
  'letter-phrase',
  'email-phrase',
  'likeness',
  'seen-on-camera',
  'notice-password',
  'e-identification',
]);
export type Means = z.infer<typeof Means>;

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
      /** V11: by which means, the last of them when. */
      z.object({
        kind: z.literal('identity'),
        at: z.iso.datetime(),
        means: z.array(Means),
        byName: z.string().optional(),
        byViewer: z.boolean(),
      }),
      z.object({
        kind: z.literal('consent'),
        at: z.iso.datetime(),
        answer: z.enum(['informed', 'accepted']),
        version: z.string(),
      }),
      z.object({ kind: z.literal('nobody-concerned') }),
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
      z.object({ kind: z.literal('identity-unproven'), proven: z.array(Means) }),
      z.object({ kind: z.literal('consent-missing') }),
      z.object({ kind: z.literal('consent-lost') }),
    ]),
  }),
  /** Not met, and accepted with a reason; the reason is for hosts. */
  z.object({
    name: z.literal('set-aside'),
    at: z.iso.datetime(),
    reason: z.string().optional(),
    byName: z.string().optional(),
    byViewer: z.boolean(),
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
  /** The viewer may set it aside with a reason: an unmet should, or a must's own exception. */
  maySetAside: z.boolean(),
  /** What setting it aside means, where the pack says. */
  exception: Text.optional(),
  procedure: z.enum(['two-factor-authentication', 'consent-information', 'consent']).optional(),
  perParticipant: z.array(
    z.object({ participantId: z.string(), state: ItemState, mayConfirm: z.boolean() }),
  ),
});
export type ChecklistLine = z.infer<typeof ChecklistLine>;

const ParticipantView = z.object({
  participantId: z.string(),
  kind: z.enum(['member', 'guest', 'anonymous', 'telephone']),
  /** Names an anonymous person: "guest 2". */
  ordinal: z.number().int().positive(),
  /** A6: a party is known by a number. */
  party: z.number().int().positive().optional(),
  place: z.enum(['remote', 'on-site']),
  /** How we know: Teams told, Teams answered when asked, or the host said so. */
  source: z.enum(['event', 'roster', 'hand']),
  displayName: z.string().optional(),
  isViewer: z.boolean(),
  since: z.iso.datetime(),
  /** What has been shown of their identity; hosts only. */
  proven: z.array(Means),
  consent: z.enum(['informed', 'accepted', 'declined', 'withdrawn']).optional(),
});
export type ParticipantView = z.infer<typeof ParticipantView>;

const MatterView = z.object({
  matterId: z.string(),
  number: z.string(),
  level: Level,
  state: z.enum(['waiting', 'current', 'ended']),
  begunAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  retakes: z.number().int().nonnegative(),
  /** A participant sees only whether they are in these lists themselves. */
  disqualified: z.array(z.string()),
  doubted: z.array(
    z.object({
      participantId: z.string(),
      decision: z.enum(['not-this-matter', 'lobby', 'substitute']),
    }),
  ),
  floorWithdrawn: z.array(z.string()),
});
export type MatterView = z.infer<typeof MatterView>;

const GateReason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('item'),
    requirementId: z.string(),
    /** Whom it is open for; empty for the meeting as a whole. */
    participants: z.array(z.string()),
  }),
  z.object({ kind: z.literal('disqualified-present'), participantId: z.string() }),
  z.object({ kind: z.literal('doubted-present'), participantId: z.string() }),
  z.object({ kind: z.literal('consent-lost'), participantId: z.string() }),
  z.object({ kind: z.literal('unauthorised-flagged'), participantId: z.string().optional() }),
  z.object({ kind: z.literal('adjourned') }),
  z.object({ kind: z.literal('nobody-present') }),
  z.object({ kind: z.literal('level-unknown') }),
]);
export type GateReason = z.infer<typeof GateReason>;

/** Why a gate that stood open closed. */
export const CLOSINGS = [
  'joined',
  'returned',
  'confirmation-withdrawn',
  'consent-lost',
  'party-recognised',
  'disqualified',
  'security-doubted',
  'unauthorised',
  'level-changed',
  'adjourned',
  'retaken',
  'matter-ended',
  'setting-drifted',
  'setting-unreadable',
  'attestation-lapsed',
] as const;
const GateView = z.discriminatedUnion('name', [
  z.object({ name: z.literal('informs'), reasons: z.array(GateReason) }),
  z.object({
    name: z.literal('closed'),
    /** Empty: everything holds, and it may be opened. */
    reasons: z.array(GateReason),
    /** Why it closed, when it has been open in this matter. */
    closing: z
      .object({
        kind: z.enum(CLOSINGS),
        at: z.iso.datetime(),
        participantId: z.string().optional(),
        requirementId: z.string().optional(),
      })
      .optional(),
  }),
  z.object({
    name: z.literal('open'),
    at: z.iso.datetime(),
    byName: z.string().optional(),
    byViewer: z.boolean(),
  }),
]);
export type GateView = z.infer<typeof GateView>;

/** B6. A participant sees their own place and how many wait, nobody else. */
const QueueView = z.object({
  length: z.number().int().nonnegative(),
  waiting: z.array(
    z.object({
      participantId: z.string(),
      place: z.number().int().positive(),
      at: z.iso.datetime(),
    }),
  ),
  speaking: z.object({ participantId: z.string(), since: z.iso.datetime() }).optional(),
  /** Hosts only: seconds, without the speech that goes on. */
  spoken: z.array(z.object({ participantId: z.string(), seconds: z.number().nonnegative() })),
});
export type QueueView = z.infer<typeof QueueView>;

export const MeetingView = z.object({
  /** Counts every change of the meeting; sent back with a confirmation. */
  version: z.number().int().nonnegative(),
  level: Level,
  isLevelKnown: z.boolean(),
  levelNames: z.array(z.object({ level: Level, name: Text })),
  phase: z.enum(['called', 'in-session', 'ended']),
  /** `chair`: appointed to preside, without being organiser or co-organiser. */
  role: z.enum(['host', 'co-host', 'chair', 'participant']),
  /** The viewer decides what only the chair may. */
  presides: z.boolean(),
  pack: z.object({ id: z.string(), version: z.string(), organisation: Text }),
  contact: z.object({ name: Text, address: z.string(), phone: z.string().optional() }),
  participants: z.array(ParticipantView),
  /** As the host has said: no app sees the lobby. Hosts only. */
  inLobby: z.array(ParticipantView),
  /** Teams has told of nobody coming: the list is what Teams answered and what the host added. */
  isRosterVerified: z.boolean(),
  chair: z.object({ personId: z.string(), displayName: z.string().optional() }).optional(),
  matters: z.array(MatterView),
  /** Of the matter at hand. Reasons are for hosts. */
  gate: GateView.optional(),
  adjournedAt: z.iso.datetime().optional(),
  /** Hosts only: somebody unauthorised was seen and the chair has not decided. */
  flagged: z.object({ at: z.iso.datetime(), participantId: z.string().optional() }).optional(),
  queue: QueueView,
  /** Hosts only: party numbers that a phrase was sent to ahead. */
  expectedParties: z.array(z.number().int().positive()),
  /** V12, what a party is told and asked; hosts only, where the level asks for it. */
  consent: z
    .object({ version: z.string(), sv: z.string(), en: z.string(), easy: z.string() })
    .optional(),
  /** A2: the organisation has attested an e-identification service. */
  isEIdentificationAttested: z.boolean(),
  /** The installation can send a one-time code by text message; otherwise the host reads it out or sends it by hand. */
  canSendMessages: z.boolean(),
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
