import type { Database, DatabaseOptions, DatabasePlace } from './database.ts';
import { openPGlite } from './open-pglite.ts';
import { openPostgres } from './open-postgres.ts';

/**
 * Opens the database, brings its tables up to date and steps down to the role, so that nothing the product runs
 * can change the record. Throws DataDirTaken when another process has the folder, MigrationChanged when the tables
 * are not what this release made, and the driver's own fault when the server cannot be reached.
 */
export function openDatabase(place: DatabasePlace, options: DatabaseOptions): Promise<Database> {
  return 'databaseUrl' in place
    ? openPostgres(place.databaseUrl, options)
    : openPGlite(place.dataDir, options);
}
