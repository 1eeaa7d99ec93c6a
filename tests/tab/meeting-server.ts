import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ActBody } from '../../bot/contract/acts.ts';
import { SetItemBody } from '../../bot/contract/meeting.ts';
import type { ItemState, MeetingView } from '../../bot/contract/meeting.ts';
import { afterAct } from './after-act.ts';

/** A small server that behaves like the product's: the same routes, versions, refusals and live feed. */
export interface MeetingServer {
  readonly origin: string;
  view: () => MeetingView;
  /** Somebody else does something: the version counts up and every open feed hears of it. */
  change: (edit: (view: MeetingView) => MeetingView) => void;
  /** As `change`, but no feed hears of it. */
  changeQuietly: (edit: (view: MeetingView) => MeetingView) => void;
  /** Refuses everything with this status and code until told otherwise. */
  refuse: (refusal: { status: number; code: string } | undefined) => void;
  /** Breaks every open feed, and refuses new ones while `isDown`. */
  cutFeeds: (isDown: boolean) => void;
  /** Bytes pass on the feed as they are. */
  writeToFeeds: (bytes: Uint8Array) => void;
  /** Holds answers to presses until let go. */
  hold: () => () => void;
  readonly requests: string[];
  readonly openFeeds: () => number;
  close: () => Promise<void>;
}

export async function startMeetingServer(first: MeetingView): Promise<MeetingServer> {
  let current = first;
  let refusal: { status: number; code: string } | undefined;
  let areFeedsDown = false;
  let held = Promise.resolve();
  const feeds = new Set<ServerResponse>();
  const requests: string[] = [];
  const changedAt = new Map<string, number>();

  const problem = (response: ServerResponse, status: number, code: string, more = {}) => {
    response.writeHead(status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ type: 'about:blank', title: code, status, code, ...more }));
  };
  const tell = () => {
    for (const feed of feeds) feed.write(`data: {"version":${current.version}}\n\n`);
  };
  const edit = (change: (view: MeetingView) => MeetingView) => {
    const before = current;
    current = { ...change(before), version: before.version + 1 };
    for (const item of current.items)
      if (!before.items.includes(item)) changedAt.set(item.requirementId, current.version);
  };
  const setItem = async (request: IncomingMessage, response: ServerResponse, id: string) => {
    const body = SetItemBody.parse(await json(request));
    await held;
    if ((changedAt.get(id) ?? 0) > body.version)
      return problem(response, 409, 'stale', { version: current.version });
    const state: ItemState = body.confirmed
      ? {
          name: 'met',
          proof: {
            kind: 'confirmation',
            at: '2026-11-23T09:00:00.000Z',
            byViewer: true,
            byName: 'Karin Holm',
          },
        }
      : { name: 'unmet', because: { kind: 'not-confirmed' } };
    edit((view) => ({
      ...view,
      items: view.items.map((item) => (item.requirementId === id ? { ...item, state } : item)),
    }));
    tell();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(current));
  };

  const act = async (request: IncomingMessage, response: ServerResponse) => {
    const body = ActBody.parse(await json(request));
    if ('matter' in body && !current.matters.some((each) => each.matterId === body.matter))
      return problem(response, 404, 'unknown-matter');
    edit((view) => afterAct(view, body));
    tell();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(current));
  };

  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    requests.push(`${method} ${url}`);
    if (refusal) return problem(response, refusal.status, refusal.code);
    const item = /\/items\/([^/]+)$/.exec(url)?.[1];
    if (item) return void setItem(request, response, decodeURIComponent(item));
    if (url.endsWith('/acts')) return void act(request, response);
    if (!url.endsWith('/events')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(current));
    }
    if (areFeedsDown) return problem(response, 503, 'busy');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`data: {"version":${current.version}}\n\n`);
    feeds.add(response);
    response.on('close', () => feeds.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    view: () => current,
    change: (change) => {
      edit(change);
      tell();
    },
    changeQuietly: edit,
    refuse: (next) => {
      refusal = next;
    },
    cutFeeds: (isDown) => {
      areFeedsDown = isDown;
      for (const feed of feeds) feed.destroy();
    },
    writeToFeeds: (bytes) => {
      for (const feed of feeds) feed.write(bytes);
    },
    hold: () => {
      let letGo = () => {};
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
    requests,
    openFeeds: () => feeds.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
