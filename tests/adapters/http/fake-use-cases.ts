import type { ChecklistView } from '../../../bot/app/checklist-view.ts';
import type { TabUseCases } from '../../../bot/app/use-cases.ts';
import type { ChecklistItem } from '../../../bot/domain/checklist.ts';
import {
  meetingId,
  participantId,
  participantOfPerson,
  personId,
  requirementId,
  roleName,
  tenantId,
} from '../../../bot/domain/ids.ts';
import type { Actor } from '../../../bot/domain/person.ts';
import type { Control, PolicyPack, Requirement } from '../../../bot/domain/policy.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';

const THREAD = '19:meeting_NTg0YmQ3YjAtZjQ1YS00Njk2LWI3ZjMtNWQ2YzlkYjE5Y2Jh@thread.v2';
const HOST = personId('00000000-0000-4000-8000-000000000001');
const GUEST = personId('00000000-0000-4000-8000-000000000002');
export const MEETING = meetingId('33333333-3333-4333-8333-333333333333');
const AT = new Date('2026-11-26T09:00:00Z');
const both = (text: string) => ({ sv: text, en: `${text} (en)` });

const requirement = (id: string, control: Control): Requirement => ({
  id: requirementId(id),
  level: 1,
  strength: 'must',
  title: both(`Krav ${id}`),
  text: both('Text'),
  source: { document: 'P', section: 'Nivåer' },
  control,
});
export const hostLine = requirement('M1', { kind: 'host' });
export const participantLine = requirement('V4', { kind: 'participant', answeredBy: 'either' });
export const tenantLine = requirement('V6', {
  kind: 'tenant',
  attestedBy: roleName('it'),
  validForMonths: 12,
});

export const pack: PolicyPack = {
  id: 'pitea',
  version: '2026-11-23',
  organisation: both('Älvsunda kommun'),
  documents: [{ code: 'P', title: both('Anvisning för distansmöten') }],
  contact: { name: both('IT-support'), address: 'it@alvsunda.example' },
  roles: [{ name: roleName('it'), title: both('IT-chef') }],
  levels: [
    {
      level: 1,
      name: both('Öppna möten'),
      forum: both('f'),
      purpose: both('p'),
      concerns: both('c'),
    },
  ],
  subject: { block: [], initials: 'accept', allowList: [] },
  adjacency: { minimumGapMinutes: 5, maximumShorteningMinutes: 15, searchDays: 7, horizonDays: 90 },
  retention: { recordDays: 730, draftDays: 30 },
  requirements: [hostLine, participantLine, tenantLine],
};

const confirmedByHost: ChecklistItem['state'] = {
  name: 'met',
  proof: { kind: 'confirmation', confirmation: { by: HOST, at: AT, seq: 3 } },
};

export function viewFor(actor: Actor, version = 4): ChecklistView {
  const role = actor.personId === HOST ? 'host' : 'participant';
  const presence = (id: string, ordinal: number) => ({
    participant: participantId(id),
    kind: 'member' as const,
    ordinal,
    since: AT,
    place: 'remote' as const,
    source: 'event' as const,
    factors: [],
  });
  const everybody = [
    { ...presence(HOST, 1), displayName: 'Karin Holm', isViewer: role === 'host' },
    { ...presence(GUEST, 2), displayName: 'Anna Lindgren', isViewer: role !== 'host' },
    { ...presence('anon:Zm9v', 3), kind: 'anonymous' as const, isViewer: false },
  ];
  const seen = everybody.filter((each) => role === 'host' || each.isViewer);
  return {
    meetingId: MEETING,
    version,
    pack,
    level: 1,
    isLevelKnown: true,
    phase: { name: 'in-session' },
    role,
    presides: role === 'host',
    participants: seen,
    inLobby: [],
    isRosterVerified: true,
    matters: [],
    queue: { length: 0, waiting: [], spoken: new Map() },
    expectedParties: [],
    isEIdentificationAttested: false,
    canSendMessages: false,
    items: [
      { requirement: hostLine, state: confirmedByHost, perParticipant: [] },
      {
        requirement: participantLine,
        state: { name: 'unmet', because: { kind: 'not-confirmed' } },
        perParticipant: seen.map((each) => ({
          presence: each,
          state: { name: 'unmet', because: { kind: 'not-confirmed' } },
        })),
      },
      {
        requirement: tenantLine,
        state: {
          name: 'unmet',
          because: { kind: 'attestation', standing: 'lapsed', expiredAt: AT },
        },
        perParticipant: [],
      },
    ],
    remaining: 2,
  };
}

