import { ANONYMISED, LONGEST_REFERENCE, MOST_UNMET_PARTIES } from '../domain/booking.ts';
import type { LevelAnswers } from '../domain/level-choice.ts';
import { chooseLevel } from '../domain/level-choice.ts';
import { ATTENDANCES, SECRECIES } from '../domain/level-ground.ts';
import type { Level, PolicyPack } from '../domain/policy.ts';
import { bookingRule, opensOn } from '../domain/policy.ts';
import type { BookingAnswers, BookingForm, FormProblem } from './booking-view.ts';

const AUTHORITY: Readonly<Record<string, boolean>> = { yes: true, no: false };
/** Separates a typed value that no question offers from no answer at all. */
const chosen = <T extends string>(all: readonly T[], typed: string): T | undefined =>
  all.find((each) => each === typed.trim());

/** The four answers of the guided choice of level (V1), as far as they are given. */
export function readLevelAnswers(form: BookingForm): {
  problems: FormProblem[];
  answers: LevelAnswers;
} {
  const attends = chosen(ATTENDANCES, form.attends);
  const secrecy = chosen(SECRECIES, form.secrecy);
  const authority = AUTHORITY[form.authority.trim()];
  const typed = form.unmetParties.trim();
  const unmetParties = /^\d{1,4}$/.test(typed) ? Number(typed) : undefined;
  const problems: FormProblem[] = (
    [
      ['attends', attends],
      ['secrecy', secrecy],
      ['authority', authority],
    ] as const
  ).flatMap(([field, value]) =>
    value === undefined && form[field].trim() !== '' ? [{ field, problem: 'missing' }] : [],
  );
  const isCount = unmetParties !== undefined && unmetParties <= MOST_UNMET_PARTIES;
  if (typed !== '' && !isCount)
    problems.push({ field: 'unmetParties', problem: 'not-a-count', most: MOST_UNMET_PARTIES });
  return {
    problems,
    answers: {
      ...(attends ? { attends } : {}),
      ...(secrecy ? { secrecy } : {}),
      ...(authority === undefined ? {} : { authority }),
      ...(isCount ? { unmetParties } : {}),
    },
  };
}

/**
 * Everything the form asks besides the booking itself: the guided choice, what opens a refusal (V2), parties nobody has
 * met at level 4, and anonymising (B8) from the level where the pack has it.
 * @param today Swedish date, `YYYY-MM-DD`.
 */
export function readAnswers(
  form: BookingForm,
  pack: PolicyPack,
  level: Level | undefined,
  today: string,
): { problems: FormProblem[]; answers: BookingAnswers } {
  const { problems, answers } = readLevelAnswers(form);
  const opening =
    answers.secrecy === 'security-classified' ? readOpening(form, pack, today) : undefined;
  problems.push(...(opening?.problems ?? []));
  if (level === 4 && form.unmetParties.trim() === '')
    problems.push({ field: 'unmetParties', problem: 'missing' });
  const anonymised = chosen(ANONYMISED, form.anonymised);
  if (!anonymised && asksAnonymised(pack, level))
    problems.push({ field: 'anonymised', problem: 'missing' });
  return {
    problems,
    answers: {
      level: answers,
      // An answer to a question that is not asked at this level would say nothing.
      ...(anonymised && asksAnonymised(pack, level) ? { anonymised } : {}),
      ...(opening?.opening ? { opening: opening.opening } : {}),
    },
  };
}

/** B8: whether the pack has the question at this level. */
export function asksAnonymised(pack: PolicyPack, level: Level | undefined): boolean {
  const rule = bookingRule(pack, 'anonymised-matter');
  return rule !== undefined && level !== undefined && level >= rule.level;
}

/** V2: refused with the pack's own reason, or open when the pack accepts something instead and it has been given. */
export function readOpening(
  form: BookingForm,
  pack: PolicyPack,
  today: string,
): { problems: FormProblem[]; opening?: BookingAnswers['opening'] } {
  const accepted = opensOn(pack);
  const reference = form.decision.trim();
  if (!accepted || reference === '') return { problems: [refusedAsClassified(pack)] };
  const problems: FormProblem[] = [];
  if (reference.length > LONGEST_REFERENCE)
    problems.push({ field: 'decision', problem: 'too-long', most: LONGEST_REFERENCE });
  if (accepted.needs === 'decision-reference')
    return problems.length > 0 ? { problems } : { problems, opening: { reference } };
  const on = form.decisionDate.trim();
  const problem = dayProblem(on, today);
  if (problem) problems.push({ field: 'decisionDate', problem });
  return problems.length > 0 ? { problems } : { problems, opening: { reference, on } };
}

function dayProblem(
  typed: string,
  today: string,
): 'missing' | 'not-a-date' | 'in-the-future' | undefined {
  if (typed === '') return 'missing';
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/.test(typed) &&
    new Date(`${typed}T00:00:00Z`).toString() !== 'Invalid Date' &&
    new Date(`${typed}T00:00:00Z`).toISOString().startsWith(typed);
  if (!isDate) return 'not-a-date';
  return typed > today ? 'in-the-future' : undefined;
}

/** The refusal with its reason and where to turn, as the pack words them. */
function refusedAsClassified(pack: PolicyPack): FormProblem {
  const refused = chooseLevel(pack, { secrecy: 'security-classified' });
  const rule =
    !refused.ok && refused.refusal.kind === 'security-classified'
      ? refused.refusal.rule
      : undefined;
  return {
    field: 'secrecy',
    problem: 'security-classified',
    pack,
    ...(rule ? { rule } : {}),
  };
}
