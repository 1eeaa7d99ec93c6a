import { beforeEach, describe, expect, it } from '@jest/globals';
import { MOST_PROPOSED } from '../../bot/app/words/propose-word.ts';
import { wordId } from '../../bot/domain/ids.ts';
import { ok, refuse } from '../../bot/domain/result.ts';
import { aPack } from '../fixtures/a-pack.ts';
import type { World } from '../fixtures/a-world.ts';
import {
  aForm,
  aWorld,
  actorFor,
  annaLindgren,
  bjorn,
  karin,
  tenant,
} from '../fixtures/a-world.ts';
import {
  admin,
  kindsFoundIn,
  proposal,
  release,
  storedWords,
  wordsIn,
} from '../fixtures/word-steps.ts';

const DAY = 24 * 60 * 60_000;
const WITH_VERA = 'Möte med Vera';
let world: World;
beforeEach(() => {
  world = aWorld();
});
const decide = (id: string, decision: 'accepted' | 'declined') =>
  world.words.decide(admin, { id: wordId(id), decision });

describe('A word that somebody says is nobody’s name', () => {
  it('is proposed once, with how many different people say so', async () => {
    await release(world, karin, 'Vera');
    await release(world, karin, 'Vera');
    await release(world, bjorn, 'VERA', 'MÖTE MED VERA');

    expect((await wordsIn(world)).proposed).toMatchObject([
      { word: 'Vera', proposers: 2, proposedAt: world.clock.now(), namesakes: 0 },
    ]);
  });

  it('is stored without the word and without who proposed it', async () => {
    await release(world, karin, 'Vera');

    const stored = JSON.stringify(await storedWords(world));

    expect(stored).toContain('proposed');
    expect(stored.toLowerCase()).not.toContain('vera');
    expect(stored).not.toContain(karin.id);
    expect(JSON.stringify(world.logger.lines).toLowerCase()).not.toContain('vera');
  });

  it('comes with how many colleagues are called so', async () => {
    await release(world, karin, 'Björn');

    expect(await proposal(world)).toMatchObject({ word: 'Björn', namesakes: 1 });
  });

  it.each([
    ['a phone number', 'Ring 070-174 06 58', '070-174 06 58'],
    ['a personal identity number', 'Möte 20120412-9811', '20120412-9811'],
    ['an e-mail address', 'Skriv vera@mejl.example', 'vera@mejl.example'],
    ['a word that the check has not taken for a person', 'Budgetavstämning', 'Budgetavstämning'],
    ['a word that is not in the subject at all', 'Budgetavstämning', 'Vera'],
    ['part of what was found', 'Möte med Vera Holm', 'Vera'],
    ['nothing', WITH_VERA, ''],
  ])('is never %s, whatever a card says', async (_what, subject, word) => {
    await release(world, karin, word, subject);

    expect(await storedWords(world)).toEqual([]);
  });

  it('is proposed beside another that was released before it in the same subject', async () => {
    const subject = 'Möte med Vera och Sirkka';

    await release(world, karin, 'Sirkka', subject, ['Vera']);

    expect(await proposal(world)).toMatchObject({ word: 'Sirkka' });
  });

  it('holds in the person’s own booking also when it cannot be proposed', async () => {
    world.work.failAlways('run', new Error('the database is gone'));

    await expect(release(world, karin, 'Vera')).resolves.toBeUndefined();

    world.work.recover();
    expect(world.logger.lines).toContainEqual(
      expect.objectContaining({ event: 'word.unproposed' }),
    );
    expect(await storedWords(world)).toEqual([]);
  });

  it('waits when more are proposed than an administrator can go through', async () => {
    await world.work.run(async (tx) => {
      for (let count = 0; count < MOST_PROPOSED; count += 1)
        await tx.words.save({
          tenantId: tenant,
          id: wordId(`w${count}`),
          wordHash: `h${count}`,
          madeAt: world.clock.now(),
          proposers: 1,
          state: 'proposed',
          sealed: 'x',
        });
    });

    await release(world, karin, 'Vera');

    expect(await storedWords(world)).toHaveLength(MOST_PROPOSED);
  });
});

