import type { PersonId, TenantId } from './ids.ts';

/** Somebody in the organisation's directory. Names and addresses are shown, never stored or logged. */
export interface Person {
  readonly id: PersonId;
  readonly displayName: string;
  /** The mailbox's address. */
  readonly address: string;
  readonly department?: string;
  readonly kind: 'employee' | 'guest';
}

export type Locale = 'sv' | 'en';

/** Who acts, as a verified token or a verified activity says; never as a body or a card says. */
export interface Actor {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  /** Has the Entra app role `Motesvakt.Admin`. Chat activities carry no roles: false there. */
  readonly isAdministrator: boolean;
  readonly locale: Locale;
}

/** Swedish unless the client's locale says English. */
export const localeOf = (clientLocale: string | undefined): Locale =>
  clientLocale?.toLowerCase().startsWith('en') ? 'en' : 'sv';
