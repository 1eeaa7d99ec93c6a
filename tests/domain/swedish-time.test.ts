import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refuse } from '../../bot/domain/result.ts';
import { isSwedishHoliday } from '../../bot/domain/swedish-holidays.ts';
import {
  instantOf,
  readDate,
  readTime,
  startOfSwedishDay,
  swedishDate,
  swedishDateTime,
} from '../../bot/domain/swedish-time.ts';

const instant = (date: string, time: string): string | object => {
  const read = instantOf(date, time);
  return read.ok ? read.value.toISOString() : read.refusal;
};

describe('the start of a meeting as typed', () => {
  it.each([
    ['2026-11-26', '10:00', '2026-11-26T09:00:00.000Z'],
    ['2026-06-26', '10:00', '2026-06-26T08:00:00.000Z'],
    ['2026-11-26', '9', '2026-11-26T08:00:00.000Z'],
    ['2026-11-26', '0930', '2026-11-26T08:30:00.000Z'],
    ['2028-02-29', '00:00', '2028-02-28T23:00:00.000Z'],
  ])('is read on %s at %s', (date, time, expected) => {
    expect(instant(date, time)).toBe(expected);
  });

  it.each(['2026-02-31', '2027-02-29', '2026-13-01', '2026-00-10', '26/11', '', '9999999-01-01'])(
    'is refused on a day that does not exist: %j',
    (date) => {
      expect(instantOf(date, '10:00')).toEqual(refuse({ kind: 'not-a-date' }));
    },
  );

  it.each(['25', '24:00', '10:60', 'tio', '', '10:0', '-1', '13 pm'])(
    'is refused at a time that does not exist: %j',
    (time) => {
      expect(instantOf('2026-11-26', time)).toEqual(refuse({ kind: 'not-a-time' }));
    },
  );

  it('is refused in the hour that spring skips, and only there', () => {
    expect(instant('2027-03-28', '02:00')).toEqual({ kind: 'skipped-by-summer-time' });
    expect(instant('2027-03-28', '02:30')).toEqual({ kind: 'skipped-by-summer-time' });
    expect(instant('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z');
    expect(instant('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z');
  });

  it('means the first of the two hours that autumn repeats', () => {
    expect(instant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(instant('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('comes back from the instant as it was typed, whatever day and minute it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2001-01-01'), max: new Date('2120-01-01'), noInvalidDate: true }),
        (at) => {
          const { date, time } = swedishDateTime(at);
          const read = instantOf(date, time);
          expect(read.ok && swedishDateTime(read.value)).toMatchObject({ date, time });
        },
      ),
    );
  });
});

describe('a Swedish day', () => {
  it('has its parts in Swedish time', () => {
    expect(swedishDateTime(new Date('2026-11-26T23:30:00Z'))).toEqual({
      year: 2026,
      month: 11,
      day: 27,
      hour: 0,
      minute: 30,
      weekday: 5,
      date: '2026-11-27',
      time: '00:30',
    });
    expect(swedishDate(new Date('2026-06-26T22:00:00Z'))).toBe('2026-06-27');
  });

  it('begins at Swedish midnight, also when it has 23 or 25 hours', () => {
    const start = (at: string) => startOfSwedishDay(new Date(at)).toISOString();
    expect(start('2026-11-26T23:30:00Z')).toBe('2026-11-26T23:00:00.000Z');
    expect(start('2027-03-28T20:00:00Z')).toBe('2027-03-27T23:00:00.000Z');
    expect(start('2026-10-25T22:30:00Z')).toBe('2026-10-24T22:00:00.000Z');
  });
});

describe('a time of day as people write it', () => {
  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['0930', '09:30'],
    ['kl 9', '09:00'],
    ['klockan 14.15', '14:15'],
    ['2 pm', '14:00'],
    ['12 a.m.', '00:00'],
  ])('%j is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});

describe('a date as people write it, on Monday 23 November 2026', () => {
  const today = '2026-11-23';
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['26-11-26', '2026-11-26'],
    ['26/11', '2026-11-26'],
    ['22/11', '2027-11-22'],
    ['26 nov', '2026-11-26'],
    ['den 26:e november', '2026-11-26'],
    ['26 november 2027', '2027-11-26'],
    ['November 26', '2026-11-26'],
    ['the 2nd of December', '2026-12-02'],
    ['torsdag', '2026-11-26'],
    ['på torsdag', '2026-11-26'],
    ['tors', '2026-11-26'],
    ['måndag', '2026-11-30'],
    ['nästa tisdag', '2026-12-01'],
    ['next Tuesday', '2026-12-01'],
    ['idag', '2026-11-23'],
    ['Imorgon', '2026-11-24'],
    ['tomorrow', '2026-11-24'],
    ['i övermorgon', '2026-11-25'],
    ['om två veckor', '2026-12-07'],
    ['in 3 days', '2026-11-26'],
    ['29/2', '2028-02-29'],
  ])('%j is %s', (typed, date) => {
    expect(readDate(typed, today)).toBe(date);
  });

  it.each(['', '31/2', '31 feb', '2026-02-30', '11/26', 'snart', 'xdag', 'nov', '0/1'])(
    '%j is none',
    (typed) => {
      expect(readDate(typed, today)).toBeUndefined();
    },
  );

  it('is never made up or thrown over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readDate(typed, today);
        expect(read === undefined || instantOf(read, '12:00').ok).toBe(true);
      }),
    );
  });
});

describe('a Swedish public holiday', () => {
  it.each([
    '2026-01-01',
    '2026-01-06',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-24',
    '2026-06-06',
    '2026-06-19',
    '2026-06-20',
    '2026-10-31',
    '2026-12-24',
    '2026-12-26',
    '2026-12-31',
    '2027-03-26',
    '2028-06-24',
    '2030-04-22',
  ])('is %s', (date) => {
    expect(isSwedishHoliday(date)).toBe(true);
  });

  it.each(['2026-04-02', '2026-06-18', '2026-11-26', '2026-11-01', '2027-04-05'])(
    'is not %s',
    (date) => {
      expect(isSwedishHoliday(date)).toBe(false);
    },
  );
});
