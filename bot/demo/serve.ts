import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Server as NetServer } from 'node:net';

/** Turns a fault into an answer, so that one bad request never ends the demo. */
export const guarded =
  (answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>): RequestListener =>
  (req, res) => {
    answer(req, res).catch((error: unknown) => {
      if (res.headersSent) return void res.destroy();
      const isBadAddress =
        error instanceof URIError ||
        (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL');
      res.writeHead(isBadAddress ? 400 : 500, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify({ message: isBadAddress ? 'bad address' : 'fault in the demo' }));
    });
  };

/** Listens on loopback. Resolves with the port; 0 picks a free one. Rejects when the port is taken. */
export function listen(server: NetServer, host: '127.0.0.1', port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('a server on a port has an address'));
    });
  });
}

export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export const shutNet = (server: NetServer): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });
