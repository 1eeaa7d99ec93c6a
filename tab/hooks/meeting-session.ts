import type { ActBody } from '../../bot/contract/acts.ts';
import type { ChangeLevelBody, MeetingView } from '../../bot/contract/meeting.ts';
import type { Api } from '../api/client.ts';
import { followMeeting, LIVE_PACE } from '../api/live.ts';
import type { Live, LivePace, LiveState } from '../api/live.ts';
import { statusOf } from '../api/reply.ts';
import type { Reply, Trouble } from '../api/reply.ts';
import { withPress } from './pending-press.ts';
import type { Press } from './pending-press.ts';

/** Milliseconds. */
export interface SessionPace extends LivePace {
  /** Looks that the feed asks for are spread over this time, so that many panels do not ask at once. */
  readonly jitterMs: number;
  /** Settings in Teams and attestations can change without the feed: a look so often. */
  readonly refreshMs: number;
}
export const SESSION_PACE: SessionPace = { ...LIVE_PACE, jitterMs: 80, refreshMs: 60_000 };

/** Why a press did not take. */
export type PressFailure =
  'stale' | 'not-allowed' | 'not-present' | 'too-many' | 'offline' | 'other';

export type MeetingSnapshot =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly trouble: Trouble }
  | {
      readonly name: 'open';
      /** With unanswered presses already shown. */
      readonly view: MeetingView;
      readonly isOffline: boolean;
      readonly live: LiveState;
      /** When the server was last heard. */
      readonly heardAt: Date;
      /** The latest failure of a line, until it is pressed again. */
      readonly failures: ReadonlyMap<string, PressFailure>;
    };

export interface MeetingSession {
  /** The first listener opens the meeting, and it is closed when the last has gone. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => MeetingSnapshot;
  readonly press: (press: Press) => void;
  /** Not shown before the server has answered: it changes Teams too. */
  readonly changeLevel: (body: ChangeLevelBody) => Promise<Reply<MeetingView>>;
  /** Everything else that is done in the meeting. Not shown before the server has answered. */
  readonly act: (body: ActBody) => Promise<Reply<MeetingView>>;
  /** A call of a part loaded on demand: the meeting in its answer is shown, and without one the panel looks for itself. */
  readonly run: <T>(
    asked: Promise<Reply<T>>,
    meetingIn?: (value: T) => MeetingView,
  ) => Promise<Reply<T>>;
  readonly retry: () => void;
  /** The network is back, or the panel is looked at again. */
  readonly wake: () => void;
  /** The browser says that the network is gone. */
  readonly lostNetwork: () => void;
}

export type MeetingApi = Pick<
  Api,
  'meeting' | 'setItem' | 'changeLevel' | 'act' | 'openFeed' | 'calls'
>;

export interface SessionDeps {
  readonly api: MeetingApi;
  readonly thread: string;
  readonly now?: () => Date;
  readonly pace?: SessionPace;
  readonly random?: () => number;
}

type Waiting = Press & { readonly version: number; readonly at: Date };

/**
 * One panel's view of one meeting: loads it, follows it live, and sends presses one at a time in the order they were made.
 * A press shows at once and is taken back if the server refuses it. The server's answer always wins.
 */
