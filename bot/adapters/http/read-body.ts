import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Refused } from './problem.ts';

/** Reads a JSON body of at most `mostBytes`; refuses what is larger, no JSON, or holds NUL, which no text may. */
export async function readJson(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/iu.test(request.headers['content-type'] ?? ''))
    throw new Refused('malformed-body');
  const bytes = await readBytes(request, mostBytes);
  const text = textOf(bytes);
  if (text === undefined || text.includes('\\u0000')) throw new Refused('malformed-body');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('malformed-body');
  }
}

/** Undefined for what is no UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The body as the contract describes it; otherwise names the first field at fault. */
export async function readBody<T>(
  request: IncomingMessage,
  mostBytes: number,
  schema: z.ZodType<T>,
): Promise<T> {
  const parsed = schema.safeParse(await readJson(request, mostBytes));
  if (parsed.success) return parsed.data;
  const [field] = parsed.error.issues[0]?.path ?? [];
  throw new Refused('malformed-body', typeof field === 'string' ? { field } : {});
}

function readBytes(request: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const tooLarge = () => {
      request.removeAllListeners('data');
      // The rest is let through unread, so that the sender gets to hear why.
      request.resume();
      reject(new Refused('too-large'));
    };
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
      tooLarge();
      return;
    }
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) tooLarge();
      else chunks.push(chunk);
    });
    const cutShort = () => reject(new Refused('malformed-body'));
    request.once('end', () => {
      // A whole request is closed, too, and an error made for nothing costs its stack trace.
      request.off('close', cutShort);
      resolve(Buffer.concat(chunks));
    });
    request.once('error', cutShort);
    request.once('close', cutShort);
  });
}
