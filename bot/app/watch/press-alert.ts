import type { BookingAlert, Span } from '../../domain/booking-alert.ts';
import { LONGEST_REASON } from '../../domain/booking.ts';
import type { Actor } from '../../domain/person.ts';
import { settingsAt } from '../../domain/policy.ts';
import { ok, refuse } from '../../domain/result.ts';
import { isMovable } from '../../domain/standing-series.ts';
import { holdsPersonalData } from '../check-subject.ts';
import type { WatchedEvent } from '../ports/watched-events.ts';
import { isSameTime } from '../read-change.ts';
import type { AlertPress, AlertProblem, AlertView, PressAlert } from './alert-view.ts';
import type { Assessed } from './assess-event.ts';
import { assessEvent } from './assess-event.ts';
import type { CheckDeps } from './check-event.ts';
import { nextOf, viewOf } from './check-event.ts';
import { adjacencyMovedTo } from './event-adjacency.ts';
import { EventBusy, takeAlert } from './take-alert.ts';
import { recordKept } from './record-kept.ts';

interface Standing {
  readonly actor: Actor;
  readonly alert: BookingAlert;
  readonly event: WatchedEvent;
  readonly assessed: Assessed;
}
/** The alert with what the press changed in it, or why it changed nothing. */
type Outcome = { readonly alert: BookingAlert } | { readonly problem: AlertProblem };

/**
 * Cures, keeps or releases what a booking breaks. Only its organiser may; the event is read afresh, so a press on an old
 * card never acts on what is not there any more, and pressing twice changes nothing more.
 */
export const makePressAlert =
  (deps: CheckDeps): PressAlert =>
  async (actor, id, press) => {
    const { tenantId } = actor;
    const stored = await deps.work.read(({ alerts }) => alerts.get(tenantId, id));
    if (!stored || stored.personId !== actor.personId) return refuse({ kind: 'unknown-alert' });
    const taken = await takeAlert(deps, stored, stored.eventId, actor.locale).catch(
      (fault: unknown) => {
        if (fault instanceof EventBusy) return undefined;
        throw fault;
      },
    );
    // A check of the same event is under way: the press changes nothing, and shows how things stand.
    const alert = taken ?? stored;
    const isHeld = taken !== undefined;
    try {
      return ok(await answer(deps, actor, alert, isHeld ? press : { what: 'show' }, isHeld));
    } catch (fault) {
      if (isHeld) await deps.work.run((tx) => tx.alerts.release(tenantId, alert.id));
      throw fault;
    }
  };

async function answer(
  deps: CheckDeps,
  actor: Actor,
  alert: BookingAlert,
  press: AlertPress,
  isHeld: boolean,
): Promise<AlertView> {
  const { tenantId, personId, eventId } = alert;
  const event = await deps.events.read(tenantId, personId, eventId);
  if (!event?.isOrganiser) {
    const { dueAt: _none, ...rest } = alert;
    if (isHeld) await deps.work.run((tx) => tx.alerts.save({ ...rest, state: 'gone' }));
    const organiser = await deps.directory.person(tenantId, personId);
    const pack = deps.policies.packFor(tenantId, organiser?.department);
    return { alertId: alert.id, pack, state: 'gone' };
  }
  const assessed = await assessEvent(deps, alert, event);
  const outcome = await act(deps, { actor, alert, event, assessed }, press);
  const after = 'alert' in outcome ? outcome.alert : alert;
  const isUnchanged = after === alert;
  const now = isUnchanged ? event : await deps.events.read(tenantId, personId, eventId);
  const before = assessed.asked.series?.occurrences ?? [event.period];
  const judged = isUnchanged || !now ? assessed : await assessEvent(deps, after, now, before);
  const next = nextOf(after, judged, now ?? event, deps.clock.now());
  const due = next.state === 'open' && alert.dueAt ? { dueAt: alert.dueAt } : {};
  if (isHeld) await deps.work.run((tx) => tx.alerts.save({ ...next, ...due }));
  const view = viewOf(next, judged);
  const problem = 'problem' in outcome ? outcome.problem : undefined;
  return view.state === 'open' && (problem || !isHeld)
    ? { ...view, problem: problem ?? 'changed-meanwhile' }
    : view;
}

