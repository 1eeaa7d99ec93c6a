import { mayAdminister } from '../domain/permission.ts';
import type { Actor } from '../domain/person.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import type { RecentErrors } from './ports/recent-errors.ts';

export type ViewErrors = (
  actor: Actor,
) => Result<ReturnType<RecentErrors['read']>, { readonly kind: 'not-allowed' }>;

/** What went wrong lately, for administrators. */
export const makeViewErrors =
  (recent: RecentErrors): ViewErrors =>
  (actor) =>
    mayAdminister(actor) ? ok(recent.read()) : refuse({ kind: 'not-allowed' });
