import { gateLapse } from '../domain/gate-lapse.ts';
import type { LiveFacts } from '../domain/checklist.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import { renewedBy } from '../domain/policy.ts';
import { appendAt, untilSettled } from './append-now.ts';
import type { ChecklistDeps, LoadedChecklist } from './load-checklist.ts';
import { loadChecklist } from './load-checklist.ts';
import { packName } from './open-meeting.ts';
import type { MeetingRecord, Stores } from './ports/unit-of-work.ts';

const SECOND = 1000;
/** How often an open gate is looked at though nobody has the panel open, in milliseconds. */
export const LOOK_EVERY = 30 * SECOND;
/** Settings that could not be read are read again after this; then they count. Longer than a reading is kept. */
export const SECOND_TRY = 10 * SECOND;

export type Looked = 'closed' | 'holds' | 'second-try';
type CloseDeps = ChecklistDeps & { readonly announce: () => void };

/** A meeting as it stands, its gate closed in the log too when what it rests on holds no longer. */
export async function loadWatched(
  deps: CloseDeps,
  record: MeetingRecord,
): Promise<LoadedChecklist> {
  const loaded = await loadChecklist(deps, record);
  const { pack, meeting, facts } = loaded;
  if (!gateLapse(pack, meeting, facts, deps.clock.now())) return loaded;
  const looked = await closeLapsedGate(deps, record, facts.settings);
  return looked === 'closed' ? loadChecklist(deps, record) : loaded;
}

/**
 * Closes the meeting's gate, once and in the product's own name, when the settings as read or an attestation no longer let
 * it stand (M1). Settings that cannot be read close it at the second try only; meanwhile it shows as closed.
 */
export async function closeLapsedGate(
  deps: CloseDeps,
  record: MeetingRecord,
  settings: LiveFacts['settings'],
): Promise<Looked> {
  const looked = await untilSettled(() =>
    deps.work.run((tx) => closeWithin(tx, deps, record, settings)),
  );
  if (looked === 'closed') deps.announce();
  return looked;
}

async function closeWithin(
  tx: Stores,
  deps: CloseDeps,
  record: MeetingRecord,
  settings: LiveFacts['settings'],
): Promise<Looked> {
  const { tenantId, id: meetingId } = record;
  const { version, events } = await tx.events.readToAppend(tenantId, meetingId);
  const attestations = await tx.attestations.all(tenantId);
  const pack = deps.policies.packFor(tenantId, record.department);
  const meeting = deriveMeeting(version, events, renewedBy(pack));
  const now = deps.clock.now();
  const lapse = gateLapse(pack, meeting, { settings, attestations }, now);
  if (!lapse) return 'holds';
  const isFirstTry =
    lapse.because === 'setting-unreadable' && (await isStillFirstTry(tx, record, version, now));
  if (isFirstTry) return 'second-try';
  const event = {
    at: now,
    by: 'system' as const,
    pack: packName(deps.policies, record),
    fact: lapse,
  };
  await appendAt(tx, record, version, [event]);
  return 'closed';
}

/** Remembers the first try for every process, and has the gate looked at again soon. */
async function isStillFirstTry(
  tx: Stores,
  { tenantId, id: meetingId }: MeetingRecord,
  version: number,
  now: Date,
): Promise<boolean> {
  const noted = await tx.openGates.get(tenantId, meetingId);
  const since = noted?.unreadableSince;
  if (since) return now.getTime() - since.getTime() < SECOND_TRY;
  await tx.openGates.save(
    { tenantId, meetingId, version: noted?.version ?? version, unreadableSince: now },
    new Date(now.getTime() + SECOND_TRY),
  );
  return true;
}
