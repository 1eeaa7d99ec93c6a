import type { Database, DatabaseOptions, DatabasePlace } from './database.ts';

/**
 * Opens the database, brings its tables up to date and steps down to the role, so that nothing the product runs
 * can change the record. Throws DataDirTaken when another process has the folder, MigrationChanged when the tables
 * are not what this release made, and the driver's own fault when the server cannot be reached.
 */
export async function openDatabase(
  place: DatabasePlace,
  options: DatabaseOptions,
): Promise<Database> {
  // One engine is used, so one is loaded.
  if ('databaseUrl' in place)
    return (await import('./open-postgres.ts')).openPostgres(place.databaseUrl, options);
  return (await import('./open-pglite.ts')).openPGlite(place.dataDir, options);
}