describe('An administrator', () => {
  it('accepts a word, which then is let be for everybody wherever the rule applies', async () => {
    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual(['person']);
    await release(world, karin, 'Vera');

    expect(await decide((await proposal(world)).id, 'accepted')).toEqual(ok(null));

    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual([]);
    expect(await kindsFoundIn(world, bjorn, 'Veras nya version')).toEqual([]);
    expect(await kindsFoundIn(world, bjorn, 'Möte med Sirkka')).toEqual(['person']);
    const booking = await world.bot.checkBooking(actorFor(annaLindgren), {
      form: aForm({ subject: WITH_VERA, people: 'Björn Nilsson' }),
      released: [],
    });
    expect(booking).toMatchObject({ value: { subject: { findings: [] }, obstacles: [] } });
    expect((await wordsIn(world)).accepted).toMatchObject([
      { word: 'Vera', decidedByName: 'Anna Sjöström', decidedAt: world.clock.now() },
    ]);
  });

  it('accepts beside what the pack lets be, not in place of it', async () => {
    world = aWorld(aPack({ subject: { ...aPack().subject, allowList: ['Sirkka'] } }));
    await world.words.add(admin, 'Vera');

    expect(await kindsFoundIn(world, bjorn, 'Möte med Vera och Sirkka')).toEqual([]);
  });

  it('declines a word, of which only the hash stays, so that nobody is asked again', async () => {
    await release(world, karin, 'Vera');
    const { id } = await proposal(world);

    expect(await decide(id, 'declined')).toEqual(ok(null));
    await release(world, bjorn, 'Vera');

    expect(await wordsIn(world)).toMatchObject({ proposed: [], accepted: [], declined: 1 });
    expect(JSON.stringify(await storedWords(world))).not.toMatch(/vera|sealed/iu);
    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual(['person']);
    expect(await decide(id, 'accepted')).toEqual(refuse({ kind: 'already-decided' }));
  });

  it('takes an accepted word back, from then on it counts again', async () => {
    const added = await world.words.add(admin, 'Vera');
    if (!added.ok) throw new Error('not added');
    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual([]);

    expect(await decide(added.value.id, 'declined')).toEqual(ok(null));

    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual(['person']);
    expect(JSON.stringify(await storedWords(world))).not.toContain('Vera');
  });

  it.each(['accepted', 'declined'] as const)(
    'undoes that a word was %s, if it is that word',
    async (decision) => {
      await release(world, karin, 'Vera');
      const before = await proposal(world);
      await decide(before.id, decision);
      const undo = (word: string) =>
        world.words.decide(admin, { id: before.id, decision: 'undecided', word });

      expect(await undo('Sirkka')).toMatchObject({ refusal: { problem: 'not-a-word' } });
      expect(await undo('20120412-9811')).toMatchObject({ refusal: { problem: 'not-a-word' } });
      expect(await undo('Vera')).toEqual(ok(null));

      expect(await wordsIn(world)).toEqual({ proposed: [before], accepted: [], declined: 0 });
      expect(JSON.stringify(await storedWords(world))).not.toContain('Vera');
      expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual(['person']);
    },
  );

  it('may decide the same twice, and nothing is changed the second time', async () => {
    await release(world, karin, 'Vera');
    const { id } = await proposal(world);
    await decide(id, 'accepted');
    const first = await storedWords(world);
    world.clock.advance(60_000);

    expect(await decide(id, 'accepted')).toEqual(ok(null));

    expect(await storedWords(world)).toEqual(first);
    expect(await decide('nothing', 'accepted')).toEqual(refuse({ kind: 'unknown-item' }));
  });

  it('adds a word by hand, also one that is proposed or was declined', async () => {
    await release(world, karin, 'Vera');
    const { id } = await proposal(world);

    expect(await world.words.add(admin, ' vera ')).toEqual(ok({ id }));
    expect(await world.words.add(admin, 'Vera')).toEqual(ok({ id }));
    await decide(id, 'declined');
    expect(await world.words.add(admin, 'Vera')).toEqual(ok({ id }));

    expect((await wordsIn(world)).accepted).toMatchObject([{ word: 'Vera' }]);
  });

  it.each([
    ['', 'missing'],
    ['x'.repeat(61), 'too-long'],
    ['20120412-9811', 'not-a-word'],
    ['070-174 06 58', 'not-a-word'],
    ['vera@mejl.example', 'not-a-word'],
  ])('cannot add %j', async (word, problem) => {
    expect(await world.words.add(admin, word)).toEqual(
      refuse({ kind: 'form', field: 'word', problem }),
    );
    expect(await storedWords(world)).toEqual([]);
  });

  it('is the only one who may: nobody else sees, decides or adds', async () => {
    await release(world, karin, 'Vera');
    const { id } = await proposal(world);
    const notAllowed = refuse({ kind: 'not-allowed' });

    for (const person of [karin, bjorn]) {
      const actor = actorFor(person);
      expect(await world.words.view(actor)).toEqual(notAllowed);
      expect(await world.words.add(actor, 'Castor')).toEqual(notAllowed);
      expect(await world.words.decide(actor, { id, decision: 'accepted' })).toEqual(notAllowed);
      expect(await world.words.decide(actor, { id, decision: 'undecided', word: 'Vera' })).toEqual(
        notAllowed,
      );
    }

    expect(await storedWords(world)).toMatchObject([{ state: 'proposed' }]);
  });
});

