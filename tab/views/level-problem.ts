import type { Trouble } from '../api/reply.ts';
import { statusOf } from '../api/reply.ts';
import type { Translate } from '../texts/texts.ts';

/** The longest reason that the server takes, in characters. */
export const LONGEST_LEVEL_REASON = 300;

export interface LevelProblem {
  readonly field: 'reason' | 'form';
  readonly text: string;
}

/** Why the level could not be changed, at the field it is about. */
export function levelProblem(trouble: Trouble, t: Translate): LevelProblem {
  if (trouble.kind === 'refused' && trouble.problem.field === 'reason') {
    switch (trouble.problem.code) {
      case 'missing':
        return { field: 'reason', text: t('level.reasonMissing') };
      case 'too-long':
        return { field: 'reason', text: t('level.reasonTooLong', { most: LONGEST_LEVEL_REASON }) };
      case 'holds-personal-data':
        return { field: 'reason', text: t('level.reasonPersonalData') };
      default:
        return { field: 'reason', text: trouble.problem.detail ?? trouble.problem.title };
    }
  }
  const status = statusOf(trouble);
  if (status === 409) return { field: 'form', text: t('level.stale') };
  if (status === 403) return { field: 'form', text: t('level.notAllowed') };
  return { field: 'form', text: t('level.failed') };
}
