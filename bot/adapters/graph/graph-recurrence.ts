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

/** A series as Graph writes it: the first occurrence's weekday, so many times; weeks begin on Mondays. */
export function recurrenceOf(first: Date, { everyWeeks, count }: Recurrence): PatternedRecurrence {
  const { date, weekday } = swedishDateTime(first);
  const day = weekdays[weekday];
  if (day === undefined) throw new Error('a week has seven days');
  return {
    pattern: {
      type: 'weekly',
      interval: everyWeeks,
      daysOfWeek: [day],
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
