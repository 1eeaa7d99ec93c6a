import { describe, expect, it } from '@jest/globals';
import type { BookingForm } from '../../bot/app/booking-view.ts';
import { meetingOfDraft, roleName } from '../../bot/domain/ids.ts';
import type { Control, PolicyPack, RefusalOpening, Strength } from '../../bot/domain/policy.ts';
import { aPack, aRequirement } from '../fixtures/a-pack.ts';
import type { World } from '../fixtures/a-world.ts';
import { aForm, aWorld, tenant } from '../fixtures/a-world.ts';
import { confirm, organiser, propose } from '../fixtures/booking-steps.ts';

const BOARD = roleName('board');
const withLine = (id: string, control: Control, level: 0 | 2 | 3, strength: Strength = 'must') => {
  const pack = aPack();
  const line = aRequirement(id, control, { level, strength });
  return aPack({ requirements: [...pack.requirements, line] });
};
const refusing = (opensOn?: RefusalOpening) =>
  withLine('V2', { kind: 'refuse', ...(opensOn ? { opensOn } : {}) }, 0);
const problemsOf = async (pack: PolicyPack, changes: Partial<BookingForm>) => {
  const form = aForm(changes);
  const checked = await aWorld(pack).bot.checkBooking(organiser, { form, released: [] });
  if (checked.ok) return [];
  return checked.refusal.kind === 'form' ? checked.refusal.problems : [checked.refusal];
};
const factsOf = async (world: World, draft: Parameters<typeof meetingOfDraft>[0]) => {
  const log = await world.work.run((tx) => tx.events.read(tenant, meetingOfDraft(draft)));
  return log.events.map(({ fact }) => fact);
};

describe('A level below what the answers lead to', () => {
  const lowered = { level: '1', secrecy: 'personal-circumstances' };

  it('takes a reason, also while other questions are open', async () => {
    const world = aWorld();
    const proposal = await propose(world, lowered);

    expect(proposal).toMatchObject({
      lowest: { level: 4, reasons: [{ ground: 'personal-circumstances' }] },
      obstacles: [{ about: 'level', consequence: 'takes-reason' }],
    });
    expect(await confirm(world, proposal)).toMatchObject({
      value: { kind: 'look-again', problems: [{ field: 'reason', problem: 'missing' }] },
    });
    expect(world.calendar.booked).toEqual([]);
  });

  it('is booked with one, and the reason is in the record', async () => {
    const world = aWorld();
    const proposal = await propose(world, lowered);

    await confirm(world, proposal, 'Ärendet tas upp på plats');

    expect(await factsOf(world, proposal.draft.id)).toContainEqual({
      what: 'finding.kept',
      about: 'level',
      reason: 'Ärendet tas upp på plats',
    });
  });

  it('is no matter when the level is as high or higher', async () => {
    const changes = { level: '4', unmetParties: '0', secrecy: 'public-interests' };

    expect((await propose(aWorld(), changes)).obstacles).toEqual([]);
  });
});

describe('A booking with security-classified information', () => {
  const classified = { secrecy: 'security-classified', level: '4', unmetParties: '0' };

  it('is refused at every level, with the rule and the pack whose contact to turn to', async () => {
    const pack = refusing();
    const rule = pack.requirements.at(-1);

    for (const level of ['0', '1', '2', '3', '4'])
      expect(await problemsOf(pack, { ...classified, level })).toEqual([
        { field: 'secrecy', problem: 'security-classified', rule, pack },
      ]);
    expect(await problemsOf(pack, { ...classified, decision: 'KS 2026-12' })).toHaveLength(1);
  });

  it('is not booked either by a press that skips the check', async () => {
    const world = aWorld(refusing());
    const { draft } = await propose(world);
    const form = aForm(classified);

    const outcome = await world.bot.confirmBooking(organiser, {
      form,
      draft,
      released: [],
      reason: 'Det går bra',
    });

    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'form' } });
    expect(world.calendar.booked).toEqual([]);
  });

  it('opens on a reference to the decision where the pack says so, and keeps the reference', async () => {
    const world = aWorld(refusing({ role: BOARD, needs: 'decision-reference' }));
    const proposal = await propose(world, { ...classified, decision: ' KS 2026-112 § 14 ' });

    await confirm(world, proposal);

    expect(world.calendar.booked).toHaveLength(1);
    expect(await factsOf(world, proposal.draft.id)).toContainEqual({
      what: 'refusal.opened',
      requirement: 'V2',
      reference: 'KS 2026-112 § 14',
    });
  });

  it.each([
    ['', { field: 'secrecy', problem: 'security-classified' }],
    ['x'.repeat(121), { field: 'decision', problem: 'too-long', most: 120 }],
    ['Beslut av Anna Lindgren', { field: 'decision', problem: 'holds-personal-data' }],
  ])('does not open on the reference %j', async (decision, problem) => {
    const pack = refusing({ role: BOARD, needs: 'decision-reference' });

    expect(await problemsOf(pack, { ...classified, decision })).toMatchObject([problem]);
  });

  it.each([
    ['', 'missing'],
    ['i går', 'not-a-date'],
    ['2026-02-31', 'not-a-date'],
    ['2026-11-24', 'in-the-future'],
  ])('opens on an assessment only with the day it was made, not with %j', async (day, problem) => {
    const pack = refusing({ role: BOARD, needs: 'assessment' });
    const assessed = { ...classified, decision: 'KS 2026-12' };

    expect(await problemsOf(pack, { ...assessed, decisionDate: day })).toEqual([
      { field: 'decisionDate', problem },
    ]);
    expect(await problemsOf(pack, { ...assessed, decisionDate: '2026-11-23' })).toEqual([]);
  });
});

