import type { Trouble } from '../api/reply.ts';
import { statusOf } from '../api/reply.ts';
import type { Translate } from '../texts/texts.ts';

/** The longest evidence the server takes, in characters. */
export const LONGEST_EVIDENCE = 2000;

export interface AttestProblem {
  readonly field: 'evidence' | 'expiresAt' | 'form';
  readonly text: string;
}

type Code = 'missing' | 'too-long' | 'not-ahead' | 'too-far-ahead' | 'holds-personal-data';
const isCode = (code: string): code is Code =>
  ['missing', 'too-long', 'not-ahead', 'too-far-ahead', 'holds-personal-data'].includes(code);

/** What is wrong with the form, at the field it is about. */
export function attestProblem(
  field: 'evidence' | 'expiresAt',
  code: Code,
  months: number,
  t: Translate,
): AttestProblem {
  switch (code) {
    case 'missing':
      return { field, text: t(field === 'evidence' ? 'tab.form.missing' : 'tab.form.dateMissing') };
    case 'too-long':
      return { field, text: t('tab.form.tooLong', { most: LONGEST_EVIDENCE }) };
    case 'not-ahead':
      return { field, text: t('tab.form.notAhead') };
    case 'too-far-ahead':
      return { field, text: t('tab.form.tooFarAhead', { months }) };
    case 'holds-personal-data':
      return { field, text: t('tab.form.personalData') };
  }
}

/** The server's refusal in words; its own sentence where it says something this page does not know. */
export function refusedAttest(trouble: Trouble, months: number, t: Translate): AttestProblem {
  if (trouble.kind === 'refused') {
    const { code, field, detail } = trouble.problem;
    if ((field === 'evidence' || field === 'expiresAt') && isCode(code))
      return attestProblem(field, code, months, t);
    if (statusOf(trouble) === 403) return { field: 'form', text: t('tab.form.notAllowed') };
    if (field === 'evidence' || field === 'expiresAt')
      return { field, text: detail ?? trouble.problem.title };
  }
  return { field: 'form', text: t('tab.form.failed') };
}
