import type { NewMeetingEvent } from '../../domain/meeting-event.ts';
import type { Meeting } from '../../domain/meeting-state.ts';
import { appendNow, untilSettled } from '../append-now.ts';
import { packName } from '../open-meeting.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { PolicySource } from '../ports/policy-source.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { StoredSecret } from '../ports/verification-store.ts';

interface ExpireDeps {
  readonly work: UnitOfWork;
  readonly policies: PolicySource;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly announce: () => void;
}

const BATCH = 100;

/** Deletes codes and phrases whose time is out, and writes of a code that nobody used it. One that fails stops no other. */
export const makeExpireSecrets = (deps: ExpireDeps) => async (): Promise<void> => {
  const due = await deps.work.run((tx) => tx.issuedSecrets.expired(BATCH, deps.clock.now()));
  for (const secret of due) {
    try {
      await untilSettled(() => expire(deps, secret));
    } catch (fault) {
      deps.logger.error('secret.not-expired', fault, { meetingId: secret.meetingId });
    }
  }
  if (due.length > 0) deps.announce();
};

const expire = (deps: ExpireDeps, { tenantId, meetingId, holder }: StoredSecret) =>
  deps.work.run(async (tx) => {
    const secret = await tx.issuedSecrets.get(tenantId, meetingId, holder);
    const now = deps.clock.now();
    // Another process has seen to it, or a new one has taken its place.
    if (!secret || now < secret.expiresAt) return;
    await tx.issuedSecrets.remove(tenantId, meetingId, [holder]);
    const record = await tx.meetings.get(tenantId, meetingId);
    if (!record) return;
    const by = { at: now, by: 'system' as const, pack: packName(deps.policies, record) };
    await appendNow(tx, tenantId, meetingId, (meeting): NewMeetingEvent[] => {
      const { means } = secret;
      const participant = codeHolder(meeting, secret);
      return participant === undefined
        ? []
        : [{ ...by, fact: { what: 'factor.failed', participant, means, because: 'expired' } }];
    });
  });

/** The participant whose code it is, while the log lets it stand. A phrase is a party's, who may never have come. */
const codeHolder = ({ present, standingSecrets }: Meeting, { holder, issuedSeq }: StoredSecret) =>
  standingSecrets.get(holder) === issuedSeq
    ? present.find(({ participant }) => participant === holder)?.participant
    : undefined;
