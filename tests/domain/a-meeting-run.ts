import type { Act } from '../../bot/domain/act.ts';
import type { Attestation } from '../../bot/domain/attestation.ts';
import { isEIdentificationAttested } from '../../bot/domain/checklist.ts';
import type { LiveFacts } from '../../bot/domain/checklist.ts';
import type { Decision } from '../../bot/domain/decide/act-context.ts';
import { decideAct } from '../../bot/domain/decide/decide-act.ts';
import { gateLapse } from '../../bot/domain/gate-lapse.ts';
import { gateOf, gateReasons } from '../../bot/domain/gate.ts';
import type { ParticipantId } from '../../bot/domain/ids.ts';
import {
  participantId,
  participantOfPerson,
  personId,
  requirementId,
  tenantId,
} from '../../bot/domain/ids.ts';
import { deriveMeeting } from '../../bot/domain/meeting.ts';
import type { MeetingEvent, MeetingFact } from '../../bot/domain/meeting-event.ts';
import type { MeetingSettings } from '../../bot/domain/meeting-settings.ts';
import type { Meeting } from '../../bot/domain/meeting-state.ts';
import type { MeetingRole } from '../../bot/domain/permission.ts';
import { roleIn } from '../../bot/domain/permission.ts';
import type { PolicyPack } from '../../bot/domain/policy.ts';
import { renewedBy } from '../../bot/domain/policy.ts';
import { gatePack } from './gate-pack.ts';

const person = (number: number) => personId(`00000000-0000-4000-8000-00000000000${number}`);
export const organiser = person(1);
export const secretary = person(2);
export const member = person(3);
export const karin = participantOfPerson(organiser);
export const sam = participantOfPerson(secretary);
export const mia = participantOfPerson(member);
export const outsider = participantId('anon:0f');
export const caller = participantId('hand:tel');
/** Who may turn up, and as what. */
export const KINDS = new Map<ParticipantId, 'member' | 'anonymous' | 'telephone'>([
  [karin, 'member'],
  [sam, 'member'],
  [mia, 'member'],
  [outsider, 'anonymous'],
  [caller, 'telephone'],
]);
export const EVERYBODY = [...KINDS.keys()];
export const ROLES = new Map<typeof organiser, MeetingRole>([
  [organiser, 'host'],
  [secretary, 'co-host'],
  [member, 'participant'],
]);

const MINUTE = 60_000;
const DEMANDED: Partial<MeetingSettings> = { lobby: 'organiser', chat: 'off' };
const IDS = '00000000-0000-4000-9000-';

