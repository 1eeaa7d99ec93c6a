import fc from 'fast-check';
import { demoMeetings } from '../../bot/demo/graph/demo-meetings.ts';
import { town } from '../../bot/demo/town.ts';
import { loadPacks } from '../../bot/adapters/policy/load-packs.ts';

const lines = [...loadPacks().values()].flatMap(({ pack }) =>
  pack.requirements.map(({ id }) => id),
);
const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

/** Ids and words that mean something in the demo's municipality, and some that are odd in any. */
export const townWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...town.people.map(({ id }) => id)),
  fc.constantFrom(...town.people.map(({ displayName }) => displayName)),
  fc.constantFrom(...town.people.map(({ mail }) => mail)),
  fc.constantFrom(...demoMeetings.map(({ threadId }) => threadId)),
  fc.constantFrom(...lines),
  fc.constantFrom(
    'it',
    soon,
    '10:00',
    '60',
    'once',
    'weekly',
    '1',
    '3',
    '§ 12',
    'Budgetavstämning',
  ),
  fc.constantFrom(
    'Samtal med Karin',
    '070-174 06 05',
    'anon:x',
    'hand:1',
    '',
    '\ud83d',
    '\u0001',
    '__proto__',
  ),
);
