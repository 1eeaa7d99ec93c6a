import type { TenantId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';

/** Somebody signed in, and the verified token that says so: what Microsoft is asked with, once, and never kept. */
export interface SignedIn {
  readonly actor: Actor;
  readonly proof: string;
}

/** What the whole organisation sees of the person's calendar (B3); as in CalendarSharing. */
export type Sharing = 'enough' | 'less' | 'unknown';

/** The person's own calendar, read and changed in their own name and with no right but theirs. Throws ServiceFault. */
export interface OwnCalendar {
  read(who: SignedIn): Promise<Result<Sharing, OwnCalendarRefusal>>;
  open(who: SignedIn): Promise<Result<Sharing, OwnCalendarRefusal>>;
  /** Where the person of a tenant says yes to it, at Microsoft. */
  consentUrl(tenantId: TenantId): string;
}

export type OwnCalendarRefusal =
  /** The person, or an administrator for all, has to say yes first. */
  | { readonly kind: 'consent-required' }
  /** Microsoft wants a newer token than the one in hand. */
  | { readonly kind: 'token-expired' };
