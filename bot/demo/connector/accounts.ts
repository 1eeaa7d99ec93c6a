import type { DemoPerson, Town } from '../town.ts';
import type { Json } from './json.ts';

/** Somebody who can be in a conversation or a meeting. */
export interface Account {
  /** What `?as=` takes. */
  readonly handle: string;
  /** What Teams calls the account: `29:…`, or `4:…` for a telephone. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'member' | 'guest' | 'anonymous' | 'caller';
  /** Only who is in the directory has one. */
  readonly person?: DemoPerson;
}

const bare = (id: string): string => id.replaceAll('-', '');

export const accountOf = (person: DemoPerson): Account => ({
  handle: person.handle,
  id: `29:1${bare(person.id)}`,
  name: person.displayName,
  kind: 'member',
  person,
});

export const botAccountOf = (town: Town): { id: string; name: string } => ({
  id: `28:${town.clientId}`,
  name: 'Mötesvakt',
});

/** One conversation between the bot and each person, the same at every start. */
export const personalChatId = (person: DemoPerson): string => `a:1${bare(person.id)}`;

const guest: DemoPerson = {
  handle: 'gast',
  id: '00000000-0000-4000-8000-000000000101',
  givenName: 'Lisa',
  surname: 'Berg',
  displayName: 'Lisa Berg (gäst)',
  mail: 'lisa.berg@konsult.example',
  department: '',
  jobTitle: '',
  isAdministrator: false,
};

/** People from outside who can turn up in a meeting. */
export const visitors: readonly Account[] = [
  { ...accountOf(guest), kind: 'guest' },
  { handle: 'anonym', id: '29:1anonymous0001', name: 'Kim på mobilen', kind: 'anonymous' },
  { handle: 'uppringare', id: '4:+46701740605', name: '+46 70 174 06 05', kind: 'caller' },
];

/** Who may have a chat of their own with the bot: the people of the town and the guest. */
export const everybodyByPerson = (town: Town): readonly DemoPerson[] => [...town.people, guest];

/** Everybody who can act in the demo: the people of the town and the visitors. */
export const everybody = (town: Town): readonly Account[] => [
  ...town.people.map(accountOf),
  ...visitors,
];

const userRoles = { member: 'user', guest: 'guest', anonymous: 'anonymous', caller: 'anonymous' };

/** As the roster calls of Teams show somebody. */
export function rosterEntry(account: Account, town: Town): Json {
  const { person } = account;
  // Who is not signed in gets the organiser's tenant and a name of their own making.
  const base = {
    id: account.id,
    name: account.name,
    tenantId: town.tenantId,
    userRole: userRoles[account.kind],
  };
  if (!person) return base;
  const isGuest = account.kind === 'guest';
  return {
    ...base,
    objectId: person.id,
    aadObjectId: person.id,
    givenName: person.givenName,
    surname: person.surname,
    email: person.mail,
    userPrincipalName: isGuest
      ? `${person.mail.replace('@', '_')}#EXT#@${town.domain}`
      : person.mail,
  };
}

/** As `from` in an activity. */
export const senderOf = (account: Account): Json => ({
  id: account.id,
  name: account.name,
  ...(account.person && { aadObjectId: account.person.id }),
});
