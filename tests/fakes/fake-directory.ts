import type { Directory } from '../../bot/app/ports/directory.ts';
import type { PersonId, TenantId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/person.ts';
import type { FaultPlan } from './fault-plan.ts';
import { makeFaultPlan } from './fault-plan.ts';

type DirectoryCall = 'person' | 'people' | 'search' | 'names';

const MOST_HITS = 10;

export interface FakeDirectory extends Directory, FaultPlan<DirectoryCall> {
  add(tenantId: TenantId, ...people: readonly Person[]): void;
  /** Somebody has left the organisation. */
  remove(tenantId: TenantId, id: PersonId): void;
}

/** People per tenant, searched the way Graph searches: each word typed begins a word of the name or address; what begins right comes first. */
export function makeFakeDirectory(
  tenantId?: TenantId,
  people: readonly Person[] = [],
): FakeDirectory {
  const held = new Map<TenantId, Person[]>();
  const { plan, during } = makeFaultPlan<DirectoryCall>();
  const of = (tenant: TenantId) => held.get(tenant) ?? [];
  const add = (tenant: TenantId, ...more: readonly Person[]) =>
    void held.set(tenant, [...of(tenant), ...more]);
  if (tenantId) add(tenantId, ...people);

  return {
    ...plan,
    add,
    remove: (tenant, id) =>
      void held.set(
        tenant,
        of(tenant).filter((each) => each.id !== id),
      ),
    person: (tenant, id) => during('person', () => of(tenant).find((each) => each.id === id)),
    people: (tenant, ids) =>
      during('people', () => of(tenant).filter((each) => ids.includes(each.id))),
    search: (tenant, words) =>
      during('search', () => {
        const wanted = wordsOf(words);
        if (wanted.length === 0) return [];
        const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words.trim());
        return of(tenant)
          .filter(
            ({ address }) => !isAddress || address.toLowerCase() === words.trim().toLowerCase(),
          )
          .map((person) => ({ person, rank: rankOf(person, wanted) }))
          .filter(({ rank }) => rank < NO_MATCH)
          .toSorted(
            (a, b) =>
              a.rank - b.rank || a.person.displayName.localeCompare(b.person.displayName, 'sv'),
          )
          .slice(0, MOST_HITS)
          .map(({ person }) => person);
      }),
    names: (tenant) => during('names', () => of(tenant).map((each) => each.displayName)),
  };
}

const NO_MATCH = 3;
const wordsOf = (text: string) =>
  text
    .toLocaleLowerCase('sv')
    .split(/[\s,;]+/)
    .filter(Boolean);

/** 0: the very address or name; 1: the name begins so; 2: every word begins a word. */
function rankOf(person: Person, wanted: readonly string[]): number {
  const name = person.displayName.toLocaleLowerCase('sv');
  const address = person.address.toLocaleLowerCase('sv');
  const typed = wanted.join(' ');
  if (typed === address || typed === name || typed === address.split('@')[0]) return 0;
  if (name.startsWith(typed) || address.startsWith(typed)) return 1;
  const words = [...wordsOf(name), ...address.split(/[.@-]/)];
  return wanted.every((each) => words.some((word) => word.startsWith(each))) ? 2 : NO_MATCH;
}
