import { z } from 'zod';
import { CLOSINGS, Means } from './meeting.ts';

const Text = z.object({ sv: z.string(), en: z.string() });
const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const Kind = z.enum(['member', 'guest', 'anonymous', 'telephone']);
const NumberSource = z.enum(['population-register', 'case-file', 'own-register']);
const Language = z.enum(['sv', 'en', 'easy']);

/**
 * Somebody in a record. Staff have the name the directory gives now, if it holds them; a party is a number and never a name (A6),
 * and so is everybody whom the organisation does not employ.
 */
export const RecordPerson = z.discriminatedUnion('kind', [
  /** Teams reported it, or the product noticed it. */
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('staff'), personId: z.string(), name: z.string().optional() }),
  z.object({ kind: z.literal('party'), party: z.number().int().positive() }),
  /** By order of first arrival; 0: what said so has been erased. */
  z.object({ kind: z.literal('unnamed'), as: Kind, ordinal: z.number().int().nonnegative() }),
]);
export type RecordPerson = z.infer<typeof RecordPerson>;

/** A line of the policy pack; without a title when the pack in force now no longer has it. */
const RecordRule = z.object({
  id: z.string(),
  title: Text.optional(),
  /** Document and section, ready to show. */
  source: Text.optional(),
});

/** Everything that can have happened. */
export const RECORDED = [
  'booking.intended',
  'booking.completed',
  'booking.failed',
  'booking.answered',
  'refusal.opened',
  'finding.kept',
  'level.set',
  'level.changed',
  'settings.applied',
  'meeting.started',
  'meeting.ended',
  'participant.joined',
  'participant.added',
  'participant.left',
  'participant.placed',
  'lobby.entered',
  'lobby.left',
  'party.recognised',
  'chair.appointed',
  'chair.withdrawn',
  'item.confirmed',
  'item.withdrawn',
  'item.set-aside',
  'code.issued',
  'phrase.issued',
  'factor.proven',
  'factor.failed',
  'consent.informed',
  'consent.answered',
  'consent.withdrawn',
  'matter.added',
  'matter.changed',
  'matter.removed',
  'matter.begun',
  'matter.ended',
  'matter.retaken',
  'gate.opened',
  'gate.closed',
  'disqualification.marked',
  'disqualification.withdrawn',
  'unauthorised.flagged',
  'unauthorised.decided',
  'meeting.adjourned',
  'meeting.resumed',
  'floor.withdrawn',
  'security.doubted',
  'security.doubt-withdrawn',
  'speech.requested',
  'speech.withdrawn',
  'speech.moved',
  'speech.granted',
  'speech.ended',
] as const;
export type Recorded = (typeof RECORDED)[number];

/** And that the meeting was over, while the gate stood open. */
export const RECORDED_CLOSINGS = [...CLOSINGS, 'meeting-ended'] as const;

/** One event. What it needs to be told in words, and no more; a field is there when `what` has use for it. */
export const RecordEntry = z.object({
  /** Place in the chain, from 1. Erased events leave gaps. */
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  by: RecordPerson,
  /** Pack and version it was done under, such as `pitea@2026-11-23`. */
  pack: z.string(),
  what: z.enum(RECORDED),
  /** Whom it concerns; empty for the meeting as a whole. */
  whom: z.array(RecordPerson),
  /** Whom a speaker was put ahead of. */
  ahead: RecordPerson.optional(),
  rule: RecordRule.optional(),
  matter: z.object({ number: z.string(), level: Level }).optional(),
  level: Level.optional(),
  fromLevel: Level.optional(),
  /** As somebody wrote it; it went through the subject check first. */
  reason: z.string().optional(),
  reference: z.string().optional(),
  /** Day of an assessment, `YYYY-MM-DD`. */
  on: z.string().optional(),
  about: z.enum(['subject', 'adjacency', 'level', 'documents']).optional(),
  anonymised: z.enum(['yes', 'no', 'not-applicable']).optional(),
  unmetParties: z.number().int().nonnegative().optional(),
  levelSource: z.enum(['booking', 'unknown']).optional(),
  means: Means.optional(),
  numberSource: NumberSource.optional(),
  because: z
    .enum([
      'wrong',
      'out-of-tries',
      'expired',
      'abandoned',
      'setting-drifted',
      'setting-unreadable',
      'attestation-lapsed',
    ])
    .optional(),
  decision: z
    .enum(['not-this-matter', 'lobby', 'substitute', 'left', 'adjourn', 'mistaken'])
    .optional(),
  consent: z
    .object({
      version: z.string(),
      language: Language,
      answer: z.enum(['accepted', 'declined']).optional(),
    })
    .optional(),
  party: z.number().int().positive().optional(),
  as: Kind.optional(),
  place: z.enum(['remote', 'on-site']).optional(),
  settings: z.array(z.string()).optional(),
  refusedSettings: z
    .array(z.object({ setting: z.string(), because: z.enum(['licence', 'policy', 'unsaid']) }))
    .optional(),
  /** It closed the gate that stood open. */
  closed: z
    .object({
      because: z.enum(RECORDED_CLOSINGS),
      whom: RecordPerson.optional(),
      rule: RecordRule.optional(),
    })
    .optional(),
});
export type RecordEntry = z.infer<typeof RecordEntry>;

