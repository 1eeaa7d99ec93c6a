import type { DayOfWeek, PatternedRecurrence } from '@microsoft/microsoft-graph-types';
import type { Recurrence } from '../../domain/recurrence.ts';
import { swedishDateTime } from '../../domain/swedish-time.ts';
import { SWEDISH_ZONE } from './graph-time.ts';

const weekdays: Readonly<Record<number, DayOfWeek>> = {
  1: 'monday',
  2: 'tuesday',
  3: 'wednesday',
  4: 'thursday',
  5: 'friday',
  6: 'saturday',
  7: 'sunday',
};

/** The Swedish weekday of an instant, as Graph names it. */
export function weekdayName(instant: Date): DayOfWeek {
  const day = weekdays[swedishDateTime(instant).weekday];
  if (day === undefined) throw new Error('a week has seven days');
  return day;
}

/** A series as Graph writes it: the first occurrence's weekday, so many times; weeks begin on Mondays. */
export function recurrenceOf(first: Date, { everyWeeks, count }: Recurrence): PatternedRecurrence {
  const { date } = swedishDateTime(first);
  return {
    pattern: {
      type: 'weekly',
      interval: everyWeeks,
      daysOfWeek: [weekdayName(first)],
      firstDayOfWeek: 'monday',
    },
    range: {
      type: 'numbered',
      startDate: date,
      numberOfOccurrences: count,
      recurrenceTimeZone: SWEDISH_ZONE,
    },
  };
}
