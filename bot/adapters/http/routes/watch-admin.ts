import type { Server } from 'restify';
import type { AdminWatch } from '../../../app/watch/watch-use-cases.ts';
import type { DeadLettersView, EnrolmentView } from '../../../contract/watch.ts';
import { mayAdminister } from '../../../domain/permission.ts';
import type { Answer, Call } from '../call.ts';
import { partOf } from '../call.ts';
import { Refused } from '../problem.ts';

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

type Wrap = (
  handle: (call: Call) => Promise<Answer>,
) => (request: Call['request'], response: Call['response']) => Promise<void>;

/** What an administrator sees of the watch over calendars: how many, and what could not be done. */
export function addWatchAdminRoutes(server: Server, signedIn: Wrap, watch: AdminWatch): void {
  server.get(
    '/api/v1/admin/enrolment',
    signedIn(async ({ actor }) => {
      const result = await watch.viewEnrolment(actor);
      if (!result.ok) throw new Refused(result.refusal.kind);
      const { soonestExpiryAt, ...counts } = result.value;
      const body: EnrolmentView = {
        ...counts,
        ...(soonestExpiryAt ? { soonestExpiryAt: soonestExpiryAt.toISOString() } : {}),
      };
      return { status: 200, body };
    }),
  );
  server.get(
    '/api/v1/admin/dead-letters',
    signedIn(async ({ actor }) => {
      const result = await watch.viewDeadLetters(actor);
      if (!result.ok) throw new Refused(result.refusal.kind);
      const deadLetters = result.value.map(({ id, task, diedAt }) => ({
        id,
        what: task.what,
        personId: task.personId,
        diedAt: diedAt.toISOString(),
      }));
      return { status: 200, body: { deadLetters } satisfies DeadLettersView };
    }),
  );
  server.post(
    '/api/v1/admin/dead-letters/:id/replay',
    signedIn(async ({ actor, request }) => {
      const id = partOf(request, 'id', 'unknown-item');
      // Asked of the use case first whether the caller may know anything at all.
      const result = ID.test(id) ? await watch.replay(actor, id) : undefined;
      if (!result) throw new Refused(mayAdminister(actor) ? 'unknown-item' : 'not-allowed');
      if (!result.ok) throw new Refused(result.refusal.kind);
      return { status: 204 };
    }),
  );
}
