import type { LevelProposal } from '../domain/level-choice.ts';
import { chooseLevel } from '../domain/level-choice.ts';
import type { PolicyPack } from '../domain/policy.ts';
import type { Result } from '../domain/result.ts';
import { refuse } from '../domain/result.ts';
import { swedishDate } from '../domain/swedish-time.ts';
import type { BookingForm, FormProblem } from './booking-view.ts';
import { readLevelAnswers, readOpening } from './read-answers.ts';

/** V1: the level that the form's four answers lead to, or what is still to be answered. Nothing is stored. */
export function proposeLevel(
  pack: PolicyPack,
  form: BookingForm,
  now: Date,
): Result<LevelProposal, readonly FormProblem[]> {
  const { problems, answers } = readLevelAnswers(form);
  const isClassified = answers.secrecy === 'security-classified';
  if (isClassified) problems.push(...readOpening(form, pack, swedishDate(now)).problems);
  if (problems.length > 0) return refuse(problems);
  const chosen = chooseLevel(pack, answers, isClassified);
  if (chosen.ok) return chosen;
  if (chosen.refusal.kind !== 'unanswered') throw new Error('an opened refusal is refused');
  return refuse(chosen.refusal.questions.map((field) => ({ field, problem: 'missing' })));
}
