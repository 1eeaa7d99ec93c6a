import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBookingText } from '../../bot/domain/free-text.ts';

/** A Monday. */
const NOW = new Date('2026-11-23T09:00:00Z');
const nothing = { subject: '', people: '', date: '', start: '', minutes: '' };

describe('a booking asked for in Swedish', () => {
  it.each([
    [
      'boka torsdag 10–11 Budgetavstämning med Anna',
      {
        subject: 'Budgetavstämning',
        people: 'Anna',
        date: '2026-11-26',
        start: '10:00',
        minutes: '60',
      },
    ],
    [
      'torsdag kl 10-11.30 Budget',
      { subject: 'Budget', date: '2026-11-26', start: '10:00', minutes: '90' },
    ],
    [
      'boka torsdag 10-11: Budget',
      { subject: 'Budget', date: '2026-11-26', start: '10:00', minutes: '60' },
    ],
    [
      'boka imorgon 14 avstämning en timme med anna och björn',
      {
        subject: 'Avstämning',
        people: 'anna, björn',
        date: '2026-11-24',
        start: '14:00',
        minutes: '60',
      },
    ],
    [
      'nästa tisdag kl 9 30 min Lägesmöte',
      { subject: 'Lägesmöte', date: '2026-12-01', start: '09:00', minutes: '30' },
    ],
    [
      'boka ett möte med Anna Lindgren, Björn torsdag 26 november kl 10 om lön',
      {
        subject: 'Möte om lön',
        people: 'Anna Lindgren, Björn',
        date: '2026-11-26',
        start: '10:00',
      },
    ],
    [
      'Boka 2026-12-01 13:00 1,5 timme Workshop med anna.lindgren@x.example; bjorn.nilsson',
      {
        subject: 'Workshop',
        people: 'anna.lindgren@x.example, bjorn.nilsson',
        date: '2026-12-01',
        start: '13:00',
        minutes: '90',
      },
    ],
    ['boka budget på torsdag kl. 10', { subject: 'Budget', date: '2026-11-26', start: '10:00' }],
    [
      'boka 26/11 10:00-11:30 Årskurs 7-9',
      { subject: 'Årskurs 7-9', date: '2026-11-26', start: '10:00', minutes: '90' },
    ],
    ['Budget 2027 torsdag 10', { subject: 'Budget 2027', date: '2026-11-26', start: '10:00' }],
    ['boka', {}],
  ])('is read: %s', (text, fields) => {
    expect(readBookingText(text, NOW, 'sv')).toEqual({ ...nothing, ...fields });
  });

  it.each([
    ['Årskurs 7-9', 'Årskurs 7-9'],
    ['1-1 Anna', '1-1 Anna'],
    ['boka 31 feb kl 25 möte', '31 feb kl 25 möte'],
    ['boka möte med kommunledningen', 'Möte med kommunledningen'],
    ['Genomgång § 12-14', 'Genomgång § 12-14'],
  ])('keeps in the subject what it cannot read: %s', (text, subject) => {
    expect(readBookingText(text, NOW, 'sv')).toEqual({ ...nothing, subject });
  });

  it('counts weekdays from the Swedish day, also around midnight', () => {
    const sundayEveningInLondon = new Date('2026-11-22T23:30:00Z');
    expect(readBookingText('boka imorgon 9', sundayEveningInLondon, 'sv').date).toBe('2026-11-24');
  });
});

describe('a booking asked for in English', () => {
  it.each([
    [
      'book thursday 10-11 Budget with Anna and Björn',
      {
        subject: 'Budget',
        people: 'Anna, Björn',
        date: '2026-11-26',
        start: '10:00',
        minutes: '60',
      },
    ],
    ['book tomorrow at 2 Budget', { subject: 'Budget', date: '2026-11-24', start: '14:00' }],
    [
      'schedule a review tomorrow 2-3 pm',
      { subject: 'Review', date: '2026-11-24', start: '14:00', minutes: '60' },
    ],
    [
      'next Tuesday at 9 for half an hour: Planning',
      { subject: 'Planning', date: '2026-12-01', start: '09:00', minutes: '30' },
    ],
  ])('is read: %s', (text, fields) => {
    expect(readBookingText(text, NOW, 'en')).toEqual({ ...nothing, ...fields });
  });
});

const MOST_MICROSECONDS = 1_000_000;

describe('any text at all', () => {
  const fragment = fc.constantFrom(
    ...[
      'boka',
      'torsdag',
      'kl',
      '10',
      '-',
      '–',
      '11.30',
      'en',
      'timme',
      'med',
      'Anna',
      'och',
      ',',
      '26',
      'nov',
      '/',
    ],
    ...[
      'imorgon',
      'om',
      ':',
      '2 pm',
      'with',
      '🎂',
      '\u0001',
      '\n',
      '30',
      'min',
      '(',
      '.',
      'nästa',
      '\u202e',
    ],
  );
  it('gives a form of strings, with a date, a start and a length that can be used or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(' ')),
        ),
        fc.constantFrom('sv' as const, 'en' as const),
        (text, locale) => {
          const read = readBookingText(text, NOW, locale);
          expect(read.date).toMatch(/^(?:\d{4}-\d{2}-\d{2})?$/u);
          expect(read.start).toMatch(/^(?:\d{2}:\d{2})?$/u);
          expect(read.minutes).toMatch(/^(?:[1-9]\d*)?$/u);
          expect(read.subject).not.toContain('\u0001');
          expect(read.people).not.toContain('\u0001');
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is read in a moment, however long it is and whatever is repeated', () => {
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 3 }), (parts) => {
        const unit = parts.join(' ');
        const text = unit.repeat(Math.ceil(10_000 / unit.length));
        const before = process.cpuUsage();
        readBookingText(text, NOW, 'sv');
        // Processor time, which a busy machine does not stretch; what backtracks takes minutes.
        expect(process.cpuUsage(before).user).toBeLessThan(MOST_MICROSECONDS);
      }),
      { numRuns: 80 },
    );
  });
});