async function act(deps: CheckDeps, standing: Standing, press: AlertPress): Promise<Outcome> {
  const { alert, event, assessed } = standing;
  const { tenantId, personId, eventId } = alert;
  const isSameSubject = alert.subjectHash === assessed.subjectHash;
  switch (press.what) {
    case 'show':
      return { alert };
    case 'rename': {
      // What was shown as safe belongs to the subject that was shown.
      if (!isSameSubject) return { problem: 'changed-meanwhile' };
      const { findings, safeSubject } = assessed.event.report;
      if (findings.length === 0) return { alert };
      await deps.events.rename(tenantId, personId, eventId, safeSubject);
      deps.logger.info('alert.cured', { alertId: alert.id, cure: 'subject' });
      return { alert: { ...alert } };
    }
    case 'move':
      return move(deps, standing, press);
    case 'apply-settings':
      return applySettings(deps, standing);
    case 'release': {
      if (!isSameSubject) return { problem: 'changed-meanwhile' };
      const { pack } = assessed;
      const { start, end } = press.span;
      const found = assessed.event.report.findings.find(
        (each) => each.start === start && each.end === end,
      );
      if (!found) return { problem: 'changed-meanwhile' };
      // A name that is none can always be released (B1); other kinds only where the pack asks instead of blocking.
      if (found.kind !== 'person' && pack.subject.block.includes(found.kind))
        return { problem: 'cannot-be-kept' };
      if (found.kind === 'person') await proposeReleased(deps, standing, found);
      return { alert: { ...alert, released: [...alert.released, { start, end }] } };
    }
    case 'keep':
      return keep(deps, standing, press.reason.trim(), event);
  }
}

/** The organiser's own booking does not wait for what the administrators make of the word. */
const proposeReleased = (deps: CheckDeps, { actor, alert, event }: Standing, found: Span) => {
  const wordAt = ({ start, end }: Span) => event.subject.slice(start, end);
  const before = alert.released.map(wordAt);
  return deps.proposeWord(actor, { subject: event.subject, word: wordAt(found), before });
};

/** The time was free when the card was drawn; it has to be so still. */
async function move(
  deps: CheckDeps,
  { alert, assessed }: Standing,
  { period, remaining }: Extract<AlertPress, { what: 'move' }>,
): Promise<Outcome> {
  const { tenantId, personId, eventId } = alert;
  const { series, event } = assessed.asked;
  // Pressed before, and the answer never seen: whoever is invited is not told twice.
  if (isSameTime(series?.occurrences[0] ?? event.period, period)) return { alert: { ...alert } };
  const isFixed = event.kind === 'series' && !(series && isMovable(series));
  if (isFixed || period.start <= deps.clock.now()) return { problem: 'time-taken' };
  const { touches, series: found } = await adjacencyMovedTo(deps, assessed.asked, period);
  if ((found?.touching ?? touches.length) > remaining) return { problem: 'time-taken' };
  if (series) {
    const done = await deps.calendar.moveSeries(tenantId, personId, series, period);
    if (done === 'changed-meanwhile') return { problem: 'changed-meanwhile' };
  } else await deps.events.move(tenantId, personId, eventId, period);
  deps.logger.info('alert.cured', { alertId: alert.id, cure: 'time' });
  return { alert: { ...alert } };
}

async function applySettings(
  deps: CheckDeps,
  { alert, event, assessed }: Standing,
): Promise<Outcome> {
  const { tenantId, personId } = alert;
  const { level } = assessed.event;
  const meeting =
    event.joinUrl && level !== undefined
      ? await deps.onlineMeetings.find(tenantId, personId, event.joinUrl)
      : undefined;
  if (!meeting || level === undefined) return { problem: 'settings-refused' };
  const demands = settingsAt(assessed.pack, level);
  const { refused } = await deps.onlineMeetings.applySettings(
    tenantId,
    personId,
    meeting.id,
    demands,
  );
  return refused.length > 0 ? { problem: 'settings-refused' } : { alert: { ...alert } };
}

/** What the pack lets be kept is kept with a reason, which is recorded and holds no personal data itself (B2). */
async function keep(
  deps: CheckDeps,
  { actor, alert, assessed }: Standing,
  reason: string,
  event: WatchedEvent,
): Promise<Outcome> {
  const { findings, subjectHash, pack } = assessed;
  const { consequence } = assessed.event;
  const about = (['subject', 'adjacency'] as const).filter((each) =>
    each === 'subject' ? findings.subject.length > 0 : findings.touches > 0,
  );
  const mayBeKept = about.filter((each) => consequence[each] === 'takes-reason');
  if (mayBeKept.length === 0) return { problem: 'cannot-be-kept' };
  if (reason === '') return { problem: 'reason-missing' };
  if (reason.length > LONGEST_REASON) return { problem: 'reason-too-long' };
  if (await holdsPersonalData(deps, actor, reason))
    return { problem: 'reason-holds-personal-data' };
  await recordKept(deps, { alert, event, pack, about: mayBeKept, reason });
  return {
    alert: {
      ...alert,
      subjectHash,
      ...(mayBeKept.includes('subject') ? { keptSubjectHash: subjectHash } : {}),
      ...(mayBeKept.includes('adjacency') ? { keptPeriod: event.period } : {}),
    },
  };
}
