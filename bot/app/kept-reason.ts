import { LONGEST_REASON } from '../domain/booking.ts';
import type { Actor } from '../domain/person.ts';
import type { FormProblem, Obstacle } from './booking-view.ts';
import { holdsPersonalData } from './check-subject.ts';
import type { SubjectDeps } from './check-subject.ts';

export const isBlocked = (obstacles: readonly Obstacle[]): boolean =>
  obstacles.some(({ consequence }) => consequence === 'blocks');

export const keptWithReason = (obstacles: readonly Obstacle[]): readonly Obstacle[] =>
  obstacles.filter(({ consequence }) => consequence === 'takes-reason');

/** What is kept although a rule is broken takes a reason (B2), and the reason holds no personal data either. */
export async function reasonProblems(
  deps: SubjectDeps,
  actor: Actor,
  obstacles: readonly Obstacle[],
  typed: string,
): Promise<FormProblem[]> {
  const reason = typed.trim();
  if (keptWithReason(obstacles).length === 0) return [];
  if (reason === '') return [{ field: 'reason', problem: 'missing' }];
  if (reason.length > LONGEST_REASON) return [{ field: 'reason', problem: 'too-long' }];
  return (await holdsPersonalData(deps, actor, reason))
    ? [{ field: 'reason', problem: 'holds-personal-data' }]
    : [];
}
