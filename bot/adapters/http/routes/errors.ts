import type { Server } from 'restify';
import type { ViewErrors } from '../../../app/view-errors.ts';
import type { ErrorsView } from '../../../contract/errors.ts';
import type { Answer, Call } from '../call.ts';
import { Refused } from '../problem.ts';

type Wrap = (
  handle: (call: Call) => Promise<Answer>,
) => (request: Call['request'], response: Call['response']) => Promise<void>;

/** `/api/v1/admin/errors`: names of events and how often, since this process started. */
export function addErrorRoutes(server: Server, signedIn: Wrap, viewErrors: ViewErrors): void {
  server.get(
    '/api/v1/admin/errors',
    signedIn(({ actor }) => {
      const result = viewErrors(actor);
      if (!result.ok) throw new Refused(result.refusal.kind);
      const body: ErrorsView = {
        since: result.value.since.toISOString(),
        errors: result.value.errors.map((each) => ({
          ...each,
          lastAt: each.lastAt.toISOString(),
        })),
      };
      return Promise.resolve({ status: 200, body });
    }),
  );
}
