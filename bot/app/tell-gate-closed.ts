import type { PersonId } from '../domain/ids.ts';
import type { Closing, Meeting } from '../domain/meeting-state.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import { loadChecklist } from './load-checklist.ts';
import { ServiceFault } from './ports/fault.ts';
import type { Logger } from './ports/logger.ts';
import type { MeetingNotices } from './ports/meeting-notices.ts';
import type { MeetingRecord } from './ports/unit-of-work.ts';

type TellDeps = ChecklistDeps & { readonly notices: MeetingNotices; readonly logger: Logger };

/** These a host has done knowingly: there is nothing to tell. */
const KNOWN_TO_THE_HOST: readonly Closing['kind'][] = ['matter-ended', 'retaken', 'adjourned'];

/**
 * Tells those who decide for others that an open gate has closed (M1), once for each opening. The note of the open gate goes
 * when they have been told, so a crash in between tells them again rather than never.
 */
export async function tellGateClosed(deps: TellDeps, record: MeetingRecord): Promise<void> {
  const { tenantId, id, threadId } = record;
  const noted = await deps.work.read(({ openGates }) => openGates.get(tenantId, id));
  if (!noted) return;
  const { meeting } = await loadChecklist(deps, record);
  const { gate } = meeting;
  if (gate.name === 'open') return;
  if (threadId && gate.closing && !KNOWN_TO_THE_HOST.includes(gate.closing.kind)) {
    const hosts = await hostsOf(deps, record, meeting);
    const told = await deps.notices.show(tenantId, threadId, hosts, 'gate-closed');
    deps.logger.info('gate.told', { meetingId: id, told });
  }
  await deps.work.run((tx) => tx.openGates.remove(tenantId, id, meeting.version));
}

/** While Graph cannot be read the organiser and the chair are told, whom we know ourselves. */
async function hostsOf(
  deps: TellDeps,
  record: MeetingRecord,
  { chair }: Meeting,
): Promise<PersonId[]> {
  const coorganisers = await deps.facts.onlineMeeting(record).then(
    (online) => online?.coorganiserIds ?? [],
    (fault: unknown) => {
      if (fault instanceof ServiceFault) return [];
      throw fault;
    },
  );
  return [...new Set([record.organiserId, ...coorganisers, ...(chair ? [chair] : [])])];
}
