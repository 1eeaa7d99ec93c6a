import type { PGlite } from '@electric-sql/pglite';

/** With this status PostgreSQL leaves a statement that failed; the next one is taken as ever. */
const STATEMENT_FAILED = 100;

/**
 * Calls `end` in the very moment the embedded PostgreSQL dies, with what it died of. It ends itself when it cannot go on
 * safely, such as when its log of changes cannot be written because the disk is full; a server would then start anew. PGlite
 * does not notice, and calls what has ended again and again without ever giving the processor back: `end` must not return.
 */
export function onDeath({ Module: postgres }: PGlite, end: (fault: unknown) => never): void {
  const takeStatement = postgres._PostgresMainLoopOnce;
  postgres._PostgresMainLoopOnce = () => {
    try {
      takeStatement();
    } catch (fault) {
      if (!isFailedStatement(fault)) end(fault);
      throw fault;
    }
  };
}

const isFailedStatement = (fault: unknown) =>
  typeof fault === 'object' &&
  fault !== null &&
  'status' in fault &&
  fault.status === STATEMENT_FAILED;