/** What was shown of somebody's identity, and what they answered, during one stay (A6). */
const Verification = z.object({
  whom: RecordPerson,
  /** Two independent factors, or an e-identification. */
  isVerified: z.boolean(),
  factors: z.array(
    z.object({
      means: Means,
      kind: z.enum(['know', 'have', 'are', 'whole']),
      source: NumberSource.optional(),
      by: RecordPerson,
      at: z.iso.datetime(),
    }),
  ),
  failures: z.number().int().nonnegative(),
  consent: z
    .object({
      state: z.enum(['informed', 'accepted', 'declined', 'withdrawn']),
      version: z.string(),
      language: Language,
      at: z.iso.datetime(),
    })
    .optional(),
});
export type Verification = z.infer<typeof Verification>;

/** The chain as it was found when the answer was made. */
const Chain = z.object({
  entries: z.number().int().nonnegative(),
  /** Of them emptied of personal data. */
  erased: z.number().int().nonnegative(),
  /** The first entry that does not hold; left out when the chain is whole. */
  break: z
    .object({
      seq: z.number().int().nonnegative(),
      fault: z.enum([
        'entry-missing',
        'entry-changed',
        'payload-changed',
        'payload-without-salt',
        'tail-missing',
        'head-behind',
        'head-missing',
        'head-changed',
      ]),
    })
    .optional(),
});

/**
 * Answer of `GET /api/v1/meetings/:id/record`, and the file that the page saves. Instants are ISO 8601 in UTC. There is no subject:
 * none is stored.
 */
export const RecordView = z.object({
  /** Names this form. */
  format: z.literal('motesvakt.record.1'),
  meetingId: z.string(),
  madeAt: z.iso.datetime(),
  organisation: Text,
  organiser: RecordPerson,
  /** Appointed to preside; left out while the organiser does. */
  chair: RecordPerson.optional(),
  level: Level,
  isLevelKnown: z.boolean(),
  levelName: Text.optional(),
  /** When the thread has met. */
  sessions: z.array(
    z.object({ startedAt: z.iso.datetime(), endedAt: z.iso.datetime().optional() }),
  ),
  chain: Chain,
  verifications: z.array(Verification),
  entries: z.array(RecordEntry),
  /** How long an entry is kept, in days, by the pack in force. */
  keptDays: z.number().int().positive(),
});
export type RecordView = z.infer<typeof RecordView>;

/** Answer of `GET /api/v1/records`: the viewer's meetings with a record, latest first. `next` asks for those before. */
export const RecordsView = z.object({
  meetings: z.array(
    z.object({
      /** The meeting's chat thread, which names it in every other address. */
      thread: z.string(),
      role: z.enum(['host', 'co-host', 'chair']),
      level: Level,
      isLevelKnown: z.boolean(),
      /** When it last began; left out when it has not met. */
      metAt: z.iso.datetime().optional(),
      /** When something was last recorded. */
      lastAt: z.iso.datetime(),
    }),
  ),
  next: z.string().optional(),
});
export type RecordsView = z.infer<typeof RecordsView>;