describe('Level 4', () => {
  it.each([
    ['', { problem: 'missing' }],
    ['Anna', { problem: 'not-a-count', most: 100 }],
    ['-1', { problem: 'not-a-count', most: 100 }],
    ['101', { problem: 'not-a-count', most: 100 }],
  ])('asks how many parties nobody has met, and takes no %j', async (unmetParties, problem) => {
    expect(await problemsOf(aPack(), { level: '4', unmetParties })).toEqual([
      { field: 'unmetParties', ...problem },
    ]);
  });

  it('keeps the number in the record and tells it on the receipt', async () => {
    const world = aWorld();
    const proposal = await propose(world, { level: '4', unmetParties: '2' });

    expect(await confirm(world, proposal)).toMatchObject({
      value: { receipt: { answers: { level: { unmetParties: 2 } } } },
    });
    expect(await factsOf(world, proposal.draft.id)).toContainEqual({
      what: 'booking.answered',
      unmetParties: 2,
    });
  });
});

describe('Whether the matter can be anonymised', () => {
  const pack = withLine('B8', { kind: 'booking', check: 'anonymised-matter' }, 2, 'should');

  it('is asked from the level where the pack has it, and not below', async () => {
    const missing = { field: 'anonymised', problem: 'missing' };

    expect(await problemsOf(pack, { level: '2' })).toEqual([missing]);
    expect(await problemsOf(pack, { level: '3', anonymised: 'Anna' })).toEqual([missing]);
    expect(await problemsOf(pack, { level: '1' })).toEqual([]);
    expect(await problemsOf(aPack(), { level: '2' })).toEqual([]);
  });

  it.each(['yes', 'no', 'not-applicable'])('is kept as the code %s', async (anonymised) => {
    const world = aWorld(pack);
    const proposal = await propose(world, { level: '2', anonymised });

    await confirm(world, proposal);
    await confirm(world, proposal);

    const answers = (await factsOf(world, proposal.draft.id)).filter(
      ({ what }) => what === 'booking.answered',
    );
    expect(answers).toEqual([{ what: 'booking.answered', anonymised }]);
  });
});

describe("The documents' link", () => {
  const portal = { hosts: ['portal.alvsunda.example'] };
  const holding = (strength: Strength) => ({
    ...withLine('B5', { kind: 'booking', check: 'document-portal' }, 3, strength),
    documentPortal: portal,
  });
  const file = 'https://alvsunda.sharepoint.com/:w:/r/plan';
  const elsewhere = 'https://annan.example/arende';

  it('may be anything below the level where the pack has the rule', async () => {
    expect(await problemsOf(holding('must'), { level: '2', documentsLink: file })).toEqual([]);
  });

  it('is refused with the reason when it is a file or goes elsewhere', async () => {
    const pack = holding('must');

    expect(await problemsOf(pack, { level: '3', documentsLink: file })).toEqual([
      { field: 'documentsLink', problem: 'a-file' },
    ]);
    expect(await problemsOf(pack, { level: '3', documentsLink: elsewhere })).toEqual([
      { field: 'documentsLink', problem: 'not-the-portal', hosts: portal.hosts },
    ]);
    const good = 'https://portal.alvsunda.example/arende';
    expect(await problemsOf(pack, { level: '3', documentsLink: good })).toEqual([]);
    expect(await problemsOf(pack, { level: '3', documentsLink: '' })).toEqual([]);
  });

  it.each([
    ['should', [{ about: 'documents', consequence: 'takes-reason' }]],
    ['recommended', []],
  ] as const)('is told of, by a rule that is %s', async (strength, obstacles) => {
    const proposal = await propose(aWorld(holding(strength)), { level: '3', documentsLink: file });

    expect(proposal).toMatchObject({ linkFault: 'a-file', obstacles });
  });
});

it.each(['attends', 'secrecy', 'authority'] as const)(
  'An answer to %s that no question offers is a problem at its field',
  async (field) => {
    expect(await problemsOf(aPack(), { [field]: 'kanske' })).toEqual([
      { field, problem: 'missing' },
    ]);
  },
);
