import type { Logger } from '../../bot/app/ports/logger.ts';

export interface LogLine {
  readonly severity: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly ids: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly fault?: unknown;
}

/** Keeps what was logged, so that a test can look for what must and must never be there. */
export function makeRecordingLogger(): Logger & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  return {
    lines,
    info: (event, ids = {}) => void lines.push({ severity: 'info', event, ids }),
    warn: (event, ids = {}) => void lines.push({ severity: 'warn', event, ids }),
    error: (event, fault, ids = {}) => void lines.push({ severity: 'error', event, ids, fault }),
  };
}
