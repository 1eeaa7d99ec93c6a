import type { ParticipantId } from '../../bot/domain/ids.ts';
import type { MeetingEvent, MeetingFact } from '../../bot/domain/meeting-event.ts';
import type { Requirement } from '../../bot/domain/policy.ts';
import type { MeetingRun } from './a-meeting-run.ts';

type What = MeetingFact['what'];
const naming = (fact: MeetingFact, participant: ParticipantId | undefined): boolean =>
  'participants' in fact &&
  (participant === undefined
    ? fact.participants.length === 0
    : fact.participants.includes(participant));
const about = (fact: MeetingFact, participant: ParticipantId): boolean =>
  'participant' in fact && fact.participant === participant;
const AWAY: readonly What[] = ['participant.left', 'lobby.entered'];
const HERE: readonly What[] = ['participant.joined', 'participant.added', 'lobby.left'];

/** Who is in the meeting and since which event, read from the log without the product's own replay. */
function arrivals(events: readonly MeetingEvent[]): Map<ParticipantId, number> {
  const here = new Map<ParticipantId, number>();
  const lobby = new Set<ParticipantId>();
  for (const { fact, seq } of events) {
    if (fact.what === 'meeting.ended') [here, lobby].forEach((each) => each.clear());
    if (!('participant' in fact) || fact.participant === undefined) continue;
    const who = fact.participant;
    if (AWAY.includes(fact.what)) {
      if (fact.what === 'lobby.entered' && here.has(who)) lobby.add(who);
      if (fact.what === 'participant.left') lobby.delete(who);
      here.delete(who);
    }
    if (!HERE.includes(fact.what) || here.has(who)) continue;
    if (fact.what === 'lobby.left' && !lobby.has(who)) continue;
    lobby.delete(who);
    here.set(who, seq);
  }
  return here;
}

/**
 * The lines of the matter at hand that are open for somebody present, by a second reading of the rules: from the raw log
 * and the live facts, slowly. Empty when every must holds and every should holds or has its reason.
 */
export function openLines(run: MeetingRun): string[] {
  const { events, pack } = run;
  const begun = events.findLast(
    ({ fact }) => fact.what === 'matter.begun' || fact.what === 'matter.retaken',
  );
  const id = begun && 'matter' in begun.fact ? begun.fact.matter : undefined;
  const level = events.reduce(
    (current, { fact }) =>
      (fact.what === 'matter.added' || fact.what === 'matter.changed') && fact.matter === id
        ? fact.level
        : current,
    0,
  );
  const here = arrivals(events);
  const demanded = pack.requirements.filter(
    (each) => each.level <= level && (each.strength === 'must' || each.strength === 'should'),
  );
  return [
    ...(here.size === 0 ? ['nobody'] : []),
    ...demanded.flatMap((each) => [...openFor(run, each, here)].map((who) => `${each.id}: ${who}`)),
  ];
}

function* openFor(
  run: MeetingRun,
  requirement: Requirement,
  here: ReadonlyMap<ParticipantId, number>,
): Generator<string> {
  const { control } = requirement;
  const answered = (who: ParticipantId | undefined, since: number) =>
    isAnswered(run, requirement, who, since);
  if (control.kind === 'graph' && !isSet(run, control.settings) && !isReasoned(run, requirement))
    yield 'all';
  if (control.kind === 'tenant' && !isAttested(run, requirement.id)) yield 'all';
  if (control.kind === 'host' && !answered(undefined, lastEnd(run))) yield 'all';
  if (control.kind !== 'participant' && control.kind !== 'procedure') return;
  for (const [who, since] of here) {
    const kind = run.meeting().present.find(({ participant }) => participant === who)?.kind;
    if (!kind) yield `${who} is not on the roster`;
    if (control.kind === 'participant' && kind && control.notFor?.includes(kind)) continue;
    if (control.kind === 'participant' && !answered(who, since)) yield who;
    if (control.kind === 'procedure' && !isProven(run, control.procedure, who, since)) yield who;
  }
}

const lastEnd = ({ events }: MeetingRun): number =>
  events.findLast(({ fact }) => fact.what === 'meeting.ended')?.seq ?? 0;

/** Confirmed, or set aside, after everything that asks it anew. */
function isAnswered(
  { events }: MeetingRun,
  { id, renewed }: Requirement,
  who: ParticipantId | undefined,
  since: number,
): boolean {
  let isAsked = true;
  let adjournedAt: Date | undefined;
  for (const { fact, seq, at } of events) {
    if (fact.what === 'meeting.adjourned') adjournedAt ??= at;
    if (renewed && (fact.what === 'matter.ended' || fact.what === 'matter.retaken')) isAsked = true;
    if (fact.what === 'meeting.resumed') {
      const isLong = at.getTime() - (adjournedAt?.getTime() ?? 0) > 10 * 60_000;
      if (renewed === 'each-break' || (renewed && isLong)) isAsked = true;
      adjournedAt = undefined;
    }
    if (seq <= since || !('requirement' in fact) || fact.requirement !== id || !naming(fact, who))
      continue;
    if (fact.what === 'item.withdrawn') isAsked = true;
    if (fact.what === 'item.confirmed' || fact.what === 'item.set-aside') isAsked = false;
  }
  return !isAsked;
}

const isReasoned = (run: MeetingRun, requirement: Requirement) =>
  requirement.strength === 'should' && isAnswered(run, requirement, undefined, lastEnd(run));

function isSet(run: MeetingRun, demands: Readonly<Record<string, unknown>>): boolean {
  const { settings } = run.facts();
  if (!settings.readable) return false;
  const read: Readonly<Record<string, unknown>> = settings.settings;
  return Object.entries(demands).every(([name, value]) => read[name] === value);
}

function isAttested(run: MeetingRun, id: string): boolean {
  const latest = run.facts().attestations.findLast(({ requirementId }) => requirementId === id);
  return latest !== undefined && !latest.revoked && latest.expiresAt > run.now();
}

const KIND: Readonly<Record<string, string>> = {
  'callback-code': 'have',
  'message-code': 'have',
  'letter-phrase': 'know',
  'email-phrase': 'know',
  'notice-password': 'know',
  likeness: 'are',
  'seen-on-camera': 'are',
};

function isProven(run: MeetingRun, procedure: string, who: ParticipantId, since: number): boolean {
  const later = run.events.filter(({ fact, seq }) => seq > since && about(fact, who));
  const recognised = later.findLast(({ fact }) => fact.what === 'party.recognised')?.seq;
  if (procedure === 'two-factor-authentication') {
    const means = later.flatMap(({ fact, seq }) =>
      fact.what === 'factor.proven' && seq > (recognised ?? 0) ? [fact.means] : [],
    );
    if (means.includes('e-identification') && isAttested(run, 'e-id')) return true;
    return new Set(means.flatMap((each) => KIND[each] ?? [])).size > 1;
  }
  if (recognised === undefined) return true;
  const answer = later.findLast(({ fact }) => fact.what.startsWith('consent.'))?.fact;
  if (answer?.what === 'consent.informed') return procedure === 'consent-information';
  return answer?.what === 'consent.answered' && answer.answer === 'accepted';
}
