import { AsyncLocalStorage } from 'node:async_hooks';
import type { Attributes as OtelAttributes, Context, Histogram } from '@opentelemetry/api';
import { ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Attributes, Metrics } from '../../app/ports/metrics.ts';

const NAME = 'motesvakt';
const EXPORT_MS = 30_000;
/** A value longer than this is no name and no id. */
const LONGEST_VALUE = 100;

export interface TelemetrySettings {
  /** Base address of an OTLP/HTTP receiver, such as `http://localhost:4318`; JSON is sent to /v1/traces and /v1/metrics below it. */
  readonly endpoint: string;
  readonly exportMs?: number;
}

export interface Telemetry extends Metrics {
  /** Sends what is left. */
  close(): Promise<void>;
}

/** OpenTelemetry by OTLP. Nothing is registered globally, and no library is instrumented: what is sent is what is written here. */
export function makeTelemetry({ endpoint, exportMs = EXPORT_MS }: TelemetrySettings): Telemetry {
  const base = endpoint.replace(/\/+$/u, '');
  // Without detectors: the machine, its user and its command line are nobody's business.
  const resource = resourceFromAttributes({ 'service.name': NAME });
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: `${base}/v1/metrics` }),
    exportIntervalMillis: exportMs,
    exportTimeoutMillis: Math.min(exportMs, 10_000),
  });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const tracers = new TracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${base}/v1/traces` }),
        scheduledDelayMillis: Math.min(exportMs, 5_000),
      }),
    ],
  });
  const meter = meters.getMeter(NAME);
  const tracer = tracers.getTracer(NAME);
  const counters = {
    findings: meter.createCounter(`${NAME}.findings`),
    facts: meter.createCounter(`${NAME}.facts`),
  };
  const milliseconds = (what: string): Histogram =>
    meter.createHistogram(`${NAME}.${what}.duration`, { unit: 'ms' });
  const durations = {
    turn: milliseconds('turn'),
    'http.request': milliseconds('http.request'),
    'graph.call': milliseconds('graph.call'),
  };
  const within = new AsyncLocalStorage<Context>();

  return {
    count: (what, attributes) => counters[what].add(1, short(attributes)),
    gauge: (what, read) => {
      meter.createObservableGauge(`${NAME}.${what}`).addCallback(async (result) => {
        try {
          result.observe(await read());
        } catch {
          // No figure this time; whatever is wrong is logged where it is needed for something.
          return;
        }
      });
    },
    async timed(what, attributes, work) {
      const outer = within.getStore() ?? ROOT_CONTEXT;
      const span = tracer.startSpan(what, { attributes: short(attributes) }, outer);
      const startedAt = performance.now();
      let noted: Attributes = attributes;
      try {
        return await within.run(trace.setSpan(outer, span), () =>
          work((more) => {
            noted = { ...noted, ...more };
          }),
        );
      } catch (fault) {
        // The class alone: a message may quote what somebody typed.
        noted = { ...noted, fault: fault instanceof Error ? fault.name : typeof fault };
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw fault;
      } finally {
        span.setAttributes(short(noted));
        span.end();
        durations[what].record(performance.now() - startedAt, short(noted));
      }
    },
    close: async () => {
      await Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
    },
  };
}

const short = (attributes: Attributes): OtelAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value,
    ]),
  );
