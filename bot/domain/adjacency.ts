import { counts, findCures } from './adjacency-cures.ts';
import type { AdjacencyQuestion } from './adjacency-cures.ts';
import type { AdjacencyReport, Period, PersonAvailability, Touch } from './availability.ts';
import type { AdjacencyRules } from './policy.ts';

const MINUTE = 60_000;

/**
 * Rule B2: a booking is not to lie against, or over, other participants' earlier bookings. The organiser's own are
 * reported apart, for information. A calendar that cannot be read is unknown, never free. Linear in the bookings given.
 */
export function checkAdjacency(question: AdjacencyQuestion): AdjacencyReport {
  const { period, organiserId, rules } = question;
  const people = eachOnce(question.people);
  const touchesOf = (person: PersonAvailability) => touching(person, period, rules);
  const touches = people.filter((each) => each.personId !== organiserId).flatMap(touchesOf);
  return {
    touches,
    own: people.filter((each) => each.personId === organiserId).flatMap(touchesOf),
    unknown: people.flatMap((each) =>
      each.known ? [] : [{ personId: each.personId, why: each.why }],
    ),
    cures: touches.length === 0 ? [] : findCures({ ...question, people }),
  };
}

const eachOnce = (people: readonly PersonAvailability[]): PersonAvailability[] =>
  [
    ...new Map(people.toReversed().map((person) => [person.personId, person])).values(),
  ].toReversed();

function touching(person: PersonAvailability, period: Period, rules: AdjacencyRules): Touch[] {
  if (!person.known) return [];
  const [start, end] = [period.start.getTime(), period.end.getTime()];
  const gap = rules.minimumGapMinutes * MINUTE;
  const found: { readonly at: number; readonly touch: Touch }[] = [];
  for (const busy of person.busy) {
    const before = start - busy.end.getTime();
    const after = busy.start.getTime() - end;
    const isClear = (before >= gap && before >= 0) || (after >= gap && after >= 0);
    if (isClear || !counts(busy)) continue;
    const touch: Touch = {
      personId: person.personId,
      where: before >= 0 ? 'just-before' : after >= 0 ? 'just-after' : 'overlaps',
      gapMinutes: Math.max(0, Math.floor(Math.max(before, after) / MINUTE)),
      isTentative: busy.shownAs === 'tentative',
    };
    found.push({ at: busy.start.getTime(), touch });
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ touch }) => touch);
}
