import { mayAdminister } from '../domain/permission.ts';
import { ok, refuse } from '../domain/result.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import type { Directory } from './ports/directory.ts';
import type { Logger } from './ports/logger.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { UnitOfWork } from './ports/unit-of-work.ts';
import type { TabUseCases } from './use-cases.ts';

export interface RoleHolderDeps {
  readonly work: UnitOfWork;
  readonly policies: PolicySource;
  readonly directory: Directory;
  readonly facts: MeetingFacts;
  readonly logger: Logger;
}

/** Who holds the roles that the pack names. Administrators appoint; they hold no such role by themselves. */
export const makeViewRoleHolders =
  (deps: RoleHolderDeps): TabUseCases['viewRoleHolders'] =>
  async (actor) => {
    if (!mayAdminister(actor)) return refuse({ kind: 'not-allowed' });
    const pack = deps.policies.packFor(actor.tenantId);
    const holders = await deps.work.run((tx) => tx.roles.holders(actor.tenantId));
    const names = await deps.facts.names(actor.tenantId, [
      ...new Set(holders.map(({ personId }) => personId)),
    ]);
    return ok(
      pack.roles.map(({ name, title }) => ({
        role: name,
        title,
        holders: holders
          .filter(({ role }) => role === name)
          .map(({ personId }) => {
            const displayName = names.get(personId);
            return { personId, ...(displayName ? { displayName } : {}) };
          }),
      })),
    );
  };

export const makeSetRoleHolder =
  (deps: RoleHolderDeps): TabUseCases['setRoleHolder'] =>
  async (actor, { role, personId, holds }) => {
    if (!mayAdminister(actor)) return refuse({ kind: 'not-allowed' });
    const pack = deps.policies.packFor(actor.tenantId);
    if (!pack.roles.some(({ name }) => name === role)) return refuse({ kind: 'unknown-role' });
    if (holds && !(await deps.directory.person(actor.tenantId, personId)))
      return refuse({ kind: 'unknown-person' });
    await deps.work.run((tx) =>
      holds
        ? tx.roles.grant(actor.tenantId, role, personId)
        : tx.roles.withdraw(actor.tenantId, role, personId),
    );
    deps.logger.info(holds ? 'role.granted' : 'role.withdrawn', { role });
    return ok(null);
  };
