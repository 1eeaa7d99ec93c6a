import type { HttpServerDeps } from '../../../bot/adapters/http/create-http-server.ts';
import type { PostedNotification } from '../../../bot/app/watch/watch-use-cases.ts';
import { eventId, personId, tenantId } from '../../../bot/domain/ids.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';

export const LETTER = '55555555-5555-4555-8555-555555555555';

/** Keeps what was posted; has one dead letter, for administrators. */
export function fakeWatch(): HttpServerDeps['watch'] & {
  readonly taken: (readonly PostedNotification[])[];
} {
  const taken: (readonly PostedNotification[])[] = [];
  return {
    taken,
    takeNotifications: (posted) => {
      taken.push(posted);
      return Promise.resolve();
    },
    admin: {
      viewEnrolment: ({ isAdministrator }) =>
        Promise.resolve(
          isAdministrator
            ? ok({
                decidedBy: 'everybody' as const,
                enrolled: 12,
                withoutApp: 3,
                watched: 8,
                notWatched: 1,
                waiting: 0,
                soonestExpiryAt: new Date('2026-11-28T09:00:00Z'),
                dropped: { forged: 1, unknownSubscription: 2, notUnderstood: 3 },
              })
            : refuse({ kind: 'not-allowed' as const }),
        ),
      viewDeadLetters: ({ isAdministrator }) =>
        Promise.resolve(
          isAdministrator
            ? ok([
                {
                  id: LETTER,
                  diedAt: new Date('2026-11-26T09:00:00Z'),
                  task: {
                    what: 'booking' as const,
                    tenantId: tenantId('t'),
                    personId: personId('p'),
                    eventId: eventId('e'),
                  },
                },
              ])
            : refuse({ kind: 'not-allowed' as const }),
        ),
      replay: ({ isAdministrator }, id) =>
        Promise.resolve(
          !isAdministrator
            ? refuse({ kind: 'not-allowed' as const })
            : id === LETTER
              ? ok(null)
              : refuse({ kind: 'unknown-item' as const }),
        ),
    },
  };
}
