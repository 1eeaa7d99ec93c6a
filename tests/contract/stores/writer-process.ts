import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { meetingId, tenantId } from '../../../bot/domain/ids.ts';

/** Appends to one meeting for ever and prints each version when it was acknowledged: made to be killed. */
const [dataDir = '', tenant = '', meeting = ''] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const db = await openDatabase({ dataDir }, { logger: silent });
const work = makeUnitOfWork(db);
for (let version = 0; ;) {
  const answer = await work.run((tx) =>
    tx.events.append(tenantId(tenant), meetingId(meeting), version, [
      {
        at: new Date(),
        by: 'system',
        pack: 'pitea@2026-11-23',
        fact: { what: 'meeting.started' },
      },
    ]),
  );
  if (!answer.ok) throw new Error('somebody else writes here');
  version = answer.value;
  process.stdout.write(`${version}\n`);
}
