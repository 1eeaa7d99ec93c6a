import type { Town } from '../town.ts';
import { makeChangeLog } from './change-log.ts';
import { calendarViewDelta, type DeltaRounds } from './delta.ts';
import { listMembers } from './groups.ts';
import { makeNotifier } from './notifier.ts';
import { isRecord, text, type Answer, type GraphRequest } from './odata.ts';
import { ownerOf } from './routes.ts';
import type { GraphState } from './state.ts';
import { makeSubscriptions } from './subscriptions.ts';

/** Everything of the demo Graph that tells of changes: subscriptions, notifications, delta rounds; and groups. */
export function makeWatching(deps: {
  readonly town: Town;
  readonly state: GraphState;
  readonly now: () => Date;
  /** How long is waited before each try to deliver a notification; a few seconds in all unless told otherwise. */
  readonly pausesMs?: readonly number[];
}) {
  const { town, state } = deps;
  const changes = makeChangeLog(state.events);
  const notifier = makeNotifier(town.tenantId, deps.pausesMs);
  const subscriptions = makeSubscriptions({ town, notifier, now: deps.now });
  const rounds: DeltaRounds = { changes, era: 1 };
  let told = changes.last();

  /** Tells the subscribers of everything that has changed since the last time. */
  const tell = () => {
    changes.look();
    const fresh = changes.after(told);
    told = changes.last();
    subscriptions.tell(fresh);
  };

  return {
    tell,
    subscriptions,
    /** Resolves when every notification has been taken or given up. */
    settled: () => notifier.settled(),
    counts: () => notifier.counts(),
    /** Undefined: the request is about something else. */
    answer(request: GraphRequest): Promise<Answer> | Answer | undefined {
      const [root = '', key = '', ...rest] = request.segments;
      const below = rest.join('/').toLowerCase();
      if (root.toLowerCase() === 'subscriptions') return subscriptions.answer(request);
      if (root.toLowerCase() === 'groups') return listMembers(town, request);
      if (root.toLowerCase() !== 'users' || below !== 'calendarview/delta') return undefined;
      return calendarViewDelta({ state, owner: ownerOf(state, key, 'exchange'), request }, rounds);
    },
    /** `POST /graph/_demo/notifications` with `{ do: … }`; undefined: no such thing can be done. */
    control(body: unknown): Answer | undefined {
      const given = isRecord(body) ? body : {};
      const done = (count = 0): Answer => ({ status: 200, body: { count } });
      switch (given['do']) {
        case 'hold':
          notifier.hold();
          return done();
        case 'release':
          tell();
          return done(
            notifier.release({
              times: typeof given['times'] === 'number' ? given['times'] : 1,
              isReversed: given['isReversed'] === true,
            }),
          );
        case 'lose':
          tell();
          return done(notifier.lose());
        case 'lifecycle':
          subscriptions.tellLifecycle(text(given['event']) ?? 'missed');
          return done();
        case 'remove':
          subscriptions.remove(text(given['personId']) ?? '');
          return done();
        case 'forget-links':
          rounds.era += 1;
          return done();
        default:
          return undefined;
      }
    },
  };
}
export type Watching = ReturnType<typeof makeWatching>;
