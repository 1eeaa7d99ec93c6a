import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { BatchCall, GraphCall } from './graph-call.ts';
import { faultOfAnswer, faultWithoutAnswer, type GraphFault } from './graph-fault.ts';
import { queryString } from './graph-query.ts';
import { isWorthRetrying, pauseBefore, retryAfterOf, type Timing } from './retry.ts';

/** Graph's own limit. */
const mostPerBatch = 20;

const BatchAnswer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).nullish().catch(undefined),
      body: z.unknown().optional(),
    }),
  ),
});
type PartAnswer = z.infer<typeof BatchAnswer>['responses'][number];

type Send = <Answer>(call: GraphCall<Answer>) => Promise<Answer>;
interface Part<Answer> {
  readonly at: number;
  readonly call: BatchCall<Answer>;
}

/**
 * Many reads in few requests, answered in the order asked. A part that is throttled or meets passing trouble is asked for
 * again, it alone; one that fails for good fails the whole. Throws GraphFault.
 */
export async function sendInBatches<Answer>(
  send: Send,
  timing: Timing,
  calls: readonly BatchCall<Answer>[],
): Promise<readonly Answer[]> {
  const parts = calls.map((call, at) => ({ at, call }));
  const batches = Array.from({ length: Math.ceil(parts.length / mostPerBatch) }, (_, at) =>
    parts.slice(at * mostPerBatch, (at + 1) * mostPerBatch),
  );
  const answers = await Promise.all(batches.map((batch) => sendBatch(send, timing, batch)));
  return answers.flat();
}

async function sendBatch<Answer>(
  send: Send,
  timing: Timing,
  parts: readonly Part<Answer>[],
): Promise<readonly Answer[]> {
  const [only, ...others] = parts;
  if (only && others.length === 0) return [await send(only.call)];
  const deadline = Date.now() + timing.budget;
  const answers = new Map<number, Answer>();
  let waiting = parts;
  for (let attempt = 1; waiting.length > 0; attempt += 1) {
    const again: Part<Answer>[] = [];
    let pause = 0;
    for (const [part, said] of await ask(send, waiting)) {
      const outcome = outcomeOf(part.call, said);
      if ('answer' in outcome) {
        answers.set(part.at, outcome.answer);
        continue;
      }
      pause = Math.max(pause, pauseBefore(attempt, outcome.fault, timing));
      if (!isWorthRetrying(outcome.fault, attempt) || Date.now() + pause >= deadline)
        throw outcome.fault;
      again.push(part);
    }
    if (again.length > 0) await wait(pause);
    waiting = again;
  }
  return parts.flatMap(({ at }) => answers.get(at) ?? []);
}

async function ask<Answer>(
  send: Send,
  parts: readonly Part<Answer>[],
): Promise<readonly (readonly [Part<Answer>, PartAnswer | undefined])[]> {
  const [first] = parts;
  if (!first) return [];
  const { responses } = await send({
    operation: first.call.operation,
    tenantId: first.call.tenantId,
    method: 'POST',
    path: '/$batch',
    body: {
      requests: parts.map(({ at, call }) => ({
        id: String(at),
        method: call.method,
        url: `${call.path}${queryString(call.query ?? {})}`,
        ...(call.headers ? { headers: call.headers } : {}),
      })),
    },
    answer: BatchAnswer,
  });
  return parts.map((part) => [part, responses.find(({ id }) => id === String(part.at))]);
}

function outcomeOf<Answer>(
  call: BatchCall<Answer>,
  said: PartAnswer | undefined,
): { readonly answer: Answer } | { readonly fault: GraphFault } {
  if (!said) return { fault: faultWithoutAnswer('answer-not-understood') };
  if (said.status >= 300 || said.status < 200) {
    const waitFor = Object.entries(said.headers ?? {}).find(
      ([name]) => name.toLowerCase() === 'retry-after',
    )?.[1];
    const retryAfter = retryAfterOf(waitFor, new Date());
    return { fault: faultOfAnswer(said.status, said.body, call.operation, retryAfter) };
  }
  const parsed = call.answer.safeParse(said.body);
  return parsed.success
    ? { answer: parsed.data }
    : { fault: faultWithoutAnswer('answer-not-understood') };
}
