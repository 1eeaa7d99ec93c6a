import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import { bookingRule } from '../../domain/policy.ts';
import { USUAL_ALERTS, isQuiet } from '../../domain/quiet-hours.ts';
import { ServiceFault } from '../ports/fault.ts';
import type { SharingView } from './sharing-view.ts';
import { isHopeless } from './subscribe.ts';
import type { WatchDeps } from './watch-deps.ts';

type SharingDeps = Pick<
  WatchDeps,
  'work' | 'sharing' | 'directory' | 'policies' | 'personalCards' | 'clock' | 'logger'
>;
interface Whose {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
}

/** Once a week: a calendar that shows colleagues less than time and subject (B3) is told of, as seldom as the pack says. */
export const makeCheckSharing =
  (deps: SharingDeps) =>
  async ({ tenantId, personId }: Whose): Promise<void> => {
    const { subscription, chat } = await deps.work.read(async (stores) => ({
      subscription: await stores.subscriptions.of(tenantId, personId),
      chat: await stores.conversations.ofPerson(tenantId, personId),
    }));
    if (!subscription || !chat) return;
    const pack = await packOf(deps, { tenantId, personId });
    const rules = pack.alerts ?? USUAL_ALERTS;
    const now = deps.clock.now();
    // The next round of the watch asks again; a week is not counted in hours.
    if (!bookingRule(pack, 'calendar-sharing') || isQuiet(rules, now)) return;
    const state = await readState(deps, { tenantId, personId });
    const isToldOf = state === 'less' && subscription.sharingTold <= rules.mostReminders;
    // Noted before it is told: told twice would be nagging, told next week is soon enough.
    await deps.work.run(async (tx) => {
      const stored = await tx.subscriptions.of(tenantId, personId);
      if (!stored) return;
      const { retryAt: _settled, ...rest } = stored;
      const told = state === 'enough' ? 0 : stored.sharingTold + (isToldOf ? 1 : 0);
      await tx.subscriptions.save({ ...rest, sharingCheckedAt: now, sharingTold: told });
    });
    if (!isToldOf) return;
    const to = { tenantId, personId, locale: chat.locale };
    await deps.personalCards.post(to, { kind: 'sharing', view: { state, pack } });
  };

export const makeViewSharing =
  (deps: SharingDeps) =>
  async (actor: Actor): Promise<SharingView> => ({
    state: await readState(deps, actor),
    pack: await packOf(deps, actor),
  });

export const makeOpenSharing =
  (deps: SharingDeps) =>
  async (actor: Actor): Promise<SharingView> => {
    const state = await deps.sharing.open(actor.tenantId, actor.personId);
    deps.logger.info('sharing.opened', { state });
    return { state, pack: await packOf(deps, actor) };
  };

async function packOf({ directory, policies }: SharingDeps, { tenantId, personId }: Whose) {
  const person = await directory.person(tenantId, personId);
  return policies.packFor(tenantId, person?.department);
}

/** A calendar that may not be read is unknown; whoever asks gets to hear just that. */
async function readState({ sharing }: SharingDeps, { tenantId, personId }: Whose) {
  try {
    return await sharing.read(tenantId, personId);
  } catch (fault) {
    if (fault instanceof ServiceFault && isHopeless(fault)) return 'unknown';
    throw fault;
  }
}
