import type { Actor } from '../../domain/person.ts';
import { deriveMeeting } from '../../domain/meeting.ts';
import { mayDecideForOthers, roleIn } from '../../domain/permission.ts';
import { NOTHING_RENEWED } from '../../domain/renewed-lines.ts';
import type { RoleIn } from '../meeting-role.ts';
import type { MeetingRecord, RecordPlace, UnitOfWork } from '../ports/unit-of-work.ts';
import type { TabUseCases } from '../use-cases.ts';
import type { RecordsPage } from './record-view.ts';

/** Meetings looked at for one answer, and the most asked of Microsoft at a time. */
const PAGE = 20;
/** An answer may hold fewer than a page: of these many in a row none was the viewer's to see. */
const MOST_PAGES = 3;

interface Deps {
  readonly work: UnitOfWork;
  readonly roleIn: RoleIn;
}

/** The meetings whose record the viewer may see, by Microsoft's answer or our own record of who presides. */
export const makeListRecords =
  (deps: Deps): TabUseCases['listRecords'] =>
  async (actor, from) => {
    let next = from;
    for (let page = 1; ; page += 1) {
      const after = next;
      const found = await deps.work.run((tx) =>
        tx.meetings.ofPerson(actor.tenantId, actor.personId, PAGE, after),
      );
      const meetings = (
        await Promise.all(found.map(({ meeting, lastAt }) => rowFor(deps, actor, meeting, lastAt)))
      ).flat();
      next = placeBehind(found);
      if (meetings.length > 0 || !next || page === MOST_PAGES)
        return { meetings, ...(next ? { next } : {}) };
    }
  };

/** Undefined: there are no more. */
function placeBehind(
  found: readonly { readonly meeting: MeetingRecord; readonly lastAt: Date }[],
): RecordPlace | undefined {
  const last = found.length < PAGE ? undefined : found.at(-1);
  return last && { lastAt: last.lastAt, id: last.meeting.id };
}

/** None when the viewer may not see it, or no longer. */
async function rowFor(
  deps: Deps,
  actor: Actor,
  record: MeetingRecord,
  lastAt: Date,
): Promise<RecordsPage['meetings']> {
  const { threadId: thread } = record;
  const byMicrosoft = thread && (await deps.roleIn(actor, record));
  if (!byMicrosoft) return [];
  const { version, events } = await deps.work.run((tx) =>
    tx.events.read(record.tenantId, record.id),
  );
  const meeting = deriveMeeting(version, events, NOTHING_RENEWED);
  const role = roleIn(meeting, actor.personId, byMicrosoft);
  if (!mayDecideForOthers(role)) return [];
  const metAt = events.findLast(({ fact }) => fact.what === 'meeting.started')?.at;
  const { level, isLevelKnown } = meeting;
  return [{ thread, role, level, isLevelKnown, ...(metAt ? { metAt } : {}), lastAt }];
}
