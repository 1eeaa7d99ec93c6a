import type { BookingAlert } from '../../domain/booking-alert.ts';
import { hasFindings } from '../../domain/booking-alert.ts';
import { USUAL_ALERTS, isQuiet, quietUntil } from '../../domain/quiet-hours.ts';
import type { WatchTask } from '../../domain/watch-task.ts';
import type { WatchedEvent } from '../ports/watched-events.ts';
import type { AlertView } from './alert-view.ts';
import type { Assessed } from './assess-event.ts';
import { OrganiserGone, assessEvent } from './assess-event.ts';
import { takeAlert } from './take-alert.ts';
import type { WatchDeps } from './watch-deps.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Whoever booked this recently is at work, whatever the clock says. */
const JUST_NOW = 10 * MINUTE;
/** What is kept of a series without an end goes a year after it was last touched. */
const NO_END = 365 * DAY;

export type CheckDeps = Omit<WatchDeps, 'watch' | 'sharing' | 'staff' | 'queue'>;

/**
 * Checks one event as it stands now and brings its card in line: posts it, redraws it or closes it. Whatever the
 * notification said, and however often and in which order they come, only what is read counts.
 */
export const makeCheckEvent =
  (deps: CheckDeps) =>
  async (task: Extract<WatchTask, { what: 'booking' }>): Promise<void> => {
    const { tenantId, personId } = task;
    const { chat, isKnown } = await deps.work.read(async ({ conversations, alerts }) => ({
      chat: await conversations.ofPerson(tenantId, personId),
      isKnown: await alerts.holds(tenantId, personId, task.eventId),
    }));
    // Who has not installed the app gets nothing from it.
    if (!chat) return;
    const told = await deps.events.read(tenantId, personId, task.eventId);
    // Most of what comes is about an invited person's copy, of which there is nothing to tell or keep.
    if (!isKnown && told?.isOrganiser === false && told.kind !== 'occurrence') return;
    const key = told?.kind === 'occurrence' && told.seriesId ? told.seriesId : task.eventId;
    const alert = await takeAlert(deps, task, key, chat.locale);
    try {
      // Nobody has been at it before: what was just read is fresh enough.
      const isFresh = alert.version === 0 && key === task.eventId;
      const event = isFresh ? told : await deps.events.read(tenantId, personId, key);
      await settle(deps, alert, event);
    } catch (fault) {
      await deps.work.run((tx) => tx.alerts.release(tenantId, alert.id));
      throw fault;
    }
  };

async function settle(
  deps: CheckDeps,
  alert: BookingAlert,
  event: WatchedEvent | undefined,
): Promise<void> {
  const now = deps.clock.now();
  // Only the organiser can cure a meeting, so only the organiser's copy is looked at.
  const isConcerned = event?.isOrganiser && !isOver(event, now);
  if (!event || !isConcerned) return leave(deps, alert);
  const assessed = await assessEvent(deps, alert, event).catch((fault: unknown) => {
    if (fault instanceof OrganiserGone) return undefined;
    throw fault;
  });
  // Nobody is left to tell.
  if (!assessed) return leave(deps, alert);
  const next = nextOf(alert, assessed, event, now);
  if (next.state === 'open') return show(deps, next, alert, assessed, event);
  if (alert.card) {
    if (alert.state !== 'in-order') await draw(deps, alert, viewOf(alert, assessed));
    await deps.work.run((tx) => tx.alerts.save(next));
  } else if (assessed.isKept || next.released.length > 0) {
    await deps.work.run((tx) => tx.alerts.save(next));
  } else {
    await deps.work.run((tx) => tx.alerts.remove(alert.tenantId, alert.id));
  }
}

const isOver = ({ endsAt }: WatchedEvent, now: Date) => endsAt !== undefined && endsAt <= now;

