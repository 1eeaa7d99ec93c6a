import type { Period } from '../domain/availability.ts';
import {
  LONGEST_MINUTES,
  LONGEST_NOTE,
  LONGEST_SUBJECT,
  SHORTEST_MINUTES,
} from '../domain/booking.ts';
import type { Level } from '../domain/policy.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import { isLevel } from '../domain/policy.ts';
import { instantOf, readDate, swedishDate } from '../domain/swedish-time.ts';
import type { BookingForm, FormProblem } from './booking-view.ts';
import { FURTHEST_AHEAD_DAYS, readSeries } from './read-series.ts';

const MINUTE = 60_000;

/** The form's own fields as values; people are looked up separately. */
export interface ReadForm {
  readonly subject: string;
  /** Of a series the first occurrence. */
  readonly period: Period;
  readonly recurrence?: Recurrence;
  readonly level: Level;
  readonly documentsLink: string;
  readonly note: string;
}

/** Reads every field and names every problem at once; `read` is there only when no field has one, `level` when it is one. */
export function readForm(
  form: BookingForm,
  now: Date,
): { problems: FormProblem[]; level?: Level; read?: ReadForm } {
  const problems: FormProblem[] = [];
  // Line breaks and control characters cannot stand in a subject; they become spaces.
  const subject = form.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (subject === '') problems.push({ field: 'subject', problem: 'missing' });
  if (subject.length > LONGEST_SUBJECT) {
    problems.push({ field: 'subject', problem: 'too-long', most: LONGEST_SUBJECT });
  }
  const start = readStart(form, now, problems);
  const minutes = readMinutes(form.minutes, problems);
  const series = readSeries(form, start, now);
  problems.push(...series.problems);
  const level = readLevel(form.level);
  if (level === undefined) problems.push({ field: 'level', problem: 'not-a-level' });
  const documentsLink = form.documentsLink.trim();
  if (documentsLink !== '' && !isWebLink(documentsLink)) {
    problems.push({ field: 'documentsLink', problem: 'not-a-link' });
  }
  const note = form.note.trim();
  if (note.length > LONGEST_NOTE)
    problems.push({ field: 'note', problem: 'too-long', most: LONGEST_NOTE });
  if (problems.length > 0 || !start || minutes === undefined || level === undefined)
    return { problems, ...(level === undefined ? {} : { level }) };
  const first = series.first ?? start;
  const period = { start: first, end: new Date(first.getTime() + minutes * MINUTE) };
  const recurrence = series.recurrence ? { recurrence: series.recurrence } : {};
  return { problems, level, read: { subject, period, ...recurrence, level, documentsLink, note } };
}

function readLevel(typed: string): Level | undefined {
  const level = /^[0-4]$/.test(typed.trim()) ? Number(typed) : undefined;
  return isLevel(level) ? level : undefined;
}

/** The instant that date and start tell; what is wrong with them is added to the problems. */
export function readStart(
  form: Pick<BookingForm, 'date' | 'start'>,
  now: Date,
  problems: FormProblem[],
): Date | undefined {
  const typedDate = form.date.trim();
  const date = typedDate === '' ? undefined : readDate(typedDate, swedishDate(now));
  if (form.start.trim() === '') problems.push({ field: 'start', problem: 'missing' });
  if (date === undefined) {
    problems.push({ field: 'date', problem: typedDate === '' ? 'missing' : 'not-a-date' });
    return undefined;
  }
  if (form.start.trim() === '') return undefined;
  const start = instantOf(date, form.start);
  if (!start.ok) {
    if (start.refusal.kind === 'not-a-date')
      problems.push({ field: 'date', problem: 'not-a-date' });
    else problems.push({ field: 'start', problem: start.refusal.kind });
    return undefined;
  }
  const ahead = start.value.getTime() - now.getTime();
  if (ahead < 0) problems.push({ field: 'date', problem: 'in-the-past' });
  if (ahead > FURTHEST_AHEAD_DAYS * 24 * 60 * MINUTE)
    problems.push({ field: 'date', problem: 'too-far-ahead' });
  return start.value;
}

export function readMinutes(typed: string, problems: FormProblem[]): number | undefined {
  const minutes = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES) return minutes;
  problems.push({
    field: 'minutes',
    problem: 'not-a-length',
    least: SHORTEST_MINUTES,
    most: LONGEST_MINUTES,
  });
  return undefined;
}

function isWebLink(text: string): boolean {
  return text.length <= 2000 && URL.canParse(text) && new URL(text).protocol === 'https:';
}
