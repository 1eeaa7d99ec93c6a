import { FeedMessage } from '../../bot/contract/meeting.ts';
import { makeStreamReader } from '../../tab/api/event-stream.ts';

const LONGEST_WAIT_MS = 10_000;

/** A panel's live feed, as one reader over HTTP. */
export interface LiveFeed {
  /** Resolves with the moment (`performance.now()`) at which the version was delivered, be it past; rejects after ten seconds. */
  arrivalOf(version: number): Promise<number>;
  close(): void;
}

/** Opens the feed and resolves when it has said where the meeting stands. */
export async function openFeed(url: string, token: string): Promise<LiveFeed> {
  const leaving = new AbortController();
  const arrivals = new Map<number, number>();
  const waiting = new Map<number, (at: number) => void>();
  let greeted = () => {};
  const greeting = new Promise<void>((resolve) => {
    greeted = resolve;
  });
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  if (!response.ok || !response.body) throw new Error(`the feed answered ${response.status}`);
  const ended = follow(response.body, (version) => {
    const at = performance.now();
    arrivals.set(version, at);
    waiting.get(version)?.(at);
    greeted();
  }).catch((fault: unknown) => {
    if (!leaving.signal.aborted) throw fault;
  });
  const lost = ended.then(() => {
    throw new Error('the feed has ended');
  });
  lost.catch(() => undefined);
  await Promise.race([greeting, lost]);
  return {
    async arrivalOf(version) {
      const known = arrivals.get(version);
      if (known !== undefined) return known;
      const arrival = new Promise<number>((resolve) => waiting.set(version, resolve));
      return Promise.race([arrival, lost, tooLate(version)]);
    },
    close: () => leaving.abort(),
  };
}

/** Reads to the end. Every message has to carry the version twice, as its id and in its data. */
async function follow(
  body: ReadableStream<Uint8Array>,
  onVersion: (version: number) => void,
): Promise<void> {
  const read = makeStreamReader();
  for await (const bytes of body)
    for (const { id, data } of read(bytes)) {
      const { version } = FeedMessage.parse(JSON.parse(data));
      if (id !== String(version)) throw new Error(`the feed calls version ${version} ${id}`);
      onVersion(version);
    }
}

const tooLate = (version: number) =>
  new Promise<never>((_resolve, reject) => {
    setTimeout(
      () => reject(new Error(`the feed has not told of version ${version}`)),
      LONGEST_WAIT_MS,
    ).unref();
  });
