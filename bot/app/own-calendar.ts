import type { TenantId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import { ServiceFault } from './ports/fault.ts';
import type { OwnCalendar, OwnCalendarRefusal, Sharing, SignedIn } from './ports/own-calendar.ts';
import { isHopeless } from './watch/subscribe.ts';

/** What the personal tab can ask about the viewer's own calendar. */
export interface OwnCalendarUseCases {
  /** `not-offered`: the installation has nothing to ask Microsoft with in somebody else's name. */
  readonly view: OwnCalendarUseCase;
  readonly open: OwnCalendarUseCase;
  /** Undefined: the tenant is none of the installation's, or it is not offered. */
  readonly consentUrl: (tenantId: TenantId) => string | undefined;
}
type OwnCalendarUseCase = (
  who: SignedIn,
) => Promise<Result<Sharing | 'not-offered', OwnCalendarRefusal>>;

export function makeOwnCalendar(deps: {
  readonly calendar: OwnCalendar | undefined;
  readonly tenantIds: readonly TenantId[];
}): OwnCalendarUseCases {
  const { calendar, tenantIds } = deps;
  if (!calendar) {
    const notOffered = () => Promise.resolve(ok('not-offered' as const));
    return { view: notOffered, open: notOffered, consentUrl: () => undefined };
  }
  return {
    view: (who) => unknownWhenHopeless(() => calendar.read(who)),
    open: (who) => calendar.open(who),
    consentUrl: (tenant) => (tenantIds.includes(tenant) ? calendar.consentUrl(tenant) : undefined),
  };
}

/** A guest has no calendar here, and an organisation may forbid the call: that is unknown, not a fault. */
async function unknownWhenHopeless(read: () => Promise<Result<Sharing, OwnCalendarRefusal>>) {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof ServiceFault && isHopeless(fault)) return ok('unknown' as const);
    throw fault;
  }
}