/** One meeting in the making: its log, and what Microsoft and the attestations say meanwhile. */
export function aMeetingRun(pack: PolicyPack = gatePack) {
  const events: MeetingEvent[] = [];
  let now = new Date('2026-11-23T09:00:00Z');
  let settings: LiveFacts['settings'] = { readable: true, settings: DEMANDED, readAt: now };
  let attestations: readonly Attestation[] = [];
  let lastId = 0;

  const facts = (): LiveFacts => ({ settings, attestations });
  let derived: { readonly count: number; readonly meeting: Meeting } | undefined;
  /** Derived anew when something has been written. */
  const meeting = (): Meeting => {
    const count = events.length;
    if (derived?.count !== count)
      derived = { count, meeting: deriveMeeting(count, events, renewedBy(pack)) };
    return derived.meeting;
  };
  const write = (by: MeetingEvent['by'], ...added: readonly MeetingFact[]) => {
    for (const fact of added)
      events.push({ seq: events.length + 1, at: now, by, pack: 'test@1', fact });
  };
  const decide = (act: Act, actor = organiser): Decision => {
    const before = meeting();
    return decideAct(act, {
      meeting: before,
      pack,
      role: roleIn(before, actor, ROLES.get(actor) ?? 'participant'),
      actor,
      newId: `${IDS}${String((lastId += 1)).padStart(12, '0')}`,
      reasonsAgainst: (matter) => gateReasons(pack, before, matter, facts(), now),
      isEIdentificationAttested: isEIdentificationAttested(pack, attestations, now),
      isInvited: (person) => ROLES.has(person),
    });
  };
  return {
    pack,
    events,
    facts,
    meeting,
    write,
    decide,
    now: () => now,
    gate: () => gateOf(pack, meeting(), facts(), now),
    /** The decision, written as the product does. */
    press: (act: Act, actor = organiser): Decision => {
      const decision = decide(act, actor);
      if (decision.ok) write(actor, ...decision.value);
      return decision;
    },
    join: (...who: readonly ParticipantId[]) =>
      write(
        'system',
        ...who.map((participant) => ({
          what: 'participant.joined' as const,
          participant,
          kind: KINDS.get(participant) ?? ('member' as const),
        })),
      ),
    leave: (participant: ParticipantId) =>
      write('system', { what: 'participant.left', participant }),
    confirm: (id: string, ...participants: readonly ParticipantId[]) =>
      write(organiser, { what: 'item.confirmed', requirement: requirementId(id), participants }),
    withdraw: (id: string, ...participants: readonly ParticipantId[]) =>
      write(organiser, { what: 'item.withdrawn', requirement: requirementId(id), participants }),
    set: (changed: Partial<MeetingSettings>) => {
      settings = { readable: true, settings: { ...DEMANDED, ...changed }, readAt: now };
    },
    hideSettings: () => {
      settings = { readable: false, why: 'unreachable' };
    },
    attest: (id: string, forMinutes: number) => {
      // Two attestations are never made in the same instant.
      now = new Date(now.getTime() + 1);
      attestations = [
        ...attestations,
        {
          tenantId: tenantId('t'),
          id: `a${attestations.length}`,
          requirementId: requirementId(id),
          attestedBy: organiser,
          attestedAt: now,
          evidence: 'Beslut 12',
          expiresAt: new Date(now.getTime() + forMinutes * MINUTE),
        },
      ];
    },
    revoke: () => {
      const revoked = { at: now, by: organiser };
      attestations = attestations.map((each) => ({ ...each, revoked }));
    },
    wait: (minutes: number) => {
      now = new Date(now.getTime() + minutes * MINUTE);
    },
    /** What the gate watch writes when it looks. */
    look: () => {
      const closed = gateLapse(pack, meeting(), facts(), now);
      if (closed) write('system', closed);
      return closed;
    },
    matter: (index = 0) => {
      const found = meeting().matters[index];
      if (!found) throw new Error('no such matter');
      return found;
    },
  };
}
export type MeetingRun = ReturnType<typeof aMeetingRun>;

/** Everything confirmed and proven for everybody present, as a host would: the gate can be opened. */
export function seeToEverything(run: MeetingRun): void {
  run.attest('encrypted', 10_000);
  run.set({});
  for (const { participant, party, kind } of run.meeting().present) {
    run.confirm('camera', participant);
    run.confirm('look', participant);
    run.confirm('headset', participant);
    if (party !== undefined) continue;
    const means =
      kind === 'telephone'
        ? (['notice-password', 'callback-code'] as const)
        : (['notice-password', 'seen-on-camera'] as const);
    for (const each of means)
      run.write(organiser, { what: 'factor.proven', participant, means: each });
  }
  run.confirm('order');
  run.confirm('room');
}

/** A meeting of a level with these people in it and one matter at hand, whose gate stands open. */
export function anOpenGate(
  level: 2 | 3 | 4 = 2,
  people: readonly ParticipantId[] = [karin, sam, mia],
): MeetingRun {
  const run = aMeetingRun();
  run.write(
    organiser,
    { what: 'level.set', level, source: 'booking' },
    { what: 'meeting.started' },
  );
  run.join(...people);
  run.press({ what: 'matter.add', number: '1', level });
  run.press({ what: 'matter.begin', matter: run.matter().id });
  seeToEverything(run);
  run.press({ what: 'gate.open', matter: run.matter().id });
  if (run.gate()?.name !== 'open') throw new Error('the gate does not open');
  return run;
}
