import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';

export interface Sent {
  readonly method: string;
  /** As it goes on the wire; need not be an address at all. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const PATIENCE_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** The status; `cut` when the server let go of the connection, `silent` when it said nothing for long. */
export function send(
  baseUrl: string,
  { method, path, headers, body }: Sent,
): Promise<number | 'cut' | 'silent'> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(baseUrl);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const outgoing = request(
      { agent, hostname, port, method, path, headers: { ...headers, ...length } },
      (answer: IncomingMessage) => {
        resolve(answer.statusCode ?? 0);
        // A live feed never ends by itself.
        if (answer.headers['content-type']?.startsWith('text/event-stream')) answer.destroy();
        else answer.resume();
      },
    );
    outgoing.setTimeout(PATIENCE_MS, () => {
      resolve('silent');
      outgoing.destroy();
    });
    outgoing.on('error', () => resolve('cut'));
    outgoing.end(body);
  });
}
