import type { BusyPeriod, Cure, Period, PersonAvailability, WorkingHours } from './availability.ts';
import { SHORTEST_MINUTES } from './booking.ts';
import type { PersonId } from './ids.ts';
import type { AdjacencyRules } from './policy.ts';
import { isSwedishHoliday } from './swedish-holidays.ts';
import { swedishDate, swedishDateTime } from './swedish-time.ts';
import { STOCKHOLM, addDays, instantIn, weekdayOf } from './zoned-time.ts';

const MINUTE = 60_000;
const STEP_MINUTES = 5;
const STEP = STEP_MINUTES * MINUTE;
const MOST_MOVES = 3;
/** Two proposals closer than this are one and the same to whoever chooses. */
const MOVES_APART = 30 * MINUTE;
/** Used when nobody's working hours are known. */
const OFFICE_HOURS: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  startMinute: 8 * 60,
  endMinute: 17 * 60,
  timeZone: STOCKHOLM,
};

export interface AdjacencyQuestion {
  readonly period: Period;
  readonly organiserId: PersonId;
  /** The organiser may be among them; somebody listed twice counts once. */
  readonly people: readonly PersonAvailability[];
  readonly rules: AdjacencyRules;
  readonly now: Date;
  /** No other slot is proposed that ends later; by default the pack's search days decide. */
  readonly horizonEnd?: Date;
}

/** Start later, end earlier, then up to three moves, nearest first. Assumes that the booking touches somebody. */
export function findCures(question: AdjacencyQuestion): Cure[] {
  const blocks = blocksOf(question);
  const hemming = inTheWay(question, blocks);
  return [
    startLater(question, hemming),
    endEarlier(question, hemming),
    ...moves(question, blocks),
  ].filter((cure) => cure !== undefined);
}

/** Where a booking lies, in milliseconds. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly isOwn: boolean;
}

function blocksOf(question: AdjacencyQuestion): Block[] {
  const blocks: Block[] = [];
  for (const person of question.people) {
    if (!person.known) continue;
    const isOwn = person.personId === question.organiserId;
    for (const busy of person.busy)
      if (counts(busy))
        blocks.push({ start: busy.start.getTime(), end: busy.end.getTime(), isOwn });
  }
  return blocks;
}

/** A booking and the gap to keep from it. */
interface Hemming {
  readonly block: Block;
  readonly gap: number;
}

/** What a shortened booking must keep clear of. It comes no nearer to the organiser's own, so these need no new gap. */
function inTheWay({ period, rules }: AdjacencyQuestion, blocks: readonly Block[]): Hemming[] {
  const [start, end] = [period.start.getTime(), period.end.getTime()];
  const found: Hemming[] = [];
  for (const block of blocks) {
    const gap = block.isOwn ? 0 : rules.minimumGapMinutes * MINUTE;
    if (block.start < end + gap && block.end > start - gap) found.push({ block, gap });
  }
  return found;
}

function startLater(question: AdjacencyQuestion, hemming: readonly Hemming[]): Cure | undefined {
  const start = question.period.start.getTime();
  const needed = Math.max(...hemming.map(({ block, gap }) => block.end + gap - start));
  const minutes = cut(question, needed);
  if (minutes === undefined || start < question.now.getTime()) return undefined;
  return {
    kind: 'start-later',
    minutes,
    period: { start: new Date(start + minutes * MINUTE), end: question.period.end },
  };
}

function endEarlier(question: AdjacencyQuestion, hemming: readonly Hemming[]): Cure | undefined {
  const [start, end] = [question.period.start.getTime(), question.period.end.getTime()];
  const needed = Math.max(...hemming.map(({ block, gap }) => end - (block.start - gap)));
  const minutes = cut(question, needed);
  if (minutes === undefined || start < question.now.getTime()) return undefined;
  return {
    kind: 'end-earlier',
    minutes,
    period: { start: question.period.start, end: new Date(end - minutes * MINUTE) },
  };
}

/** Whole five minutes, within what the pack lets a cure cut and leaving a meeting. */
function cut({ period, rules }: AdjacencyQuestion, needed: number): number | undefined {
  const minutes = Math.ceil(needed / STEP) * STEP_MINUTES;
  const length = (period.end.getTime() - period.start.getTime()) / MINUTE;
  const isWithin = minutes > 0 && minutes <= rules.maximumShorteningMinutes;
  return isWithin && length - minutes >= SHORTEST_MINUTES ? minutes : undefined;
}

