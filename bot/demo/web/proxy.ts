import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Passes the request on to the product server and its answer back, byte by byte, so that a live feed stays live. */
export function passOn(req: IncomingMessage, res: ServerResponse, serverUrl: string): void {
  const upstream = request(
    new URL(req.url ?? '/', serverUrl),
    { method: req.method, headers: endToEnd(req.headers) },
    (answer) => {
      res.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      // A feed's first message may be long in coming; the reader should know at once that it is open.
      res.flushHeaders();
      pipeline(answer, res).catch(() => res.destroy());
    },
  );
  upstream.on('error', () => {
    if (res.headersSent) return void res.destroy();
    res.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' });
    res.end('Servern svarar inte.');
  });
  res.on('close', () => upstream.destroy());
  pipeline(req, upstream).catch(() => upstream.destroy());
}

function endToEnd(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'host' && !HOP_BY_HOP.has(name)),
  );
}
