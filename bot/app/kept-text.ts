import { LONGEST_REASON } from '../domain/booking.ts';
import type { Actor } from '../domain/person.ts';
import { holdsPersonalData } from './check-subject.ts';

export interface TextProblem {
  readonly field: 'reason' | 'number';
  readonly problem: 'missing' | 'too-long' | 'holds-personal-data';
}

/** What is wrong with a text that would be kept: it has to be there, be short and be about nobody (E2). */
export async function keptTextProblem(
  deps: Parameters<typeof holdsPersonalData>[0],
  actor: Actor,
  field: TextProblem['field'],
  typed: string,
): Promise<TextProblem | undefined> {
  const text = typed.trim();
  if (text === '') return { field, problem: 'missing' };
  if (text.length > LONGEST_REASON) return { field, problem: 'too-long' };
  return (await holdsPersonalData(deps, actor, text))
    ? { field, problem: 'holds-personal-data' }
    : undefined;
}
