import type { ServiceTrouble } from '../../domain/meeting-settings.ts';

/** Microsoft refused or could not be reached; thrown by adapters, turned into words where a turn or a request ends. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';
  readonly trouble: ServiceTrouble;
  readonly service: 'graph' | 'connector' | 'messages';
  readonly retryAfterSeconds: number | undefined;

  constructor(
    trouble: ServiceTrouble,
    service: 'graph' | 'connector' | 'messages',
    detail: {
      code?: string;
      retryAfterSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    // The message holds codes only: it may be logged.
    super(`${service}: ${trouble}${detail.code ? ` (${detail.code})` : ''}`, {
      cause: detail.cause,
    });
    this.trouble = trouble;
    this.service = service;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}

/** Our own database does not answer, or takes nothing in because its disk is full; told like a fault of a service. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  /** What the database or the driver called it: a SQLSTATE or one of Node's codes; undefined when it had no name for it. */
  readonly code: string | undefined;

  constructor(code: string | undefined, cause: unknown) {
    super(`the database is not at hand${code ? ` (${code})` : ''}`, { cause });
    this.code = code;
  }
}
