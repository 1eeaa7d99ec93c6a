import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AlertPress } from '../../bot/app/watch/alert-view.ts';
import { alertId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/person.ts';
import { refuse } from '../../bot/domain/result.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, actorFor, annaLindgren, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import {
  alertsIn,
  bookElsewhere,
  changeInOutlook,
  install,
  openAlert,
} from '../fixtures/watch-steps.ts';
import { admin, wordsIn } from '../fixtures/word-steps.ts';

const NAMED = 'Lönesamtal Björn Nilsson';

async function press(world: World, person: Person, what: AlertPress) {
  const { alertId: id } = openAlert(world);
  const result = await world.bot.watch.pressAlert(actorFor(person), id, what);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

describe('A press on the card', () => {
  let world: World;
  beforeEach(async () => {
    world = aWorld();
    await install(world, karin, bjorn);
  });

  it('takes the safe subject, once however often it is pressed', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });

    const view = await press(world, karin, { what: 'rename' });

    expect(view).toMatchObject({ state: 'in-order' });
    expect(world.events.get(id)?.subject).not.toContain('Björn');
    await world.bot.watch.pressAlert(actorFor(karin), view.alertId, { what: 'rename' });
    expect(world.events.counts.rename).toBe(1);
  });

  it('by anybody but the organiser is told that there is no such card', async () => {
    await bookElsewhere(world, karin, { subject: NAMED });
    const { alertId: id } = openAlert(world);

    for (const actor of [actorFor(bjorn), actorFor(bjorn, { isAdministrator: true })])
      expect(await world.bot.watch.pressAlert(actor, id, { what: 'rename' })).toEqual(
        refuse({ kind: 'unknown-alert' }),
      );

    expect(world.events.counts.rename).toBe(0);
    expect(
      await world.bot.watch.pressAlert(actorFor(karin), alertId('none'), { what: 'show' }),
    ).toEqual(refuse({ kind: 'unknown-alert' }));
  });

  it('changes nothing when the subject is another than the card showed', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });
    const before = world.events.get(id);
    if (before) world.events.put(karin.id, { ...before, subject: 'Annan sak om Anna Sjöström' });

    const view = await press(world, karin, { what: 'rename' });

    expect(view).toMatchObject({ state: 'open', problem: 'changed-meanwhile' });
    expect(world.events.counts.rename).toBe(0);
  });

  it('finds the event gone and says so', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });
    world.events.take(id);

    expect(await press(world, karin, { what: 'rename' })).toMatchObject({ state: 'gone' });
  });

  it('says that a word is nobody’s name, which holds until the subject is another', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });
    const [finding] = openAlert(world).event.report.findings;
    if (!finding) throw new Error('nothing found');

    const view = await press(world, karin, { what: 'release', span: finding });
    expect(view).toMatchObject({ state: 'in-order' });
    await changeInOutlook(world, karin, id, { isShownAsFree: true });
    expect(world.personalCards.messages).toHaveLength(1);
    await changeInOutlook(world, karin, id, { subject: `${NAMED} 2` });

    expect(alertsIn(world)).toMatchObject([{ state: 'open' }]);
  });

  it('that a word is nobody’s name proposes it to the administrators, and the card closes without them', async () => {
    await bookElsewhere(world, karin, { subject: 'Möte med Vera och Sirkka' });
    const [vera, sirkka] = openAlert(world).event.report.findings;
    if (!vera || !sirkka) throw new Error('not both found');

    expect(await press(world, karin, { what: 'release', span: vera })).toMatchObject({
      state: 'open',
    });
    expect(await press(world, karin, { what: 'release', span: sirkka })).toMatchObject({
      state: 'in-order',
    });

    expect((await wordsIn(world)).proposed.map(({ word }) => word)).toEqual(['Vera', 'Sirkka']);
  });

  it('is not needed for a word that an administrator has accepted', async () => {
    await world.words.add(admin, 'Vera');

    await bookElsewhere(world, karin, { subject: 'Möte med Vera' });

    expect(alertsIn(world)).toEqual([]);
  });

  it('does not release what the pack blocks', async () => {
    await bookElsewhere(world, karin, { subject: 'Ring 070-174 06 58' });
    const [finding] = openAlert(world).event.report.findings;
    if (!finding) throw new Error('nothing found');

    expect(await press(world, karin, { what: 'release', span: finding })).toMatchObject({
      state: 'open',
      problem: 'cannot-be-kept',
    });
  });

  it('keeps a time with a reason, which is recorded, until the time is another', async () => {
    const busyAt = (from: string, to: string) =>
      world.calendar.enter(tenant, annaLindgren.id, {
        period: { start: new Date(from), end: new Date(to) },
      });
    busyAt('2026-11-26T10:00:00.000Z', '2026-11-26T11:00:00.000Z');
    const id = await bookElsewhere(world, karin, { attendees: [annaLindgren.address] });

    expect(await press(world, karin, { what: 'keep', reason: ' ' })).toMatchObject({
      problem: 'reason-missing',
    });
    expect(await press(world, karin, { what: 'keep', reason: 'Björn Nilsson vill' })).toMatchObject(
      { problem: 'reason-holds-personal-data' },
    );
    expect(await press(world, karin, { what: 'keep', reason: 'Enda tiden' })).toMatchObject({
      state: 'in-order',
      isKept: true,
    });
    const iCalUId = world.events.get(id)?.iCalUId ?? '';
    const facts = await world.work.run(async (tx) => {
      const [record] = await tx.meetings.byICalUIds(tenant, [iCalUId]);
      const log = record && (await tx.events.read(tenant, record.id));
      return log?.events.map(({ fact }) => fact);
    });
    expect(facts).toContainEqual({
      what: 'finding.kept',
      about: 'adjacency',
      reason: 'Enda tiden',
    });
    await changeInOutlook(world, karin, id, {
      period: {
        start: new Date('2026-11-26T11:00:00.000Z'),
        end: new Date('2026-11-26T12:00:00.000Z'),
      },
    });
    expect(alertsIn(world)).toMatchObject([{ state: 'open' }]);
  });

  it('does not move to a time that somebody else has taken meanwhile', async () => {
    world.calendar.enter(tenant, annaLindgren.id, {
      period: {
        start: new Date('2026-11-26T10:00:00.000Z'),
        end: new Date('2026-11-26T11:00:00.000Z'),
      },
    });
    await bookElsewhere(world, karin, { attendees: [annaLindgren.address] });
    const period = {
      start: new Date('2026-11-26T12:00:00.000Z'),
      end: new Date('2026-11-26T13:00:00.000Z'),
    };
    world.calendar.enter(tenant, annaLindgren.id, { period });

    expect(await press(world, karin, { what: 'move', period, remaining: 0 })).toMatchObject({
      problem: 'time-taken',
    });
    expect(world.events.counts.move).toBe(0);
  });
});