/** The event is gone, over, or somebody else's. */
async function leave(deps: CheckDeps, alert: BookingAlert): Promise<void> {
  const { tenantId, personId, id, card, state } = alert;
  if (!card) return deps.work.run((tx) => tx.alerts.remove(tenantId, id));
  if (state !== 'gone') {
    const organiser = await deps.directory.person(tenantId, personId);
    const pack = deps.policies.packFor(tenantId, organiser?.department);
    await draw(deps, alert, { alertId: id, pack, state: 'gone' });
  }
  const { dueAt: _none, ...rest } = alert;
  await deps.work.run((tx) => tx.alerts.save({ ...rest, state: 'gone' }));
}

/** The alert as the assessment leaves it; nothing of the subject but its hash and the lengths of what was found. */
export function nextOf(
  alert: BookingAlert,
  { findings, subjectHash }: Assessed,
  event: WatchedEvent,
  now: Date,
): BookingAlert {
  const { dueAt: _past, ...rest } = alert;
  return {
    ...rest,
    state: hasFindings(findings) ? 'open' : 'in-order',
    subjectHash,
    released: alert.subjectHash === subjectHash ? alert.released : [],
    findings,
    endsAt: event.endsAt ?? new Date(now.getTime() + NO_END),
  };
}

export const viewOf = (
  alert: BookingAlert,
  { pack, event, findings, isKept }: Assessed,
): AlertView =>
  hasFindings(findings)
    ? { alertId: alert.id, pack, state: 'open', event }
    : { alertId: alert.id, pack, state: 'in-order', event, isKept };

/** Posts the card, or changes the one that is there; outside quiet hours, and without nagging. */
async function show(
  deps: CheckDeps,
  next: BookingAlert,
  before: BookingAlert,
  assessed: Assessed,
  event: WatchedEvent,
): Promise<void> {
  const now = deps.clock.now();
  const rules = assessed.pack.alerts ?? USUAL_ALERTS;
  const save = (alert: BookingAlert) => deps.work.run((tx) => tx.alerts.save(alert));
  const soon = new Date(quietUntil(rules, new Date(now.getTime() + rules.hoursBetween * HOUR)));
  const reminderAt = next.reminders < rules.mostReminders ? { dueAt: soon } : {};
  if (!next.card) {
    const isAtWork = now.getTime() - event.createdAt.getTime() < JUST_NOW;
    if (isQuiet(rules, now) && !isAtWork) {
      await save({ ...next, dueAt: quietUntil(rules, now) });
      return;
    }
    const card = await deps.personalCards.post(next, {
      kind: 'alert',
      view: viewOf(next, assessed),
    });
    await save(card === 'not-reachable' ? next : { ...next, card, ...reminderAt });
    deps.logger.info('alert.posted', { alertId: next.id });
    return;
  }
  const isDue = before.dueAt !== undefined && before.dueAt <= now;
  if (!isDue || differs(before, next)) await draw(deps, next, viewOf(next, assessed));
  if (!isDue) {
    await save({ ...next, ...(before.dueAt ? { dueAt: before.dueAt } : {}) });
    return;
  }
  // The pack may have become more forbearing since.
  if (next.reminders >= rules.mostReminders) {
    await save(next);
    return;
  }
  if (isQuiet(rules, now)) {
    await save({ ...next, dueAt: quietUntil(rules, now) });
    return;
  }
  // Counted before it is sent: of two wrongs, a reminder too few is the smaller.
  const reminders = next.reminders + 1;
  await deps.work.run((tx) =>
    tx.alerts.save({
      ...next,
      reminders,
      ...(reminders < rules.mostReminders ? { dueAt: soon } : {}),
    }),
  );
  await deps.personalCards.post(next, { kind: 'reminder' });
}

const differs = (one: BookingAlert, other: BookingAlert) =>
  one.state !== other.state ||
  one.subjectHash !== other.subjectHash ||
  JSON.stringify(one.findings) !== JSON.stringify(other.findings);

async function draw(deps: CheckDeps, alert: BookingAlert, view: AlertView): Promise<void> {
  if (alert.card) await deps.personalCards.redraw(alert, alert.card, { kind: 'alert', view });
}
