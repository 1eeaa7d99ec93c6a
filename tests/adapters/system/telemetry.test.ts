import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { makeTelemetry } from '../../../bot/adapters/system/telemetry.ts';
import { countingFacts, countingFindings } from '../../../bot/app/count-outcomes.ts';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { aMatterAtHand } from '../../fixtures/gate-steps.ts';
import { actorFor, karin, tenant } from '../../fixtures/a-world.ts';
import { MEETING_PATH, openIssuer, openServer } from '../http/http-under-test.ts';

const Attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const Point = z.object({ attributes: z.array(Attribute).default([]) });
const Points = z.object({ dataPoints: z.array(Point) });
const Metrics = z.object({
  resourceMetrics: z.array(
    z.object({
      scopeMetrics: z.array(
        z.object({
          metrics: z.array(
            z.object({
              name: z.string(),
              sum: Points.optional(),
              histogram: Points.optional(),
              gauge: Points.optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});
const Span = z.object({
  name: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
});
const Traces = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(Span) })) })),
});

/** A receiver of OTLP over HTTP on loopback, which keeps what it gets. */
async function openReceiver() {
  const got: { readonly path: string; readonly text: string }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.once('end', () => {
      got.push({ path: request.url ?? '', text });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const bodies = (path: string) =>
    got.filter((each) => each.path === path).map(({ text }): unknown => JSON.parse(text));
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    everything: () => got.map(({ text }) => text).join('\n'),
    /** `name{key=value,…}` of every figure. */
    figures: () =>
      new Set(
        bodies('/v1/metrics')
          .flatMap((body) => Metrics.parse(body).resourceMetrics)
          .flatMap(({ scopeMetrics }) => scopeMetrics)
          .flatMap(({ metrics }) => metrics)
          .flatMap(
            ({ name, sum, histogram, gauge }) =>
              (sum ?? histogram ?? gauge)?.dataPoints.map(
                ({ attributes }) => `${name}{${attributes.map(labelOf).join()}}`,
              ) ?? [],
          ),
      ),
    spans: () =>
      bodies('/v1/traces')
        .flatMap((body) => Traces.parse(body).resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
const labelOf = ({ key, value }: z.infer<typeof Attribute>) =>
  `${key}=${Object.values(value).map(String).join()}`;

describe('What an installation gets to see of itself', () => {
  let receiver: Awaited<ReturnType<typeof openReceiver>>;
  const SUBJECT = 'Samtal med Karin Holm 070-174 06 05';
  const secrets = [
    'Karin Holm',
    '070-174',
    karin.address,
    karin.id,
    'eyJ',
    'Samtal',
    'hemligt',
    '19%3A',
    '@thread',
  ];

  beforeAll(async () => {
    receiver = await openReceiver();
    const telemetry = makeTelemetry({ endpoint: `${receiver.url}/`, exportMs: 60_000 });
    const { world, meeting, matter } = await aMatterAtHand(2);

    // A request, and a call to Graph within it that fails with a message that quotes what somebody typed.
    const issuer = await openIssuer();
    const server = await openServer(issuer, {
      metrics: telemetry,
      useCases: {
        viewRecord: () =>
          telemetry.timed('graph.call', { operation: 'events.read' }, (note) => {
            note({ outcome: 'throttled' });
            return Promise.reject(
              new ServiceFault('throttled', 'graph', { cause: new Error(SUBJECT) }),
            );
          }),
      },
    });
    const token = await issuer.token();
    await (await server.ask(`${MEETING_PATH}?q=hemligt`, { token })).text();
    await (await server.ask(`${MEETING_PATH}/record`, { token })).text();
    await (await server.ask('/hemligt/Karin%20Holm', { method: 'PROPFIND' })).text();

    // A subject checked, a gate opened, and work that fails.
    const chat = countingFindings(world.bot, telemetry);
    await chat.checkSubject(actorFor(karin), { subject: SUBJECT, released: [] });
    const work = countingFacts(world.work, telemetry);
    await work.run(async (tx) => {
      const { version } = await tx.events.read(tenant, meeting.id);
      const fact = { what: 'gate.opened' as const, matter };
      await tx.events.append(tenant, meeting.id, version, [
        { at: world.clock.now(), by: karin.id, pack: 'test@1', fact },
      ]);
    });
    await telemetry
      .timed('turn', { kind: 'message' }, () => Promise.reject(new Error(SUBJECT)))
      .catch(() => undefined);
    telemetry.gauge('queue.depth', () => world.queue.depth());
    await telemetry.close();
    await server.close();
    await issuer.close();
  });
  afterAll(() => receiver.close());

  it('is what was done, how often and how it went', () => {
    const figures = [...receiver.figures()];
    for (const wanted of [
      'motesvakt.http.request.duration{method=GET,route=/api/v1/meetings/:id,status=200}',
      'motesvakt.http.request.duration{method=GET,route=/api/v1/meetings/:id/record,status=503}',
      'motesvakt.graph.call.duration{operation=events.read,outcome=throttled,fault=ServiceFault}',
      'motesvakt.turn.duration{kind=message,fault=Error}',
      'motesvakt.findings{kind=phone,where=subject}',
      'motesvakt.facts{what=gate.opened}',
      'motesvakt.queue.depth{}',
      'motesvakt.feed.connections{}',
    ])
      expect(figures).toContain(wanted);
  });

  it('ties a call to the request that it was made in', () => {
    const spans = receiver.spans();
    const call = spans.find(({ name }) => name === 'graph.call');
    const around = spans.find(({ spanId }) => spanId === call?.parentSpanId);
    expect(around?.name).toBe('http.request');
  });

  it('is nothing about anybody', () => {
    const sent = receiver.everything();
    expect(sent.length).toBeGreaterThan(1_000);
    for (const secret of secrets) expect([secret, sent.includes(secret)]).toEqual([secret, false]);
  });
});