/** One meeting at version 4, its host and one participant; anybody else is a stranger. */
export function fakeUseCases(): TabUseCases {
  const roleIn = (actor: Actor, thread: string) => {
    if (thread !== THREAD) return refuse({ kind: 'unknown-meeting' as const });
    if (actor.personId !== HOST && actor.personId !== GUEST)
      return refuse({ kind: 'not-a-participant' as const });
    return ok(null);
  };
  let version = 4;
  return {
    viewMeeting: (actor, thread) => {
      const role = roleIn(actor, thread);
      return Promise.resolve(role.ok ? ok(viewFor(actor, version)) : role);
    },
    setItem: (actor, thread, command) => {
      const role = roleIn(actor, thread);
      if (!role.ok) return Promise.resolve(role);
      const line = pack.requirements.find((each) => each.id === command.requirementId);
      if (!line) return Promise.resolve(refuse({ kind: 'unknown-item' }));
      if (line.control.kind === 'host' && actor.personId !== HOST)
        return Promise.resolve(refuse({ kind: 'not-allowed' }));
      const present = [participantOfPerson(HOST), participantOfPerson(GUEST)];
      if (!command.participants.every((each) => present.includes(each)))
        return Promise.resolve(refuse({ kind: 'not-present' }));
      if (command.version !== version) return Promise.resolve(refuse({ kind: 'stale', version }));
      version += 1;
      return Promise.resolve(ok(viewFor(actor, version)));
    },
    changeLevel: (actor, thread, command) => {
      const role = roleIn(actor, thread);
      if (!role.ok) return Promise.resolve(role);
      if (actor.personId !== HOST) return Promise.resolve(refuse({ kind: 'not-allowed' }));
      if (command.level < 1 && command.reason === '')
        return Promise.resolve(refuse({ kind: 'form', field: 'reason', problem: 'missing' }));
      if (command.version !== version) return Promise.resolve(refuse({ kind: 'stale', version }));
      version += 1;
      return Promise.resolve(ok({ ...viewFor(actor, version), level: command.level }));
    },
    viewAttendance: (actor, thread) => {
      const role = roleIn(actor, thread);
      if (!role.ok) return Promise.resolve(role);
      return Promise.resolve(actor.personId === HOST ? ok([]) : refuse({ kind: 'not-allowed' }));
    },
    act: (actor, thread) => {
      const role = roleIn(actor, thread);
      return Promise.resolve(role.ok ? ok(viewFor(actor, version)) : role);
    },
    followMeeting: (actor, thread) => {
      const role = roleIn(actor, thread);
      return Promise.resolve(role.ok ? ok({ meetingId: MEETING, version }) : role);
    },
    viewRecord: (actor, thread) => {
      const role = roleIn(actor, thread);
      if (!role.ok) return Promise.resolve(role);
      if (actor.personId !== HOST) return Promise.resolve(refuse({ kind: 'not-allowed' }));
      return Promise.resolve(
        ok({
          meetingId: MEETING,
          version: 1,
          events: [
            {
              seq: 1,
              at: AT,
              by: HOST,
              pack: 'pitea@2026-11-23',
              fact: { what: 'meeting.started' as const },
            },
          ],
        }),
      );
    },
    viewAttestations: (actor) =>
      Promise.resolve({
        pack,
        roles: [roleName('it')],
        lines: [
          {
            requirement: tenantLine,
            standing: 'missing' as const,
            mayAttest: actor.personId === HOST,
          },
        ],
      }),
    attest: (actor, command) => {
      if (command.requirementId !== tenantLine.id)
        return Promise.resolve(refuse({ kind: 'unknown-item' }));
      if (actor.personId !== HOST) return Promise.resolve(refuse({ kind: 'not-allowed' }));
      if (command.evidence === '')
        return Promise.resolve(refuse({ kind: 'form', field: 'evidence', problem: 'missing' }));
      return Promise.resolve(
        ok({
          tenantId: tenantId(actor.tenantId),
          id: 'a1',
          requirementId: command.requirementId,
          attestedBy: actor.personId,
          attestedAt: AT,
          evidence: command.evidence,
          expiresAt: command.expiresAt,
        }),
      );
    },
    revokeAttestation: (_actor, id) =>
      Promise.resolve(id === 'a1' ? ok(null) : refuse({ kind: 'unknown-item' })),
    viewRoleHolders: (actor) =>
      Promise.resolve(
        actor.isAdministrator
          ? ok([
              {
                role: roleName('it'),
                title: both('IT-chef'),
                holders: [{ personId: HOST, displayName: 'Karin Holm' }],
              },
            ])
          : refuse({ kind: 'not-allowed' }),
      ),
    setRoleHolder: (actor, { role, personId: holder }) => {
      if (!actor.isAdministrator) return Promise.resolve(refuse({ kind: 'not-allowed' }));
      if (role !== 'it') return Promise.resolve(refuse({ kind: 'unknown-role' }));
      return Promise.resolve(holder === HOST ? ok(null) : refuse({ kind: 'unknown-person' }));
    },
  };
}
