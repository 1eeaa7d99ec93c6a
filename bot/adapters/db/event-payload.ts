import { z } from 'zod';
import { ANONYMISED, KEPT_FINDINGS } from '../../domain/booking.ts';
import { participantId, personId, requirementId } from '../../domain/ids.ts';
import type { MeetingFact, NewMeetingEvent } from '../../domain/meeting-event.ts';
import { REFUSAL_REASONS, isSettingName } from '../../domain/meeting-settings.ts';
import { LEVELS } from '../../domain/policy.ts';
import { canonicalJson } from './canonical-json.ts';

/** The part of an event that may be about somebody: who, and the fact itself. This is what can be erased. */
export interface EventPayload {
  readonly by: NewMeetingEvent['by'];
  readonly fact: MeetingFact;
}

const Level = z.literal(LEVELS);
const Participant = z.string().transform(participantId);
const Item = {
  requirement: z.string().transform(requirementId),
  participants: z.array(Participant),
};
const Setting = z.string().refine(isSettingName);
const Fact = z.discriminatedUnion('what', [
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
    kind: z.enum(['member', 'guest', 'anonymous']),
  }),
  z.object({ what: z.literal('participant.left'), participant: Participant }),
  z.object({ what: z.literal('item.confirmed'), ...Item }),
  z.object({ what: z.literal('item.withdrawn'), ...Item }),
]);
const Payload = z.object({
  by: z.union([z.literal('system'), z.string().transform(personId)]),
  fact: Fact,
});

export const writePayload = ({ by, fact }: EventPayload): string => canonicalJson({ by, fact });

/** Throws when the text is no event that this release knows. */
export const readPayload = (text: string): EventPayload => Payload.parse(JSON.parse(text));

/** Whether the payload is about the person: as the one who acted, or as a participant. */
export function concerns({ by, fact }: EventPayload, person: string): boolean {
  if (by === person) return true;
  if ('participant' in fact) return fact.participant === person;
  return 'participants' in fact && fact.participants.some((each) => each === person);
}
