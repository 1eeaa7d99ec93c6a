import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { listen, shutNet } from './serve.ts';

/** Below those that systems lend to outgoing connections, of which one could take the port before it is listened on. */
const [LOWEST, HIGHEST] = [15_000, 32_000];

/** A port on loopback that nobody has just now, and nobody is likely to take in the next seconds. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
}

/** Whether nobody listens on the port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listen(server, '127.0.0.1', port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
  await shutNet(server);
  return true;
}
