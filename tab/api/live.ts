import { FeedMessage } from '../../bot/contract/meeting.ts';
import { makeStreamReader } from './event-stream.ts';
import { statusOf } from './reply.ts';
import type { Reply } from './reply.ts';

/** Milliseconds, and numbers of tries. */
export interface LivePace {
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** Failures in a row before polling begins. */
  readonly failuresBeforePolling: number;
  readonly pollMs: number;
  /** A feed that says nothing for so long, not even a comment, is taken for dead. */
  readonly silenceMs: number;
  /** How long a fresh feed may take to say where the meeting stands before we look for ourselves. */
  readonly greetingMs: number;
  /** A feed that lasted so long was a working one: the count of failures starts anew. */
  readonly steadyMs: number;
}
export const LIVE_PACE: LivePace = {
  firstRetryMs: 500,
  longestRetryMs: 30_000,
  failuresBeforePolling: 3,
  pollMs: 10_000,
  silenceMs: 40_000,
  greetingMs: 2_000,
  steadyMs: 5_000,
};

export type LiveState = 'connecting' | 'live' | 'polling';

export interface LiveDeps {
  readonly open: (signal: AbortSignal) => Promise<Reply<ReadableStream<Uint8Array>>>;
  /** The meeting stands at this version now. */
  readonly onVersion: (version: number) => void;
  /** Something may have been missed: look for yourself. */
  readonly onCatchUp: () => void;
  readonly onState: (state: LiveState) => void;
  readonly pace?: LivePace;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

export interface Live {
  /** Tries again at once, as when the network is back. */
  readonly wake: () => void;
  readonly close: () => void;
}

/**
 * Follows a meeting's live feed. A lost feed is opened again after a growing, jittered pause; after repeated failures
 * the meeting is looked at every `pollMs` until the feed is back. A refusal (403, 404) ends the feed and asks for a
 * look, because the answer to that look says why.
 */
export function followMeeting(deps: LiveDeps): Live {
  const pace = deps.pace ?? LIVE_PACE;
  const random = deps.random ?? Math.random;
  const ended = new AbortController();
  let failures = 0;
  let hasBeenOpen = false;
  /** What the server asked for when it ended the feed; holds for the next pause alone. */
  let askedPause = 0;
  let wakeUp = () => {};
  let poll: ReturnType<typeof setInterval> | undefined;

  const stopPolling = () => {
    clearInterval(poll);
    poll = undefined;
  };
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const listen = async (body: ReadableStream<Uint8Array>, drop: () => void) => {
    const readBytes = makeStreamReader((milliseconds) => {
      askedPause = milliseconds;
    });
    const reader = body.getReader();
    let watchdog = setTimeout(drop, pace.silenceMs);
    const greeting = setTimeout(deps.onCatchUp, pace.greetingMs);
    const steady = setTimeout(() => {
      failures = 0;
    }, pace.steadyMs);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(watchdog);
        watchdog = setTimeout(drop, pace.silenceMs);
        for (const message of readBytes(value)) {
          const version = versionIn(message.data);
          if (version === undefined) continue;
          clearTimeout(greeting);
          deps.onVersion(version);
        }
      }
    } catch {
      return;
    } finally {
      for (const timer of [watchdog, greeting, steady]) clearTimeout(timer);
    }
  };

  const connect = async (): Promise<'ended' | 'unopened' | 'refused'> => {
    const connection = new AbortController();
    const drop = () => connection.abort();
    ended.signal.addEventListener('abort', drop, { once: true });
    try {
      const reply = await deps.open(connection.signal);
      if (!reply.ok)
        return [403, 404].includes(statusOf(reply.trouble) ?? 0) ? 'refused' : 'unopened';
      stopPolling();
      deps.onState('live');
      if (hasBeenOpen) deps.onCatchUp();
      hasBeenOpen = true;
      await listen(reply.value, drop);
      return 'ended';
    } finally {
      drop();
      ended.signal.removeEventListener('abort', drop);
    }
  };

  const run = async () => {
    deps.onState('connecting');
    while (!ended.signal.aborted) {
      const outcome = await connect();
      if (ended.signal.aborted) return;
      if (outcome === 'refused') {
        stopPolling();
        deps.onCatchUp();
        return;
      }
      failures += 1;
      // The look also shows whether the server can be reached at all.
      if (outcome === 'unopened' && failures <= 2) deps.onCatchUp();
      if (failures < pace.failuresBeforePolling) deps.onState('connecting');
      else if (!poll) {
        deps.onState('polling');
        poll = setInterval(deps.onCatchUp, pace.pollMs);
      }
      const doubled = Math.max(askedPause, pace.firstRetryMs * 2 ** (failures - 1));
      const longest = Math.min(pace.longestRetryMs, doubled);
      askedPause = 0;
      await pause(longest * (0.5 + random() / 2));
    }
  };
  void run();

  return {
    wake: () => wakeUp(),
    close: () => {
      ended.abort();
      stopPolling();
      wakeUp();
    },
  };
}

function versionIn(data: string): number | undefined {
  try {
    const parsed = FeedMessage.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data.version : undefined;
  } catch {
    return undefined;
  }
}
