import type { ServerResponse } from 'node:http';

export function sendJson(res: ServerResponse, status: number, body?: unknown): void {
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  res.end(body === undefined ? undefined : JSON.stringify(body));
}

/** A refusal as the Bot Connector words it. */
export const sendRefusal = (
  res: ServerResponse,
  status: number,
  code: string,
  message: string,
): void => sendJson(res, status, { error: { code, message } });