describe('What is decided', () => {
  it('is heard of by other processes within ten seconds', async () => {
    const elsewhere = {
      tenantId: tenant,
      id: wordId('w'),
      wordHash: 'h',
      madeAt: world.clock.now(),
      proposers: 0,
      state: 'accepted' as const,
      word: 'Vera',
      decided: { by: karin.id, at: world.clock.now() },
    };
    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual(['person']);

    await world.work.run((tx) => tx.words.save(elsewhere));
    world.clock.advance(10_000);

    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual([]);
  });

  it('holds on as last known while the store cannot be read, and nothing is let be that never was', async () => {
    await world.words.add(admin, 'Vera');
    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual([]);
    world.clock.advance(10_000);
    world.work.failAlways('run', new Error('the database is gone'));

    expect(await kindsFoundIn(world, bjorn, WITH_VERA)).toEqual([]);
    expect(await kindsFoundIn(world, bjorn, 'Möte med Sirkka')).toEqual(['person']);
    const fresh = aWorld();
    fresh.work.failAlways('run', new Error('the database is gone'));
    expect(await kindsFoundIn(fresh, bjorn, WITH_VERA)).toEqual(['person']);
  });

  it('is forgotten in time: undecided after the pack’s days for drafts, declined after half a year', async () => {
    await release(world, karin, 'Vera');
    await release(world, karin, 'Sirkka');
    const { goesAt, id } = await proposal(world);
    expect(goesAt).toEqual(new Date(world.clock.now().getTime() + 30 * DAY));
    await decide(id, 'declined');
    const after = async (days: number) => {
      world.clock.advance(days * DAY);
      await world.upkeep.forgetWords([tenant]);
      return (await storedWords(world)).map(({ state }) => state);
    };

    expect(await after(30)).toEqual(['declined', 'proposed']);
    expect(await after(1)).toEqual(['declined']);
    expect(await after(149)).toEqual(['declined']);
    expect(await after(1)).toEqual([]);
    await world.words.add(admin, 'Vera');
    expect(await after(1_000)).toEqual(['accepted']);
  });
});
