import type { Kysely } from 'kysely';
import type { PGlite } from '@electric-sql/pglite';
import type { Logger } from '../../app/ports/logger.ts';
import type { Tables } from './tables.ts';

/** Where the data is: a PostgreSQL server, or a folder of its own for PGlite. */
export type DatabasePlace = { readonly databaseUrl: string } | { readonly dataDir: string };

export interface DatabaseOptions {
  readonly logger: Logger;
  /** The role queries run as. Only the audit script erases. */
  readonly role?: DatabaseRole;
  /** Most connections to a PostgreSQL server. */
  readonly poolSize?: number;
}

export type DatabaseRole = 'motesvakt_app' | 'motesvakt_eraser';

type Engine =
  | { readonly name: 'postgres'; readonly databaseUrl: string }
  | { readonly name: 'pglite'; readonly pglite: PGlite };

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly engine: Engine;
  readonly logger: Logger;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** Waits for what is running; then the folder is free for another process. */
  close(): Promise<void>;
}
