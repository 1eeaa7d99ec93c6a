import type { AdjacencyReport } from '../../domain/availability.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import { ServiceFault } from '../ports/fault.ts';
import type { Neighbour, WatchedEvent, WatchedEvents } from '../ports/watched-events.ts';

const MINUTE = 60_000;

/**
 * B2 is about other participants' earlier bookings: whoever books next to this one afterwards is the one to be told. Free/busy
 * does not say when something was booked, so the calendars of those few who are touched are asked.
 */
export async function onlyEarlier(
  events: WatchedEvents,
  tenantId: TenantId,
  event: WatchedEvent,
  report: AdjacencyReport,
  minimumGapMinutes: number,
): Promise<AdjacencyReport> {
  const touched = [...new Set(report.touches.map(({ personId }) => personId))];
  const kept = new Set<PersonId>();
  for (const personId of touched)
    if (await hasEarlier(events, tenantId, personId, event, minimumGapMinutes * MINUTE))
      kept.add(personId);
  const touches = report.touches.filter(({ personId }) => kept.has(personId));
  return { ...report, touches, cures: touches.length === 0 ? [] : report.cures };
}

async function hasEarlier(
  events: WatchedEvents,
  tenantId: TenantId,
  personId: PersonId,
  event: WatchedEvent,
  gap: number,
): Promise<boolean> {
  const from = event.period.start.getTime() - Math.max(gap, MINUTE);
  const to = event.period.end.getTime() + Math.max(gap, MINUTE);
  const isEarlier = (each: Neighbour) =>
    each.iCalUId !== event.iCalUId &&
    each.createdAt < event.editedAt &&
    each.period.start.getTime() < to &&
    each.period.end.getTime() > from;
  try {
    const found = await events.neighbours(tenantId, personId, {
      start: new Date(from),
      end: new Date(to),
    });
    return found.some(isEarlier);
  } catch (fault) {
    // Nobody can say: better told once too often than a rule broken unseen.
    if (fault instanceof ServiceFault) return true;
    throw fault;
  }
}
