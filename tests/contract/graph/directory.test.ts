import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeGraphDirectory } from '../../../bot/adapters/graph/graph-directory.ts';
import { personId } from '../../../bot/domain/ids.ts';
import type { Directory } from '../../../bot/app/ports/directory.ts';
import { makeFakeDirectory } from '../../fakes/fake-directory.ts';
import {
  anna,
  bjorn,
  everybody,
  karin,
  nobody,
  openDemoTown,
  personOf,
  tenant,
} from './demo-town.ts';

interface DirectoryWorld {
  readonly directory: Directory;
  close(): Promise<void>;
}

const openFake = (): Promise<DirectoryWorld> =>
  Promise.resolve({
    directory: makeFakeDirectory(tenant, everybody),
    close: () => Promise.resolve(),
  });

async function openGraph(): Promise<DirectoryWorld> {
  const town = await openDemoTown();
  return { directory: makeGraphDirectory(town), close: () => town.close() };
}

describe.each([
  ['the fake', openFake],
  ['Graph over https', openGraph],
] as const)('the directory on %s', (_name, open) => {
  let world: DirectoryWorld;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());
  const found = async (typed: string) =>
    (await world.directory.search(tenant, typed)).map(({ displayName }) => displayName);

  it('knows a person by id', async () => {
    expect(await world.directory.person(tenant, karin.id)).toEqual(karin);
  });

  it('knows nobody by the id of nobody', async () => {
    expect(await world.directory.person(tenant, nobody().id)).toBeUndefined();
  });

  it('knows several people at once, and leaves out those it does not hold', async () => {
    const people = await world.directory.people(tenant, [anna.id, nobody().id, karin.id, anna.id]);

    expect(people).toHaveLength(2);
    expect(people).toEqual(expect.arrayContaining([anna, karin]));
  });

  it('knows everybody when everybody is asked for', async () => {
    const people = await world.directory.people(
      tenant,
      everybody.map(({ id }) => id),
    );

    expect(people).toHaveLength(everybody.length);
  });

  it('knows people among very many ids, each once', async () => {
    const strangers = Array.from({ length: 40 }, (_, at) =>
      personId(`99999999-0000-4000-8000-${String(at).padStart(12, '0')}`),
    );

    const people = await world.directory.people(tenant, [
      karin.id,
      ...strangers,
      anna.id,
      ...strangers,
    ]);

    expect(people).toHaveLength(2);
    expect(people).toEqual(expect.arrayContaining([anna, karin]));
  });

  it('of no ids knows nobody', async () => {
    expect(await world.directory.people(tenant, [])).toEqual([]);
  });

  it.each([
    ['anna', ['Anna Lindgren', 'Anna Sjöström']],
    ['Anna L', ['Anna Lindgren']],
    ['lindgren anna', ['Anna Lindgren']],
    ['KARIN HOLM', ['Karin Holm']],
    ['sjöström', ['Anna Sjöström']],
    ['Márakatt', ['Elsa Márakatt']],
    ['Lars-Åke', ['Lars-Åke Eriksson']],
    ['bjorn.nilsson', ['Björn Nilsson']],
    ['bjorn.nilsson@alvsunda.example', ['Björn Nilsson']],
    ['ingen sådan', []],
    ['', []],
    ['  ', []],
  ])('finds by “%s”: %j', async (typed, names) => {
    expect(await found(typed)).toEqual(names);
  });

  it('tells all that is known of whom it finds', async () => {
    expect(await world.directory.search(tenant, 'nilsson')).toEqual([bjorn]);
  });

  it('answers whatever is typed, and never with people who do not match', async () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        '"',
        '\\',
        "'",
        '(',
        ')',
        ' OR ',
        ' AND ',
        ':',
        'displayName',
        'karin',
        ' ',
        '&',
        '$filter',
        '%22',
        '#',
        '*',
      ),
      maxLength: 12,
    });
    const all = everybody.length;
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        expect((await found(typed)).length).toBeLessThan(all);
      }),
      { numRuns: 60 },
    );
    expect(await found('" OR "displayName:a')).toEqual([]);
    expect(await found("x' or '1' eq '1")).toEqual([]);
  });

  it('knows everybody’s name', async () => {
    const names = await world.directory.names(tenant);

    expect([...names].sort()).toEqual(everybody.map(({ displayName }) => displayName).sort());
    expect(names).toContain(personOf('elsa.marakatt').displayName);
  });
});
