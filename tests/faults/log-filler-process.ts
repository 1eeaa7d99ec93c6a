import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../bot/adapters/db/unit-of-work.ts';
import { makeLogger } from '../../bot/adapters/system/logger.ts';
import { meetingId, tenantId } from '../../bot/domain/ids.ts';
import { anEvent } from '../contract/stores/builders.ts';

// Writes events one by one, says the version of each that is acknowledged, and fills PostgreSQL's log in between.
const [dataDir = '', tenant = '', meeting = ''] = process.argv.slice(2);
const db = await openDatabase({ dataDir }, { logger: makeLogger('info') });
if (db.engine.name !== 'pglite') throw new Error('not the embedded database');
const work = makeUnitOfWork(db);
for (let version = 0; ; version += 1) {
  await work.run((tx) =>
    tx.events.append(tenantId(tenant), meetingId(meeting), version, [anEvent()]),
  );
  process.stdout.write(`${version + 1}\n`);
  await db.engine.pglite.query(
    `SELECT pg_logical_emit_message(false, 'ballast', repeat('x', 100000))`,
  );
}
