import type { Server, ServerResponse } from 'node:http';

const CLOSING_GRACE_MS = 5_000;

/**
 * Lets a server end at once for whoever asks nothing, and after the answer for whoever does. Watches from when it is
 * called; the function it returns closes the server, and resolves when every connection is closed. What is not answered within
 * a few seconds is cut off.
 */
export function makeLeave(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let isLeaving = false;
  // Before any other, so that nothing is answered already.
  server.prependListener('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    if (isLeaving) sayGoodbye(response);
    response.once('close', () => underWay.delete(response));
  });
  return () =>
    new Promise((resolve) => {
      isLeaving = true;
      underWay.forEach(sayGoodbye);
      const grace = setTimeout(() => server.closeAllConnections(), CLOSING_GRACE_MS);
      server.close(() => {
        clearTimeout(grace);
        resolve();
      });
      server.closeIdleConnections();
    });
}

/** Without this a connection stays open for the next request, of which there will be none. */
function sayGoodbye(response: ServerResponse): void {
  const { socket } = response;
  if (!response.headersSent) response.setHeader('connection', 'close');
  // An answer that has begun, such as a live feed, has promised to stay.
  else response.once('finish', () => socket?.end());
}
