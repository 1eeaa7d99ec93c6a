import { MOST_PEOPLE } from '../domain/booking.ts';
import type { Actor, Person } from '../domain/person.ts';
import type { BookingPerson, FormProblem } from './booking-view.ts';
import type { Directory } from './ports/directory.ts';

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** Finds who was typed. Repeats and the organiser are left out; everybody not found or ambiguous is a problem. */
export async function resolvePeople(
  directory: Directory,
  actor: Actor,
  typed: string,
): Promise<{ people: BookingPerson[]; problems: FormProblem[] }> {
  const words = [
    ...new Set(
      typed
        .split(/[,;\n]/)
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ];
  if (words.length > MOST_PEOPLE) {
    return { people: [], problems: [{ field: 'people', problem: 'too-many', most: MOST_PEOPLE }] };
  }
  const found = await Promise.all(words.map((word) => resolveOne(directory, actor, word)));
  const people = new Map<string, BookingPerson>();
  const problems: FormProblem[] = [];
  for (const each of found) {
    if ('problem' in each) problems.push(each);
    else if (each.isOutside || each.id !== actor.personId)
      people.set(each.address.toLowerCase(), each);
  }
  return { people: [...people.values()], problems };
}

/** As Outlook writes a person; what `resolvePeople` reads back. */
export const writePeople = (people: readonly BookingPerson[]): string =>
  people
    .map((each) =>
      each.isOutside
        ? each.address
        : `${each.displayName.replace(/[<>,;]/g, ' ')} <${each.address}>`,
    )
    .join(', ');

/** Whose address it is; outside when the directory does not hold it. */
export async function personAt(
  directory: Directory,
  { tenantId }: Actor,
  address: string,
): Promise<BookingPerson> {
  const [person] = ADDRESS.test(address) ? await directory.search(tenantId, address) : [];
  return person ? inside(person) : { isOutside: true, address };
}

async function resolveOne(
  directory: Directory,
  actor: Actor,
  word: string,
): Promise<BookingPerson | FormProblem> {
  const address = /<([^<>]+)>\s*$/.exec(word)?.[1]?.trim() ?? word;
  if (ADDRESS.test(address)) return personAt(directory, actor, address);
  const matches = await directory.search(actor.tenantId, address);
  const [first, ...others] = matches;
  if (!first) return { field: 'people', problem: 'not-found', typed: word };
  if (others.length === 0) return inside(first);
  const sameName = matches.filter((each) => each.displayName.toLowerCase() === word.toLowerCase());
  if (sameName.length === 1 && sameName[0]) return inside(sameName[0]);
  return { field: 'people', problem: 'ambiguous', typed: word, options: matches };
}

const inside = (person: Person): BookingPerson => ({ isOutside: false, ...person });
