import fc from 'fast-check';
import type { Act } from '../../bot/domain/act.ts';
import { CONSENT_LANGUAGES } from '../../bot/domain/facts/identity-fact.ts';
import { DOUBT_DECISIONS, UNAUTHORISED_DECISIONS } from '../../bot/domain/facts/matter-fact.ts';
import type { MatterId } from '../../bot/domain/ids.ts';
import { matterId, requirementId } from '../../bot/domain/ids.ts';
import { SEEN_MEANS } from '../../bot/domain/identity-check.ts';
import { EVERYBODY, member, organiser, secretary } from './a-meeting-run.ts';

const who = fc.constantFrom(...EVERYBODY);
const some = fc.subarray(EVERYBODY, { minLength: 1 });
const place = fc.constantFrom('remote', 'on-site');
const person = fc.constantFrom(organiser, secretary, member);
const level = fc.constantFrom(1, 2, 3, 4);
const number = fc.constantFrom('1', '2', '3');
const language = fc.constantFrom(...CONSENT_LANGUAGES);
const requirement = fc
  .constantFrom('camera', 'room', 'consent', 'order', 'lobby', 'none')
  .map(requirementId);
const is = <What extends Act['what']>(...what: readonly What[]) => fc.constantFrom(...what);

/** Any press in the panel; `matters` are those that there are. */
export function anyAct(matters: readonly MatterId[]): fc.Arbitrary<Act> {
  const matter = fc.constantFrom(...matters, matterId('none'));
  return fc.oneof<fc.Arbitrary<Act>[]>(
    fc.record({ what: is('participant.add'), kind: fc.constantFrom('telephone', 'guest'), place }),
    fc.record({ what: is('participant.add-person'), person, place }),
    fc.record({ what: is('participant.remove'), participant: who }),
    fc.record({ what: is('participant.place'), participant: who, place }),
    fc.record({ what: is('lobby.move', 'lobby.return'), participant: who }),
    fc.record(
      { what: is('party.recognise'), participant: who, party: fc.integer({ min: 1, max: 3 }) },
      { requiredKeys: ['what', 'participant'] },
    ),
    fc.record({ what: is('chair.appoint'), person }),
    fc.record({ what: is('chair.withdraw') }),
    fc.record({
      what: is('item.set-aside'),
      requirement,
      participants: fc.subarray(EVERYBODY),
      reason: fc.constantFrom('Enligt överenskommelse', 'Rummet är bokat'),
    }),
    fc.record({ what: is('matter.add'), number, level }),
    fc.record({ what: is('matter.change'), matter, number, level }),
    fc.record({
      what: is('matter.remove', 'matter.begin', 'matter.end', 'matter.retake', 'gate.open'),
      matter,
    }),
    fc.record({
      what: is('disqualification.mark', 'disqualification.withdraw'),
      matter,
      participant: who,
    }),
    fc.record({ what: is('unauthorised.flag'), participant: who }, { requiredKeys: ['what'] }),
    fc.record({
      what: is('unauthorised.decide'),
      decision: fc.constantFrom(...UNAUTHORISED_DECISIONS),
      retake: fc.boolean(),
    }),
    fc.record({ what: is('meeting.adjourn', 'meeting.resume') }),
    fc.record({ what: is('floor.withdraw', 'security.doubt-withdraw'), participant: who }),
    fc.record({
      what: is('security.doubt'),
      participant: who,
      decision: fc.constantFrom(...DOUBT_DECISIONS),
    }),
    fc.record({
      what: is('factor.prove'),
      participants: some,
      means: fc.constantFrom(...SEEN_MEANS, 'e-identification' as const),
    }),
    fc.record({ what: is('consent.inform'), participant: who, language }),
    fc.record({
      what: is('consent.answer'),
      participant: who,
      language,
      answer: fc.constantFrom('accepted', 'declined'),
    }),
    fc.record({ what: is('consent.withdraw'), participant: who }),
    fc.record({
      what: is('speech.request', 'speech.withdraw', 'speech.grant', 'speech.end'),
      participant: who,
    }),
    fc.record(
      { what: is('speech.move'), participant: who, before: who },
      { requiredKeys: ['what', 'participant'] },
    ),
  );
}