/** Starts on the clock's five minutes, inside everyone's known working hours, touching nobody, the organiser included. */
function moves(question: AdjacencyQuestion, blocks: readonly Block[]): Cure[] {
  const { period, rules, now } = question;
  const length = period.end.getTime() - period.start.getTime();
  const wanted = swedishDateTime(period.start);
  const days = Array.from(
    { length: Math.max(0, Math.min(rules.searchDays, 366)) + 1 },
    (_, ahead) => addDays(wanted.date, ahead),
  ).filter((date) => !isSwedishHoliday(date));
  const hours = workingHoursOf(question.people);
  const windows = days.flatMap((date) => workingWindow(hours, date));
  const latest = Math.min(question.horizonEnd?.getTime() ?? Infinity, windows.at(-1)?.end ?? 0);
  const first = Math.ceil(Math.max(now.getTime() + 1, windows[0]?.start ?? 0) / STEP) * STEP;
  const isTaken = takenStarts(
    blocks,
    { length, gap: rules.minimumGapMinutes * MINUTE },
    first,
    latest,
  );

  const noon = instantIn(STOCKHOLM, wanted.date, 12 * 60)?.getTime() ?? 0;
  const isSameHalf = (start: number) =>
    start < noon === period.start.getTime() < noon && swedishDate(new Date(start)) === wanted.date;
  const starts: { readonly start: number; readonly isElsewhen: boolean; readonly away: number }[] =
    [];
  for (const window of windows) {
    const from = Math.max(first, Math.ceil(window.start / STEP) * STEP);
    const isToday = window.date === wanted.date;
    for (let start = from; start + length <= Math.min(window.end, latest); start += STEP)
      if (!isTaken((start - first) / STEP)) {
        const away = Math.abs(start - period.start.getTime());
        starts.push({ start, away, isElsewhen: !(isToday && isSameHalf(start)) });
      }
  }
  starts.sort(
    (a, b) => Number(a.isElsewhen) - Number(b.isElsewhen) || a.away - b.away || a.start - b.start,
  );
  const chosen: number[] = [];
  for (const { start } of starts) {
    if (chosen.length === MOST_MOVES) break;
    if (chosen.every((each) => Math.abs(each - start) >= MOVES_APART)) chosen.push(start);
  }
  return chosen.map((start) => ({
    kind: 'move',
    minutes: 0,
    period: { start: new Date(start), end: new Date(start + length) },
  }));
}

/** Counts, for each five minutes from `first`, the bookings that a meeting starting then would touch: one pass, no sorting. */
function takenStarts(
  blocks: readonly Block[],
  { length, gap }: { readonly length: number; readonly gap: number },
  first: number,
  latest: number,
) {
  const size = Math.max(0, Math.ceil((latest - first) / STEP)) + 1;
  const changes = new Int32Array(size + 1);
  for (const { start, end } of blocks) {
    // Forbidden are starts after `start - gap - length` and before `end + gap`; the ends themselves are allowed.
    const from = Math.max(0, Math.floor((start - gap - length - first) / STEP) + 1);
    const to = Math.min(size, Math.ceil((end + gap - first) / STEP));
    if (from >= to) continue;
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  for (let at = 1; at <= size; at += 1) changes[at] = (changes[at] ?? 0) + (changes[at - 1] ?? 0);
  return (index: number) => (changes[index] ?? 0) > 0;
}

/** Everybody's hours that are known, each kind once. */
function workingHoursOf(people: readonly PersonAvailability[]): readonly WorkingHours[] {
  const distinct = new Map<string, WorkingHours>();
  for (const person of people)
    if (person.known && person.workingHours)
      distinct.set(JSON.stringify(person.workingHours), person.workingHours);
  return distinct.size > 0 ? [...distinct.values()] : [OFFICE_HOURS];
}

/** When all of them work on the date; nothing when somebody does not. */
function workingWindow(hours: readonly WorkingHours[], date: string) {
  let [start, end] = [-Infinity, Infinity];
  for (const { days, startMinute, endMinute, timeZone } of hours) {
    const opens = instantIn(timeZone, date, startMinute);
    const closes = instantIn(timeZone, date, endMinute);
    if (!days.includes(weekdayOf(date)) || !opens || !closes) return [];
    start = Math.max(start, opens.getTime());
    end = Math.min(end, closes.getTime());
  }
  return start < end ? [{ date, start, end }] : [];
}

/** Free and working elsewhere keep nobody from meeting, and a whole day says little of its hours; all else counts. */
export const counts = ({ shownAs, isAllDay, start, end }: BusyPeriod): boolean =>
  !isAllDay &&
  shownAs !== 'free' &&
  shownAs !== 'working-elsewhere' &&
  start.getTime() < end.getTime();
