import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { makeCertificate } from '../../bot/demo/certificate.ts';
import { createGraph, type DemoGraph } from '../../bot/demo/graph/demo-graph.ts';
import { createIssuer, type Issuer } from '../../bot/demo/issuer.ts';
import { town } from '../../bot/demo/town.ts';

export const CLIENT_SECRET = 'a secret of the demo';

export interface RunningTown {
  readonly baseUrl: string;
  readonly issuer: Issuer;
  readonly graph: DemoGraph;
  /** Asks Graph with a good token. A body is sent as JSON. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>;
  stop(): Promise<void>;
}
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The issuer and Graph over real https on a loopback port. Time stands still at `now` for the calendars. */
export async function runTown(
  now = new Date('2026-11-24T07:00:00Z'),
  recordingFolder?: string,
): Promise<RunningTown> {
  const { caPem, key, cert } = await makeCertificate();
  setDefaultCACertificates([...getCACertificates('default'), caPem]);
  let baseUrl = '';
  const issuer = await createIssuer({ baseUrl: () => baseUrl, town, clientSecret: CLIENT_SECRET });
  const graph = createGraph({
    issuer,
    town,
    now: () => now,
    ...(recordingFolder === undefined ? {} : { recordingFolder }),
  });
  const server = createServer({ key, cert }, (req, res) => {
    void (async () => {
      if (await issuer.handle(req, res)) return;
      if (await graph.handle(req, res)) return;
      // Not chained: restify, loaded by another test in the same process, makes writeHead return nothing.
      res.statusCode = 404;
      res.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  baseUrl = `https://127.0.0.1:${address.port}`;
  const token = await issuer.appToken('https://graph.microsoft.com');
  return {
    baseUrl,
    issuer,
    graph,
    ask: async (method, path, body, headers) => {
      const url = path.startsWith('https:') ? path : `${baseUrl}/graph/v1.0${path}`;
      const reply = await fetch(url, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const written = await reply.text();
      const parsed: unknown = reply.headers.get('content-type')?.includes('json')
        ? written && JSON.parse(written)
        : written;
      return { status: reply.status, headers: reply.headers, body: parsed };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The value at a path of names and positions in a parsed body; undefined where it ends early. */
export function at(body: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    body,
  );
}
/** The items of a Graph collection. */
export function items(body: unknown): readonly unknown[] {
  const value = at(body, 'value');
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
/** The names of an object's properties. */
export const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];
