import type { Json } from './json.ts';
import { isJson, parseJson } from './json.ts';
import type { Serving } from './serve.ts';
import { readAll, serve } from './serve.ts';

export interface Call {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly body: Json;
}
interface Reply {
  /** 0: never answers. */
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export interface FakeConnector extends Serving {
  /** Everything that the bot has sent, in order. */
  readonly calls: Call[];
  /** The next calls get these answers, one each; after that all goes well. */
  answerNext(...replies: Reply[]): void;
  /** What GET of a path answers. */
  readonly pages: Map<string, unknown>;
  /** The cards sent or redrawn, in order. */
  cards(): unknown[];
}

/** A small Bot Connector: takes messages and updates, and answers what Teams answers about meetings. */
export async function runConnector(): Promise<FakeConnector> {
  const calls: Call[] = [];
  const queued: Reply[] = [];
  const pages = new Map<string, unknown>();
  const serving = await serve((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://connector');
      const body = parseJson(await readAll(request));
      const path = decodeURIComponent(pathname);
      calls.push({
        method: request.method ?? '',
        path,
        query: searchParams,
        authorization: request.headers.authorization ?? '',
        body: isJson(body) ? body : {},
      });
      const { status, headers, body: answer } = queued.shift() ?? usual(request.method, path);
      if (status === 0) return;
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(answer === undefined ? undefined : JSON.stringify(answer));
    })();
  });
  const usual = (method: string | undefined, path: string): Reply => {
    // A notice in a meeting is only taken in.
    if (method === 'POST' && path.endsWith('/notification')) return { status: 202 };
    if (method !== 'GET') return { status: 201, body: { id: `activity-${calls.length}` } };
    return pages.has(path)
      ? { status: 200, body: pages.get(path) }
      : { status: 404, body: { error: { code: 'NotFound', message: 'none' } } };
  };
  return {
    ...serving,
    calls,
    pages,
    answerNext: (...replies) => void queued.push(...replies),
    cards: () =>
      calls.flatMap(({ body }) =>
        Array.isArray(body['attachments'])
          ? body['attachments'].map((each: unknown) => (isJson(each) ? each['content'] : undefined))
          : [],
      ),
  };
}
