import type { DestinationStream } from 'pino';
import { pino } from 'pino';
import type { Logger } from '../../app/ports/logger.ts';

/**
 * Structured logs on standard output, one JSON object a line. Of a fault only its class, code and stack frames are kept:
 * a message may quote what somebody typed.
 */
export function makeLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const out = destination ? pino(options, destination) : pino(options);
  return {
    info: (event, ids) => out.info({ event, ...ids }),
    warn: (event, ids) => out.warn({ event, ...ids }),
    error: (event, fault, ids) => out.error({ event, ...ids, fault: describeFault(fault) }),
  };
}

interface FaultDescription {
  readonly class: string;
  readonly code?: string;
  readonly trouble?: string;
  readonly frames?: readonly string[];
  readonly cause?: FaultDescription;
}

const MOST_FRAMES = 8;
const DEEPEST_CAUSE = 3;

function describeFault(fault: unknown, depth = 0): FaultDescription {
  if (!(fault instanceof Error)) return { class: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
  const trouble =
    'trouble' in fault && typeof fault.trouble === 'string' ? fault.trouble : undefined;
  const frames = (fault.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().replace(/\(?file:\/\/\S*\/((?:bot|node_modules)\/)/, '$1'));
  return {
    class: fault.name,
    ...(code ? { code } : {}),
    ...(trouble ? { trouble } : {}),
    frames,
    ...(fault.cause !== undefined && depth < DEEPEST_CAUSE
      ? { cause: describeFault(fault.cause, depth + 1) }
      : {}),
  };
}
