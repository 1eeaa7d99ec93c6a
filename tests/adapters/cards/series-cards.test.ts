import { describe, expect, it } from '@jest/globals';
import { bookingFormCard } from '../../../bot/adapters/teams/cards/booking-form-card.ts';
import { proposalCard } from '../../../bot/adapters/teams/cards/proposal-card.ts';
import { receiptCard } from '../../../bot/adapters/teams/cards/receipt-card.ts';
import { textsFor } from '../../../bot/adapters/teams/texts.ts';
import type { BookingProposal } from '../../../bot/app/booking-view.ts';
import type { AdjacencyReport, Cure } from '../../../bot/domain/availability.ts';
import { buttonsOf, expectValidCard, inputsOf, wordsOf } from './expect-valid-card.ts';
import {
  APP_ID,
  aForm,
  anna,
  aPerson,
  aProposal,
  aReceipt,
  aTouch,
  NOW,
  ORGANISER,
  pitea,
} from './views.ts';

const sv = textsFor('sv');
const en = textsFor('en');
const period = { start: new Date('2026-11-26T09:00:00Z'), end: new Date('2026-11-26T10:00:00Z') };
const later: Cure = {
  kind: 'start-later',
  minutes: 5,
  period: { start: new Date('2026-11-26T09:05:00Z'), end: period.end },
  remaining: 0,
};
const moved: Cure = {
  kind: 'move',
  minutes: 0,
  period: { start: new Date('2026-11-27T09:00:00Z'), end: new Date('2026-11-27T10:00:00Z') },
  remaining: 2,
};
const adjacency: AdjacencyReport = {
  touches: Array.from({ length: 12 }, () => aTouch()),
  own: [],
  unknown: [],
  cures: [later, moved],
  series: {
    occurrences: 50,
    checked: 40,
    touching: 12,
    onHolidays: 2,
    people: [{ personId: anna.id, occurrences: 12, first: period, isTentative: true }],
    own: [{ personId: ORGANISER, occurrences: 1, first: period, isTentative: false }],
  },
};
const aSeries = (changes: Partial<BookingProposal> = {}): BookingProposal =>
  aProposal({
    form: aForm({ repeats: 'weekly', repeatEnd: '2027-11-04' }),
    recurrence: { everyWeeks: 1, count: 50 },
    adjacency,
    obstacles: [{ about: 'adjacency', consequence: 'takes-reason' }],
    ...changes,
  });
const card = (proposal: BookingProposal, t = sv) =>
  proposalCard(t, { proposal, problems: [], reason: '', now: NOW });

describe('The card of a proposed series', () => {
  it('groups the answer: how many of how many touch, whose, and how far the check reached', () => {
    const words = wordsOf(card(aSeries()));

    expect(words).toContain('varje vecka, 50 gånger, sista gången tors 4 nov 2027');
    expect(words).toContain('12 av 40 tillfällen ligger för nära andra deltagares bokningar.');
    expect(words).toContain(
      'Anna Lindgren – 12 tillfällen, första gången tors 26 nov (preliminär)',
    );
    expect(words).toContain('10 tillfällen ligger längre fram än kontrollen når.');
    expect(words).toContain('2 tillfällen infaller på helgdagar.');
  });

  it('says of each cure whether it solves every occurrence or how many are left', () => {
    const titles = (t = sv) => buttonsOf(card(aSeries(), t)).map(({ title }) => title);

    expect(titles()).toEqual(
      expect.arrayContaining([
        'Börja 5 minuter senare (10.05–11.00) – löser alla',
        'Flytta serien till fre 27 nov 10.00–11.00 – 2 blir kvar',
      ]),
    );
    expect(titles(en)).toEqual(
      expect.arrayContaining(['Start 5 minutes later (10:05–11:00) – solves all']),
    );
  });

  it('keeps the number of times when a cure moves the series past its last day', () => {
    const move = buttonsOf(card(aSeries())).find(({ title }) => String(title).startsWith('Flytta'));

    expect(move).toMatchObject({
      data: { set: { date: '2026-11-27', start: '10:00', minutes: '60', repeatEnd: '50' } },
    });
  });

  it('says that all is well of the occurrences it checked', () => {
    const clear: AdjacencyReport = {
      touches: [],
      own: [],
      unknown: [],
      cures: [],
      series: { occurrences: 4, checked: 4, touching: 0, onHolidays: 0, people: [], own: [] },
    };
    const words = wordsOf(card(aSeries({ adjacency: clear, obstacles: [] })));

    expect(words).toContain('✔ Inget av de 4 kontrollerade tillfällena ligger för nära');
    expect(words).not.toContain('längre fram');
    expect(words).not.toContain('helgdag');
  });

  it('names the organiser’s own and counts people it has no room for', () => {
    const { series } = adjacency;
    if (!series) throw new Error('it is a series');
    const people = Array.from({ length: 30 }, (_, at) => ({
      personId: aPerson(at + 100).id,
      occurrences: 30 - at,
      first: period,
      isTentative: false,
    }));
    const crowded = aSeries({
      adjacency: {
        ...adjacency,
        own: [aTouch({ personId: ORGANISER })],
        series: { ...series, people },
      },
    });
    const words = wordsOf(card(crowded));

    expect(words).toContain('… och 22 till');
    expect(words).toContain('Du – 1 tillfälle, tors 26 nov');
    expectValidCard(card(crowded));
    expectValidCard(card(crowded, en));
  });
});

describe('The card of any proposal', () => {
  it('says why it moves nobody when a calendar cannot be read', () => {
    const unknown = [{ personId: aPerson(12).id, why: 'throttled' as const }];
    const once = aProposal({ adjacency: { touches: [aTouch()], own: [], unknown, cures: [] } });

    expect(wordsOf(card(once))).toContain(
      'Jag föreslår ingen annan dag eller tid, för alla kalendrar gick inte att läsa.',
    );
  });
});

describe('The form and the receipt of a series', () => {
  it('asks how the meeting repeats and when that ends, and keeps what was typed', () => {
    const form = bookingFormCard(sv, {
      form: aForm({ repeats: 'fortnightly', repeatEnd: 'tolv' }),
      pack: pitea,
      problems: [{ field: 'repeatEnd', problem: 'not-an-end' }],
      released: [],
    });

    const values = Object.fromEntries(inputsOf(form).map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({ repeats: 'fortnightly', repeatEnd: 'tolv' });
    expect(wordsOf(form)).toContain('Det är varken ett datum eller ett antal gånger.');
    expectValidCard(form);
  });

  it('tells in the receipt how the meeting comes back, and nothing of the kind of a single one', () => {
    const receipt = (changes = {}) =>
      wordsOf(receiptCard(sv, { receipt: aReceipt(changes), now: NOW, appId: APP_ID }));

    expect(receipt({ recurrence: { everyWeeks: 2, count: 3 } })).toContain(
      'varannan vecka, 3 gånger, sista gången tors 24 dec',
    );
    expect(receipt()).not.toContain('Upprepas');
  });
});
