import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphRequest } from './odata.ts';
import { text, type Answer } from './odata.ts';

/** One request and its answer as a line of a recording. No token is in it. */
interface RecordedExchange {
  readonly method: string;
  /** Below `/v1.0`, still encoded, query included. */
  readonly path: string;
  /** Those that Graph's contract knows, and `user-agent`, which tells the product from whoever else asks. */
  readonly headers: Readonly<Record<string, string>>;
  readonly requestBody?: unknown;
  readonly status: number;
  readonly responseBody?: unknown;
}

export type Recorder = (request: GraphRequest, path: string, answer: Answer) => void;

const headersKept = ['user-agent', 'prefer', 'consistencylevel', 'if-match', 'content-type'];

/**
 * Appends every exchange to a file of this process in the folder, so that it can be held against Graph's own contract.
 * Without a folder nothing is written.
 */
export function makeRecorder(folder: string | undefined): Recorder {
  if (!folder) return () => {};
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.jsonl`);
  return (request, path, answer) => {
    const headers = headersKept.flatMap((name) => {
      const value = text(request.headers[name]);
      return value === undefined ? [] : [[name, value] as const];
    });
    const exchange: RecordedExchange = {
      method: request.method,
      path,
      headers: Object.fromEntries(headers),
      requestBody: request.body,
      status: answer.status,
      responseBody: answer.body,
    };
    appendFileSync(file, `${JSON.stringify(exchange)}\n`);
  };
}