export function makeMeetingSession(deps: SessionDeps): MeetingSession {
  const { api, thread } = deps;
  const pace = deps.pace ?? SESSION_PACE;
  const now = deps.now ?? (() => new Date());
  const random = deps.random ?? Math.random;
  const listeners = new Set<() => void>();
  let base: MeetingView | undefined;
  let trouble: Trouble | undefined;
  let isOffline = false;
  let isClosed = true;
  let heardAt = now();
  let heardVersion = 0;
  let liveState: LiveState = 'connecting';
  let waiting: Waiting[] = [];
  let failures: ReadonlyMap<string, PressFailure> = new Map();
  let isSending = false;
  let looking: Promise<void> | undefined;
  let isLookWanted = false;
  let jitter: ReturnType<typeof setTimeout> | undefined;
  let refresh: ReturnType<typeof setInterval> | undefined;
  let nextTry: ReturnType<typeof setTimeout> | undefined;
  let live: Live | undefined;
  let snapshot: MeetingSnapshot = { name: 'loading' };

  const publish = () => {
    if (isClosed) return;
    if (base) {
      const view = waiting.reduce((shown, each) => withPress(shown, each, each.at), base);
      snapshot = { name: 'open', view, isOffline, live: liveState, heardAt, failures };
    } else snapshot = trouble ? { name: 'failed', trouble } : { name: 'loading' };
    for (const listener of listeners) listener();
  };
  const take = (view: MeetingView) => {
    isOffline = false;
    trouble = undefined;
    heardAt = now();
    // An answer that set out before a newer one says nothing new.
    if (!base || view.version >= base.version) base = view;
  };
  const miss = (missed: Trouble) => {
    const status = statusOf(missed);
    if (status === 403 || status === 404) base = undefined;
    trouble = missed;
    isOffline = status !== 429;
  };

  const isBehind = () => !base || isOffline || heardVersion > base.version;
  const lookOnce = async () => {
    const heardBefore = heardVersion;
    const reply = await api.meeting(thread);
    if (isClosed) return;
    if (reply.ok) take(reply.value);
    else {
      miss(reply.trouble);
      if (base || reply.trouble.kind === 'unreachable') tryAgainLater();
    }
    publish();
    if (heardVersion > heardBefore && isBehind()) lookIfBehind();
  };
  const tryAgainLater = () => {
    clearTimeout(nextTry);
    nextTry = setTimeout(() => void look(), pace.pollMs);
  };
  const look = (): Promise<void> => {
    clearTimeout(jitter);
    clearTimeout(nextTry);
    jitter = undefined;
    if (looking) {
      isLookWanted = true;
      return looking;
    }
    looking = (async () => {
      do {
        isLookWanted = false;
        await lookOnce();
      } while (isLookWanted && !isClosed);
      looking = undefined;
    })();
    return looking;
  };
  /** After a short, random wait, unless an answer has come meanwhile. */
  const lookIfBehind = () => {
    jitter ??= setTimeout(() => {
      jitter = undefined;
      if (isBehind()) void look();
    }, random() * pace.jitterMs);
  };

  const fail = (press: Press, failure: PressFailure) => {
    failures = new Map(failures).set(press.requirementId, failure);
    // What was pressed on the same line afterwards was meant for a state that never came.
    waiting = waiting.filter((each) => each.requirementId !== press.requirementId);
  };
  const sendNext = async (next: Waiting) => {
    const { requirementId, confirmed, participants, version } = next;
    const reply = await api.setItem(thread, requirementId, {
      version,
      confirmed,
      participants: [...participants],
    });
    if (isClosed) return;
    if (reply.ok) {
      take(reply.value);
      // The next press on this line was made with our own change in sight.
      waiting = waiting
        .filter((each) => each !== next)
        .map((each) =>
          each.requirementId === requirementId ? { ...each, version: reply.value.version } : each,
        );
      return publish();
    }
    fail(next, failureOf(reply.trouble));
    publish();
    // Whatever went wrong, the server knows how the line stands; when it cannot be reached, that shows too.
    await look();
  };
  const send = async () => {
    if (isSending) return;
    isSending = true;
    for (let next = waiting[0]; next && !isClosed; next = waiting[0]) await sendNext(next);
    isSending = false;
  };

  const follow = () => {
    live?.close();
    live = followMeeting({
      open: (signal) => api.openFeed(thread, signal),
      onVersion: (version) => {
        heardVersion = Math.max(heardVersion, version);
        if (!looking && isBehind()) lookIfBehind();
      },
      onCatchUp: () => void look(),
      onState: (state) => {
        liveState = state;
        publish();
      },
      pace,
      random,
    });
    void look();
  };
  const open = () => {
    isClosed = false;
    refresh = setInterval(() => void look(), pace.refreshMs * (0.75 + random() / 2));
    follow();
  };
  const close = () => {
    isClosed = true;
    clearInterval(refresh);
    clearTimeout(jitter);
    clearTimeout(nextTry);
    jitter = undefined;
    live?.close();
  };

  /** The answer holds the meeting as it stands; after a refusal the panel looks for itself. */
  const run: MeetingSession['run'] = async (asked, meetingIn) => {
    const reply = await asked;
    if (isClosed) return reply;
    if (reply.ok && meetingIn) take(meetingIn(reply.value));
    else await look();
    publish();
    return reply;
  };
  const itself = (view: MeetingView) => view;

  return {
    subscribe: (listener) => {
      if (listeners.size === 0) open();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) close();
      };
    },
    snapshot: () => snapshot,
    press: (press) => {
      if (!base) return;
      failures = new Map([...failures].filter(([id]) => id !== press.requirementId));
      waiting = [...waiting, { ...press, version: base.version, at: now() }];
      publish();
      void send();
    },
    changeLevel: (body) => run(api.changeLevel(thread, body), itself),
    act: (body) => run(api.act(thread, body), itself),
    run,
    retry: () => {
      trouble = undefined;
      publish();
      follow();
    },
    wake: () => {
      live?.wake();
      void look();
    },
    lostNetwork: () => {
      isOffline = true;
      publish();
    },
  };
}

const failuresByStatus: Readonly<Record<number, PressFailure>> = {
  403: 'not-allowed',
  409: 'stale',
  429: 'too-many',
};

function failureOf(trouble: Trouble): PressFailure {
  if (trouble.kind === 'unreachable') return 'offline';
  if (trouble.kind === 'refused' && trouble.problem.code === 'not-present') return 'not-present';
  return failuresByStatus[statusOf(trouble) ?? 0] ?? 'other';
}
