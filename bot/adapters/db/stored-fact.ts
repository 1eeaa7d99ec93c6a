import { z } from 'zod';
import { ANONYMISED, KEPT_FINDINGS } from '../../domain/booking.ts';
import { CONSENT_LANGUAGES } from '../../domain/facts/identity-fact.ts';
import {
  DOUBT_DECISIONS,
  GATE_CLOSINGS,
  UNAUTHORISED_DECISIONS,
} from '../../domain/facts/matter-fact.ts';
import { PARTICIPANT_KINDS, PLACES } from '../../domain/facts/roster-fact.ts';
import { matterId, participantId, personId, requirementId } from '../../domain/ids.ts';
import { CODE_MEANS, MEANS, NUMBER_SOURCES, PHRASE_MEANS } from '../../domain/identity-check.ts';
import { REFUSAL_REASONS, isSettingName } from '../../domain/meeting-settings.ts';
import { LEVELS } from '../../domain/policy.ts';

const Level = z.literal(LEVELS);
const Participant = z.string().transform(participantId);
const Item = {
  requirement: z.string().transform(requirementId),
  participants: z.array(Participant),
};
const Party = z.int().positive();
const Matter = z.string().transform(matterId);
const MatterOf = { matter: Matter, number: z.string(), level: Level };
const ConsentOf = {
  participant: Participant,
  version: z.string(),
  language: z.enum(CONSENT_LANGUAGES),
};
const Setting = z.string().refine(isSettingName);
/** Every fact as it stands in the log. */
export const StoredFact = z.discriminatedUnion('what', [
  z.object({ what: z.literal('booking.intended'), level: Level }),
  z.object({ what: z.literal('booking.completed') }),
  z.object({ what: z.literal('booking.failed') }),
  z.object({
    what: z.literal('booking.answered'),
    anonymised: z.enum(ANONYMISED).exactOptional(),
    unmetParties: z.int().nonnegative().exactOptional(),
  }),
  z.object({
    what: z.literal('refusal.opened'),
    requirement: z.string().transform(requirementId),
    reference: z.string(),
    on: z.string().exactOptional(),
  }),
  z.object({
    what: z.literal('finding.kept'),
    about: z.enum(KEPT_FINDINGS),
    reason: z.string(),
  }),
  z.object({
    what: z.literal('level.set'),
    level: Level,
    source: z.enum(['booking', 'unknown']),
  }),
  z.object({
    what: z.literal('level.changed'),
    from: Level,
    level: Level,
    reason: z.string().exactOptional(),
  }),
  z.object({
    what: z.literal('settings.applied'),
    set: z.array(Setting),
    refused: z.array(z.object({ setting: Setting, because: z.enum(REFUSAL_REASONS) })),
  }),
  z.object({ what: z.literal('meeting.started') }),
  z.object({ what: z.literal('meeting.ended') }),
  z.object({
    what: z.literal('participant.joined'),
    participant: Participant,
    kind: z.enum(PARTICIPANT_KINDS),
    source: z.literal('roster').exactOptional(),
  }),
  z.object({
    what: z.literal('participant.added'),
    participant: Participant,
    kind: z.enum(PARTICIPANT_KINDS),
    place: z.enum(PLACES),
  }),
  z.object({
    what: z.literal('participant.placed'),
    participant: Participant,
    place: z.enum(PLACES),
  }),
  z.object({ what: z.literal('lobby.entered'), participant: Participant }),
  z.object({ what: z.literal('lobby.left'), participant: Participant }),
  z.object({
    what: z.literal('party.recognised'),
    participant: Participant,
    party: Party,
  }),
  z.object({ what: z.literal('chair.appointed'), person: z.string().transform(personId) }),
  z.object({ what: z.literal('chair.withdrawn') }),
  z.object({ what: z.literal('participant.left'), participant: Participant }),
  z.object({ what: z.literal('item.confirmed'), ...Item }),
  z.object({ what: z.literal('item.withdrawn'), ...Item }),
  z.object({ what: z.literal('item.set-aside'), ...Item, reason: z.string() }),
  z.object({
    what: z.literal('code.issued'),
    participant: Participant,
    means: z.enum(CODE_MEANS),
    source: z.enum(NUMBER_SOURCES),
  }),
  z.object({ what: z.literal('phrase.issued'), party: Party, means: z.enum(PHRASE_MEANS) }),
  z.object({
    what: z.literal('factor.proven'),
    participant: Participant,
    means: z.enum(MEANS),
    source: z.enum(NUMBER_SOURCES).exactOptional(),
  }),
  z.object({
    what: z.literal('factor.failed'),
    participant: Participant,
    means: z.enum(MEANS),
    because: z.enum(['wrong', 'out-of-tries', 'expired', 'abandoned']),
  }),
  z.object({ what: z.literal('consent.informed'), ...ConsentOf }),
  z.object({
    what: z.literal('consent.answered'),
    ...ConsentOf,
    answer: z.enum(['accepted', 'declined']),
  }),
  z.object({ what: z.literal('consent.withdrawn'), participant: Participant }),
  z.object({ what: z.literal('matter.added'), ...MatterOf }),
  z.object({ what: z.literal('matter.changed'), ...MatterOf }),
  z.object({ what: z.literal('matter.removed'), matter: Matter }),
  z.object({ what: z.literal('matter.begun'), matter: Matter }),
  z.object({ what: z.literal('matter.ended'), matter: Matter }),
  z.object({ what: z.literal('matter.retaken'), matter: Matter }),
  z.object({ what: z.literal('gate.opened'), matter: Matter }),
  z.object({
    what: z.literal('gate.closed'),
    matter: Matter,
    because: z.enum(GATE_CLOSINGS),
    requirement: z.string().transform(requirementId),
  }),
  z.object({
    what: z.literal('disqualification.marked'),
    matter: Matter,
    participant: Participant,
  }),
  z.object({
    what: z.literal('disqualification.withdrawn'),
    matter: Matter,
    participant: Participant,
  }),
  z.object({ what: z.literal('unauthorised.flagged'), participant: Participant.exactOptional() }),
  z.object({
    what: z.literal('unauthorised.decided'),
    decision: z.enum(UNAUTHORISED_DECISIONS),
  }),
  z.object({ what: z.literal('meeting.adjourned') }),
  z.object({ what: z.literal('meeting.resumed') }),
  z.object({ what: z.literal('floor.withdrawn'), matter: Matter, participant: Participant }),
  z.object({
    what: z.literal('security.doubted'),
    matter: Matter,
    participant: Participant,
    decision: z.enum(DOUBT_DECISIONS),
  }),
  z.object({
    what: z.literal('security.doubt-withdrawn'),
    matter: Matter,
    participant: Participant,
  }),
  z.object({ what: z.literal('speech.requested'), participant: Participant }),
  z.object({ what: z.literal('speech.withdrawn'), participant: Participant }),
  z.object({
    what: z.literal('speech.moved'),
    participant: Participant,
    before: Participant.exactOptional(),
  }),
  z.object({ what: z.literal('speech.granted'), participant: Participant }),
  z.object({ what: z.literal('speech.ended'), participant: Participant }),
]);
