import type { SubjectContext } from '../../../bot/domain/subject/finding.ts';
import { checkSubject } from '../../../bot/domain/subject/check-subject.ts';

/** An organisation with a few people, made up. */
export const context = (given: Partial<SubjectContext> = {}): SubjectContext => ({
  participants: ['Anna Lindgren', 'Björn Nilsson'],
  directory: [
    'Anna Lindgren',
    'Björn Nilsson',
    'Lars-Åke Eriksson',
    'Elsa Márakatt',
    'Sten Berg',
    'Dag Holm',
    'Lund, Ingrid',
    'Fatima Hassan (Utbildningsförvaltningen)',
    'Олена Коваленко',
    '王小明',
  ],
  allowList: ['Rum Holm', 'Siri'],
  released: [],
  ...given,
});

/** What is found, as `kind: words`. */
export const found = (subject: string, given?: Partial<SubjectContext>): string[] =>
  checkSubject(subject, context(given)).findings.map(
    ({ kind, start, end }) => `${kind}: ${subject.slice(start, end)}`,
  );
export const safe = (subject: string, given?: Partial<SubjectContext>): string =>
  checkSubject(subject, context(given)).safeSubject;
