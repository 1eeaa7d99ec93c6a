import { isEIdentificationAttested } from '../../domain/checklist.ts';
import type { ThreadId } from '../../domain/ids.ts';
import { deriveMeeting } from '../../domain/meeting.ts';
import type { MeetingEvent, MeetingFact } from '../../domain/meeting-event.ts';
import type { Meeting } from '../../domain/meeting-state.ts';
import type { SecretHolder } from '../../domain/one-time-secret.ts';
import { mayDecideForOthers, roleIn } from '../../domain/permission.ts';
import type { MeetingRole } from '../../domain/permission.ts';
import type { Actor } from '../../domain/person.ts';
import type { PolicyPack } from '../../domain/policy.ts';
import { renewedBy } from '../../domain/policy.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import { appendAt, untilSettled } from '../append-now.ts';
import type { ChecklistDeps } from '../load-checklist.ts';
import { packName } from '../open-meeting.ts';
import type { Messages } from '../ports/messages.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { MeetingRecord, Stores } from '../ports/unit-of-work.ts';
import type { StoredSecret } from '../ports/verification-store.ts';
import type { EnterDeps } from '../view-meeting.ts';
import { enterMeeting } from '../view-meeting.ts';
import type { VerificationRefusal } from './verification-use-cases.ts';

export type VerificationDeps = ChecklistDeps &
  EnterDeps & {
    readonly secrets: Secrets;
    readonly messages: Messages;
    readonly announce: () => void;
  };

/** The meeting as it stands when a step is judged. */
export interface Standing {
  readonly record: MeetingRecord;
  readonly meeting: Meeting;
  readonly events: readonly MeetingEvent[];
  readonly pack: PolicyPack;
  readonly isEIdentificationAttested: boolean;
  readonly now: Date;
}

/** What is to be written and what is answered: something may be written though the answer is a refusal. */
export interface Step<T> {
  readonly facts: readonly MeetingFact[];
  readonly answer: Result<T, VerificationRefusal>;
}

export const refusedStep = (refusal: VerificationRefusal): Step<never> => ({
  facts: [],
  answer: refuse(refusal),
});

interface Taken<T> {
  readonly value: T;
  readonly record: MeetingRecord;
  readonly role: MeetingRole;
  readonly pack: PolicyPack;
}

/**
 * Takes a step for somebody who decides for others, judged against the log as it stands and written with it in one
 * transaction: when somebody else was faster it is judged again, and nothing of the first time has happened.
 */
export async function takeStep<T>(
  deps: VerificationDeps,
  actor: Actor,
  thread: ThreadId,
  judge: (tx: Stores, standing: Standing) => Promise<Step<T>>,
): Promise<Result<Taken<T>, VerificationRefusal>> {
  const entered = await enterMeeting(deps, actor, thread);
  if (!entered.ok) return entered;
  const { record, role } = entered.value;
  let hasWritten = false;
  const answer = await untilSettled(() =>
    deps.work.run(async (tx): Promise<Result<T, VerificationRefusal>> => {
      hasWritten = false;
      const standing = await standingOf(tx, deps, record);
      if (!mayDecideForOthers(roleIn(standing.meeting, actor.personId, role)))
        return refuse({ kind: 'not-allowed' });
      const { facts, answer: judged } = await judge(tx, standing);
      if (facts.length === 0) return judged;
      const by = { at: standing.now, by: actor.personId, pack: packName(deps.policies, record) };
      const events = facts.map((fact) => ({ ...by, fact }));
      await appendAt(tx, record, standing.meeting.version, events);
      hasWritten = true;
      return judged;
    }),
  );
  if (hasWritten) deps.announce();
  const pack = deps.policies.packFor(record.tenantId, record.department);
  return answer.ok ? ok({ value: answer.value, record, role, pack }) : answer;
}

async function standingOf(
  tx: Stores,
  deps: VerificationDeps,
  record: MeetingRecord,
): Promise<Standing> {
  const log = await tx.events.readToAppend(record.tenantId, record.id);
  const attestations = await tx.attestations.all(record.tenantId);
  const pack = deps.policies.packFor(record.tenantId, record.department);
  const now = deps.clock.now();
  return {
    record,
    meeting: deriveMeeting(log.version, log.events, renewedBy(pack)),
    events: log.events,
    pack,
    isEIdentificationAttested: isEIdentificationAttested(pack, attestations, now),
    now,
  };
}

/** What the holder has to recite, if the log lets it stand; its time may be out. */
export async function standingSecret(
  tx: Stores,
  { record, meeting }: Standing,
  holder: SecretHolder,
): Promise<StoredSecret | undefined> {
  const found = await tx.issuedSecrets.get(record.tenantId, record.id, holder);
  return found && meeting.standingSecrets.get(holder) === found.issuedSeq ? found : undefined;
}

/** Bound to its meeting, its holder and this one time: the same code elsewhere has another hash. */
export const secretHash = (
  secrets: Secrets,
  { id, tenantId }: MeetingRecord,
  purpose: 'code' | 'phrase',
  secret: { readonly holder: SecretHolder; readonly issuedSeq: number; readonly text: string },
): string =>
  secrets.keyedHash(
    purpose,
    tenantId,
    JSON.stringify([id, secret.holder, secret.issuedSeq, secret.text]),
  );
