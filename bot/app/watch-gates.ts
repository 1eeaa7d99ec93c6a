import { deriveMeeting } from '../domain/meeting.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import { closeLapsedGate, LOOK_EVERY } from './close-lapsed-gate.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import type { Logger } from './ports/logger.ts';
import type { OpenGate } from './ports/open-gate-store.ts';
import type { MeetingRecord } from './ports/unit-of-work.ts';

/** Gates looked at in one turn; the rest are due in the next. */
const BATCH = 50;
/** A gate that has closed is left for whoever tells the hosts, and after this it is forgotten, in milliseconds. */
const FORGOTTEN_AFTER = 10 * 60_000;

type WatchGatesDeps = ChecklistDeps & { readonly announce: () => void; readonly logger: Logger };

/** Looks at every open gate that is due, whoever has or has not the panel open. One that fails does not stop the others. */
export const makeWatchGates = (deps: WatchGatesDeps) => async (): Promise<void> => {
  const now = deps.clock.now();
  const next = new Date(now.getTime() + LOOK_EVERY);
  const due = await deps.work.run((tx) => tx.openGates.take(BATCH, now, next));
  for (const gate of due) {
    try {
      await look(deps, gate);
    } catch (fault) {
      deps.logger.error('gate.unwatched', fault, { meetingId: gate.meetingId });
    }
  }
};

async function look(deps: WatchGatesDeps, gate: OpenGate): Promise<void> {
  const { tenantId, meetingId } = gate;
  const { record, log } = await deps.work.run(async (tx) => ({
    record: await tx.meetings.get(tenantId, meetingId),
    log: await tx.events.read(tenantId, meetingId),
  }));
  const state = deriveMeeting(log.version, log.events, NOTHING_RENEWED).gate;
  if (!record || state.name === 'closed') {
    const closedAt = state.name === 'closed' ? state.closedAt : undefined;
    const age = deps.clock.now().getTime() - (closedAt?.getTime() ?? 0);
    if (age > FORGOTTEN_AFTER)
      await deps.work.run((tx) => tx.openGates.remove(tenantId, meetingId, log.version));
    return;
  }
  await lookAtSettings(deps, record, gate);
}

async function lookAtSettings(
  deps: WatchGatesDeps,
  record: MeetingRecord,
  gate: OpenGate,
): Promise<void> {
  deps.facts.forgetSettings(record);
  const settings = await deps.facts.settings(record);
  await closeLapsedGate(deps, record, settings);
  if (!settings.readable || !gate.unreadableSince) return;
  const { tenantId, meetingId, version } = gate;
  const lookAt = new Date(deps.clock.now().getTime() + LOOK_EVERY);
  await deps.work.run((tx) => tx.openGates.save({ tenantId, meetingId, version }, lookAt));
}
