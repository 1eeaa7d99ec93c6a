import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../connector/reply.ts';
import { answerData, type DataRouting } from './data-routes.ts';
import { passOn } from './proxy.ts';
import { sendCardRenderer, sendPublic } from './static.ts';

export interface WebRouting extends DataRouting {
  readonly botUrl: string;
}

/** Answers everything on the demo's web address: its pages, their data, the playground's endpoint and the product behind. */
export async function answerWeb(
  routing: WebRouting,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (!isLocal(req)) {
    return sendJson(res, 403, { message: 'the demo answers its own machine only' });
  }
  const url = new URL(req.url ?? '/', 'http://demo.invalid');
  if (/^\/(tab|api)(\/|$)/.test(url.pathname)) return passOn(req, res, routing.botUrl);
  if (url.pathname === '/playground/api/messages') {
    return routing.connector.fromPlayground(req, res);
  }
  if (url.pathname === '/') return redirect(res, '/demo');
  const [root, ...segments] = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const isDone =
    root === 'demo' &&
    (segments[0] === 'data'
      ? await answerData(routing, req, res, segments.slice(1), url.searchParams)
      : await answerPage(res, segments));
  if (!isDone) sendJson(res, 404, { message: 'no such page' });
}

async function answerPage(res: ServerResponse, segments: readonly string[]): Promise<boolean> {
  const [area, name] = segments;
  switch (area) {
    case undefined:
      return sendPublic(res, 'start.html');
    case 'chats':
      return name === undefined ? false : sendPublic(res, 'chat.html');
    case 'meetings':
      return name === undefined ? false : sendPublic(res, 'meeting.html');
    case 'tab':
      return sendPublic(res, 'tab.html');
    case 'files':
      if (name === 'adaptivecards.js') return sendCardRenderer(res).then(() => true);
      return sendPublic(res, name ?? '');
    default:
      return false;
  }
}

function redirect(res: ServerResponse, to: string): void {
  res.writeHead(302, { Location: to });
  res.end();
}

/** Its pages hand out tokens, so no other site may reach it through a name of its own or a form. */
function isLocal(req: IncomingMessage): boolean {
  const host = req.headers.host ?? '';
  const isOwnName = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  const { origin } = req.headers;
  return isOwnName && (origin === undefined || origin === `http://${host}`);
}
