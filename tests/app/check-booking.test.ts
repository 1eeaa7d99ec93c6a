import { describe, expect, it } from '@jest/globals';
import { checkWith } from '../../bot/app/check-subject.ts';
import { aPack, aRequirement } from '../fixtures/a-pack.ts';
import {
  aForm,
  actorFor,
  annaLindgren,
  aWorld,
  bjorn,
  karin,
  tenant,
} from '../fixtures/a-world.ts';
import { organiser, at, propose, busyFor, storedDraft } from '../fixtures/booking-steps.ts';

describe('Checking a booking', () => {
  it('finds nothing to say about a booking that breaks no rule', async () => {
    const proposal = await propose(aWorld());
    expect(proposal.obstacles).toEqual([]);
    expect(proposal.period).toEqual({ start: at('10:00'), end: at('11:00') });
    expect(proposal.people).toEqual([{ isOutside: false, ...annaLindgren }]);
  });

  it('finds a participant named in the subject and offers a safe one', async () => {
    const proposal = await propose(aWorld(), { subject: 'Lönesamtal Anna Lindgren' });
    expect(proposal.subject.findings).toMatchObject([{ kind: 'person' }]);
    expect(proposal.subject.safeSubject).toBe('Lönesamtal');
    expect(proposal.obstacles).toEqual([{ about: 'subject', consequence: 'blocks' }]);
  });

  it.each([
    ['ask', 1, 'Möte'],
    ['accept', 0, 'Möte med B.S., KS 2026/12'],
  ] as const)('treats initials as the pack says: %s', (initials, found, safe) => {
    const pack = aPack({ subject: { ...aPack().subject, initials } });
    const report = checkWith(pack, {
      subject: 'Möte med B.S., KS 2026/12',
      participants: [],
      known: { directory: [], allowed: [] },
      released: [],
    });

    expect(report.findings).toHaveLength(found);
    expect(report.safeSubject).toBe(safe);
  });

  it('names the participant whose earlier booking lies too close, and cures it', async () => {
    const world = aWorld();
    busyFor(world, annaLindgren, '09:00', '10:00');
    const proposal = await propose(world);
    expect(proposal.adjacency.touches).toEqual([
      { personId: annaLindgren.id, where: 'just-before', gapMinutes: 0, isTentative: false },
    ]);
    expect(proposal.adjacency.cures[0]).toMatchObject({
      kind: 'start-later',
      minutes: 5,
      period: { start: at('10:05') },
    });
    expect(proposal.obstacles).toEqual([{ about: 'adjacency', consequence: 'takes-reason' }]);
  });

  it.each([
    ['must', [{ about: 'adjacency', consequence: 'blocks' }]],
    ['should', [{ about: 'adjacency', consequence: 'takes-reason' }]],
    ['recommended', []],
    ['can', []],
  ] as const)('lets the pack decide what a broken rule means: %s', async (strength, obstacles) => {
    const rule = aRequirement('närhet', { kind: 'booking', check: 'adjacency' }, { strength });
    const world = aWorld(aPack({ requirements: [rule] }));
    busyFor(world, annaLindgren, '09:00', '10:00');
    const proposal = await propose(world);
    expect(proposal.adjacency.touches).toHaveLength(1);
    expect(proposal.obstacles).toEqual(obstacles);
  });

  it('only informs where the pack has no rule about subjects, but never lets a blocked kind through', async () => {
    const world = aWorld(aPack({ requirements: [] }));
    expect((await propose(world, { subject: 'Lunch Anna Lindgren' })).obstacles).toEqual([]);
    expect((await propose(world, { subject: 'Möte 121212-1212' })).obstacles).toEqual([
      { about: 'subject', consequence: 'blocks' },
    ]);
  });

  it("shows the organiser's own neighbours without asking for a reason", async () => {
    const world = aWorld();
    busyFor(world, karin, '09:00', '10:00');
    const proposal = await propose(world);
    expect(proposal.adjacency.own).toHaveLength(1);
    expect(proposal.obstacles).toEqual([]);
  });

  it('says that a calendar cannot be read instead of calling it free', async () => {
    const world = aWorld();
    world.calendar.close(tenant, annaLindgren.id, 'not-permitted');
    const proposal = await propose(world);
    expect(proposal.adjacency.unknown).toEqual([
      { personId: annaLindgren.id, why: 'not-permitted' },
    ]);
  });

  it('takes a participant once however often they are typed, and the organiser not at all', async () => {
    const typed =
      'Anna Lindgren, anna.lindgren@alvsunda.example; ANNA LINDGREN\nKarin Holm, utomstaende@example.com';
    const proposal = await propose(aWorld(), { people: typed });
    expect(proposal.people.map(({ address }) => address)).toEqual([
      annaLindgren.address,
      'utomstaende@example.com',
    ]);
    const again = await propose(aWorld(), { people: proposal.form.people });
    expect(again.people).toEqual(proposal.people);
  });

  it('offers everybody who fits when a name fits several, and says who was not found', async () => {
    const checked = await aWorld().bot.checkBooking(organiser, {
      form: aForm({ people: 'Anna, Nemo' }),
      released: [],
    });
    expect(checked).toMatchObject({
      ok: false,
      refusal: {
        kind: 'form',
        problems: [
          {
            field: 'people',
            problem: 'ambiguous',
            typed: 'Anna',
            options: [{ displayName: 'Anna Lindgren' }, { displayName: 'Anna Sjöström' }],
          },
          { field: 'people', problem: 'not-found', typed: 'Nemo' },
        ],
      },
    });
  });

  it.each([
    [{ subject: '   ' }, { field: 'subject', problem: 'missing' }],
    [{ subject: 'å'.repeat(1000) }, { field: 'subject', problem: 'too-long', most: 255 }],
    [{ date: '2026-02-31' }, { field: 'date', problem: 'not-a-date' }],
    [{ date: '2026-11-20' }, { field: 'date', problem: 'in-the-past' }],
    [{ date: '2031-01-07' }, { field: 'date', problem: 'too-far-ahead' }],
    [
      { date: '2027-03-28', start: '02:30' },
      { field: 'start', problem: 'skipped-by-summer-time' },
    ],
    [{ start: '25:00' }, { field: 'start', problem: 'not-a-time' }],
    [{ minutes: '0' }, { field: 'minutes', problem: 'not-a-length', least: 5, most: 1440 }],
    [{ minutes: 'en stund' }, { field: 'minutes', problem: 'not-a-length', least: 5, most: 1440 }],
    [{ level: '7' }, { field: 'level', problem: 'not-a-level' }],
    [{ documentsLink: 'javascript:alert(1)' }, { field: 'documentsLink', problem: 'not-a-link' }],
    [{ note: 'x'.repeat(2001) }, { field: 'note', problem: 'too-long', most: 2000 }],
  ])('refuses %j with a problem at its field', async (changes, problem) => {
    const checked = await aWorld().bot.checkBooking(organiser, {
      form: aForm(changes),
      released: [],
    });
    expect(checked).toEqual({ ok: false, refusal: { kind: 'form', problems: [problem] } });
  });

  it('keeps the length of a meeting that spans the change to winter time', async () => {
    const proposal = await propose(aWorld(), {
      date: '2027-10-31',
      start: '01:30',
      minutes: '120',
    });
    expect(proposal.period.end.getTime() - proposal.period.start.getTime()).toBe(120 * 60_000);
  });

  it('reads a subject with line breaks, emoji and right-to-left text', async () => {
    const proposal = await propose(aWorld(), { subject: 'Planering 🗓️\nvecka 48 שלום' });
    expect(proposal.form.subject).toBe('Planering 🗓️ vecka 48 שלום');
  });

  it('stores neither subject, note nor outside address', async () => {
    const world = aWorld();
    const proposal = await propose(world, {
      subject: 'Hemligtorp',
      note: 'Viskanot',
      people: 'extern@utanfor.example',
    });
    const stored = JSON.stringify(await storedDraft(world, proposal));
    expect(stored).not.toMatch(/Hemligtorp|Viskanot|utanfor/);
  });

  it('does not change a draft that another window has changed', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    const command = { form: aForm({ start: '11:00' }), draft: proposal.draft, released: [] };
    expect((await world.bot.checkBooking(organiser, command)).ok).toBe(true);
    expect(await world.bot.checkBooking(organiser, command)).toEqual({
      ok: false,
      refusal: { kind: 'stale' },
    });
  });

  it("does not let anyone touch somebody else's draft", async () => {
    const world = aWorld();
    const { draft } = await propose(world);
    const checked = await world.bot.checkBooking(actorFor(bjorn), {
      form: aForm(),
      draft,
      released: [],
    });
    expect(checked).toEqual({ ok: false, refusal: { kind: 'unknown-draft' } });
  });
});
