import { z } from 'zod';

const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const Participant = z.string().min(1).max(200);
const Id = z.uuid();
const Kind = z.enum(['member', 'guest', 'anonymous', 'telephone']);
const Place = z.enum(['remote', 'on-site']);
const Language = z.enum(['sv', 'en', 'easy']);
/** As on the agenda: `12`, `7 a`, `§ 14`. */
const MatterNumber = z.string().trim().min(1).max(12);

const act = <What extends string, Shape extends z.ZodRawShape>(what: What, shape: Shape) =>
  z.object({ what: z.literal(what), ...shape }).strict();

/** Body of `POST /api/v1/meetings/:id/acts`: one press in the panel. */
export const ActBody = z.discriminatedUnion('what', [
  act('participant.add', { kind: Kind, place: Place }),
  act('participant.add-person', { person: Id, place: Place }),
  act('participant.remove', { participant: Participant }),
  act('participant.place', { participant: Participant, place: Place }),
  act('lobby.move', { participant: Participant }),
  act('lobby.return', { participant: Participant }),
  act('party.recognise', {
    participant: Participant,
    party: z.number().int().positive().max(1000).optional(),
  }),
  act('chair.appoint', { person: Id }),
  act('chair.withdraw', {}),
  act('item.set-aside', {
    requirement: z.string().min(1).max(20),
    participants: z.array(Participant).max(1000),
    reason: z.string().max(2_000),
  }),
  act('matter.add', { number: MatterNumber, level: Level }),
  act('matter.change', { matter: Id, number: MatterNumber, level: Level }),
  act('matter.remove', { matter: Id }),
  act('matter.begin', { matter: Id }),
  act('matter.end', { matter: Id }),
  act('matter.retake', { matter: Id }),
  act('gate.open', { matter: Id }),
  act('disqualification.mark', { matter: Id, participant: Participant }),
  act('disqualification.withdraw', { matter: Id, participant: Participant }),
  act('unauthorised.flag', { participant: Participant.optional() }),
  act('unauthorised.decide', {
    decision: z.enum(['left', 'adjourn', 'mistaken']),
    retake: z.boolean(),
  }),
  act('meeting.adjourn', {}),
  act('meeting.resume', {}),
  act('floor.withdraw', { participant: Participant }),
  act('security.doubt', {
    participant: Participant,
    decision: z.enum(['not-this-matter', 'lobby', 'substitute']),
  }),
  act('security.doubt-withdraw', { participant: Participant }),
  act('factor.prove', {
    participants: z.array(Participant).min(1).max(1000),
    means: z.enum(['likeness', 'seen-on-camera', 'notice-password', 'e-identification']),
  }),
  act('consent.inform', { participant: Participant, language: Language }),
  act('consent.answer', {
    participant: Participant,
    language: Language,
    answer: z.enum(['accepted', 'declined']),
  }),
  act('consent.withdraw', { participant: Participant }),
  act('speech.request', { participant: Participant }),
  act('speech.withdraw', { participant: Participant }),
  act('speech.grant', { participant: Participant }),
  act('speech.end', { participant: Participant }),
  act('speech.move', { participant: Participant, before: Participant.optional() }),
]);
export type ActBody = z.infer<typeof ActBody>;
