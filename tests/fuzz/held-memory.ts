import { z } from 'zod';

/** Megabytes that a process holds once everything that nobody refers to has been collected. */
export interface Held {
  /** Objects of JavaScript. */
  readonly heap: number;
  /** What objects hold outside the heap: buffers, and the memory of WebAssembly. */
  readonly outside: number;
  /** What the system has given to the process, code and libraries included. */
  readonly resident: number;
}

const MEGABYTE = 2 ** 20;
/** What a collection lets go of may hold more that the next one finds. */
const COLLECTIONS = 3;
const Targets = z.tuple([z.object({ webSocketDebuggerUrl: z.url() })]);
const Answer = z.looseObject({ id: z.number(), error: z.unknown().optional() });
const Usage = z.object({
  result: z.object({
    result: z.object({
      value: z.object({ heapUsed: z.number(), external: z.number(), rss: z.number() }),
    }),
  }),
});

/**
 * Asks the process over its inspector, on a loopback port. Resident memory alone says little: V8 puts off collecting while
 * there is room, and keeps what it has been given, so that it rises for a long while without anything being held.
 */
export async function heldMemory(inspectPort: number): Promise<Held> {
  const targets = await fetch(`http://127.0.0.1:${inspectPort}/json/list`);
  const [{ webSocketDebuggerUrl }] = Targets.parse(await targets.json());
  const socket = new WebSocket(webSocketDebuggerUrl);
  const next = (type: 'open' | 'message') =>
    new Promise<unknown>((resolve, reject) => {
      socket.addEventListener(type, (event) => resolve('data' in event ? event.data : undefined), {
        once: true,
      });
      socket.addEventListener('error', () => reject(new Error('the inspector let go')), {
        once: true,
      });
    });
  let asked = 0;
  const ask = async (method: string, params: object = {}): Promise<unknown> => {
    asked += 1;
    const answered = next('message');
    socket.send(JSON.stringify({ id: asked, method, params }));
    const answer = Answer.parse(JSON.parse(String(await answered)));
    if (answer.id !== asked || answer.error !== undefined)
      throw new Error(`the inspector does not take ${method}`);
    return answer;
  };
  await next('open');
  try {
    for (let made = 0; made < COLLECTIONS; made += 1) await ask('HeapProfiler.collectGarbage');
    const usage = await ask('Runtime.evaluate', {
      expression: 'process.memoryUsage()',
      returnByValue: true,
    });
    const { heapUsed, external, rss } = Usage.parse(usage).result.result.value;
    const [heap = 0, outside = 0, resident = 0] = [heapUsed, external, rss].map(inMegabytes);
    return { heap, outside, resident };
  } finally {
    socket.close();
  }
}

const inMegabytes = (bytes: number): number => Math.round((bytes / MEGABYTE) * 10) / 10;
