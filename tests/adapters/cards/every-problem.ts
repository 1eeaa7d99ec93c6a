import type { FormProblem } from '../../../bot/app/booking-view.ts';
import type { Person } from '../../../bot/domain/person.ts';
import { pitea } from './views.ts';

/** One problem of each kind that a form can have; a name may mean any of these people. */
export const problemsOfEveryKind = (people: readonly Person[]): readonly FormProblem[] => [
  { field: 'subject', problem: 'missing' },
  { field: 'subject', problem: 'too-long', most: 255 },
  ...(['missing', 'not-a-date', 'in-the-past', 'too-far-ahead'] as const).map(
    (problem) => ({ field: 'date', problem }) as const,
  ),
  ...(['missing', 'not-a-time', 'skipped-by-summer-time'] as const).map(
    (problem) => ({ field: 'start', problem }) as const,
  ),
  { field: 'minutes', problem: 'not-a-length', least: 5, most: 1440 },
  { field: 'repeats', problem: 'not-a-choice' },
  ...(['missing', 'not-an-end', 'only-once', 'too-far-ahead'] as const).map(
    (problem) => ({ field: 'repeatEnd', problem }) as const,
  ),
  { field: 'level', problem: 'not-a-level' },
  { field: 'people', problem: 'too-many', most: 100 },
  { field: 'people', problem: 'not-found', typed: 'Nemo' },
  { field: 'people', problem: 'ambiguous', typed: 'Anna', options: people.slice(0, 3) },
  { field: 'people', problem: 'ambiguous', typed: 'Maximiliana', options: people.slice(0, 10) },
  ...(['not-a-link', 'a-file'] as const).map(
    (problem) => ({ field: 'documentsLink', problem }) as const,
  ),
  { field: 'documentsLink', problem: 'not-the-portal', hosts: ['handlingar.alvsunda.example'] },
  ...(['attends', 'secrecy', 'authority', 'unmetParties', 'anonymised'] as const).map(
    (field) => ({ field, problem: 'missing' }) as const,
  ),
  { field: 'secrecy', problem: 'security-classified', pack: pitea },
  { field: 'unmetParties', problem: 'not-a-count', most: 100 },
  { field: 'decision', problem: 'too-long', most: 120 },
  { field: 'decision', problem: 'holds-personal-data' },
  ...(['missing', 'not-a-date', 'in-the-future'] as const).map(
    (problem) => ({ field: 'decisionDate', problem }) as const,
  ),
  { field: 'message', problem: 'too-long', most: 1000 },
  { field: 'note', problem: 'too-long', most: 2000 },
  ...(['missing', 'holds-personal-data', 'too-long'] as const).map(
    (problem) => ({ field: 'reason', problem }) as const,
  ),
];
