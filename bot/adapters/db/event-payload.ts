import { z } from 'zod';
import { personId } from '../../domain/ids.ts';
import type { MeetingFact, NewMeetingEvent } from '../../domain/meeting-event.ts';
import { StoredFact } from './stored-fact.ts';
import { canonicalJson } from './canonical-json.ts';

/** The part of an event that may be about somebody: who, and the fact itself. This is what can be erased. */
export interface EventPayload {
  readonly by: NewMeetingEvent['by'];
  readonly fact: MeetingFact;
}

const Payload = z.object({
  by: z.union([z.literal('system'), z.string().transform(personId)]),
  fact: StoredFact,
});

export const writePayload = ({ by, fact }: EventPayload): string => canonicalJson({ by, fact });

/** Throws when the text is no event that this release knows. */
export const readPayload = (text: string): EventPayload => Payload.parse(JSON.parse(text));

/** Whether the payload is about the person: as the one who acted, or as a participant. */
export function concerns({ by, fact }: EventPayload, person: string): boolean {
  if (by === person) return true;
  if ('person' in fact) return fact.person === person;
  if ('participant' in fact && fact.participant === person) return true;
  if ('before' in fact) return fact.before === person;
  return 'participants' in fact && fact.participants.some((each) => each === person);
}
