import autocannon from 'autocannon';
import type { Request } from 'autocannon';

/** As many chats at a time. */
export const CONNECTIONS = 50;
const TIMEOUT_SECONDS = 30;
const SAMPLE_MS = 100;

/** Activities to send to a bot, and what its answers must be. */
export interface Load {
  /** Where the bot listens, such as `http://127.0.0.1:3978`. */
  readonly botUrl: string;
  /** The channel's token. */
  readonly token: string;
  readonly activities: readonly object[];
  readonly isRight: (answer: string) => boolean;
}

/** One stretch of load. */
export interface Round {
  /** Turns answered. */
  readonly turns: number;
  /** Turns per second. */
  readonly rate: number;
  /** Milliseconds, one per turn. */
  readonly times: readonly number[];
}

/** How long a stretch of load is: until the time (seconds) is out, or until so many turns have been answered. */
export type Extent = { readonly duration: number } | { readonly amount: number };

/**
 * Loads a bot with all connections. Throws when any turn fails or is answered wrongly. Turns under way when the time is
 * out are lost, which a slow bot feels more than a quick one: what is compared goes by the number of turns.
 */
export function runRound(load: Load, extent: Extent): Promise<Round> {
  const requests = requestsOf(load);
  const times: number[] = [];
  let clients = 0;
  let firstWrong: string | undefined;
  const start = performance.now();
  let last = start;
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url: load.botUrl,
        connections: CONNECTIONS,
        ...extent,
        timeout: TIMEOUT_SECONDS,
        sampleInt: SAMPLE_MS,
        requests,
        // Each connection begins elsewhere, so that not everybody asks the same at once.
        setupClient: (client) => {
          const from = clients++ % requests.length;
          client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
        },
        verifyBody: (body) => {
          const isRight = load.isRight(body);
          if (!isRight) firstWrong ??= body;
          return isRight;
        },
      },
      (fault, { errors, timeouts, mismatches, non2xx }) => {
        if (fault) return reject(fault);
        if (errors + timeouts + mismatches + non2xx > 0 || times.length === 0) {
          const counts = JSON.stringify({ errors, timeouts, mismatches, non2xx });
          const wrong = firstWrong === undefined ? '' : ` First wrong answer: ${firstWrong}`;
          return reject(new Error(`the load of ${load.botUrl} failed: ${counts}.${wrong}`));
        }
        resolve({ turns: times.length, rate: (times.length * 1000) / (last - start), times });
      },
    );
    instance.on('response', (_client: unknown, _status: number, _bytes: number, time: number) => {
      times.push(time);
      last = performance.now();
    });
  });
}

/** Sends each activity once, one after the other, and returns the answers. Throws unless all succeed. */
export async function sendEach(load: Omit<Load, 'isRight'>): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const { path, ...request } of requestsOf(load)) {
    const answer = await fetch(`${load.botUrl}${path}`, request);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${load.botUrl} answered ${answer.status}: ${text}`);
    answers.push(text);
  }
  return answers;
}

const requestsOf = ({ activities, token }: Omit<Load, 'isRight'>): readonly Request[] =>
  activities.map((activity) => ({
    method: 'POST',
    path: '/api/messages',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  }));
