import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import tls from 'node:tls';
import { z } from 'zod';
import { makeCertificate } from '../../../bot/demo/certificate.ts';

export interface GraphRequest {
  readonly method: string;
  /** Path below the base URL, decoded. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** `hang`: the answer never comes. `drop`: the connection is cut. */
export type GraphAnswer =
  | 'hang'
  | 'drop'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly json?: unknown;
      /** Sent as it is, instead of json. */
      readonly text?: string;
      /** Milliseconds before the answer is sent. */
      readonly after?: number;
    };

export interface ScriptedGraph {
  readonly url: string;
  readonly requests: readonly GraphRequest[];
  /** Decides what is answered from now on; forgets earlier requests. */
  script(answer: (request: GraphRequest, number: number) => GraphAnswer): void;
  close(): Promise<void>;
}

export const ok = (json: unknown): GraphAnswer => ({ status: 200, json });
export const refused = (
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): GraphAnswer => ({
  status,
  headers,
  // Graph's messages may quote what was asked for; nothing of it may reach our errors or logs.
  json: {
    error: { code, message: 'Budgetavstämning karin.holm@alvsunda.example', innerError: {} },
  },
});
/** Answers each request with the next of the list, the last one again and again. */
export const inTurn =
  (...answers: readonly GraphAnswer[]) =>
  (_request: GraphRequest, number: number): GraphAnswer =>
    answers[Math.min(number, answers.length) - 1] ?? 'drop';

interface PartAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
/** Answers a batch part by part, by the part's decoded url; a part without an answer is left out. */
export const answerParts =
  (answer: (url: string) => PartAnswer | undefined, order: { reversed?: boolean } = {}) =>
  ({ body }: GraphRequest): GraphAnswer => {
    const responses = BatchBody.parse(body).requests.flatMap(({ id, url }) => {
      const said = answer(decodeURIComponent(url));
      return said ? [{ id, ...said }] : [];
    });
    return ok({ responses: order.reversed ? responses.toReversed() : responses });
  };
const BatchBody = z.object({ requests: z.array(z.object({ id: z.string(), url: z.string() })) });

/** Lets this process trust the authority too. */
export const trust = (caPem: string): void =>
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), caPem]);

const certificate = makeCertificate();

/** A Graph over https whose answers the test decides. */
export async function openScriptedGraph(): Promise<ScriptedGraph> {
  const { caPem, key, cert } = await certificate;
  trust(caPem);
  const requests: GraphRequest[] = [];
  let decide: (request: GraphRequest, number: number) => GraphAnswer = () => 'drop';
  const server = createServer({ key, cert }, (req, res) => {
    void (async () => {
      let text = '';
      for await (const chunk of req) text += String(chunk);
      const url = new URL(req.url ?? '/', 'https://localhost');
      const request: GraphRequest = {
        method: req.method ?? '',
        path: decodeURIComponent(url.pathname.replace('/v1.0', '')),
        query: Object.fromEntries(url.searchParams),
        headers: req.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
      requests.push(request);
      const answer = decide(request, requests.length);
      if (answer === 'hang') return;
      if (answer === 'drop') return void req.socket.destroy();
      if (answer.after !== undefined) await wait(answer.after);
      res.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      res.end(answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json)));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/v1.0`,
    requests,
    script: (answer) => {
      decide = answer;
      requests.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
