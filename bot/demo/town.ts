/** Älvsunda kommun: a municipality that does not exist, and the twelve people who work there. */
export interface DemoPerson {
  /** What `?as=` takes. */
  readonly handle: string;
  readonly id: string;
  readonly givenName: string;
  readonly surname: string;
  readonly displayName: string;
  readonly mail: string;
  readonly department: string;
  readonly jobTitle: string;
  readonly isAdministrator: boolean;
}

const domain = 'alvsunda.example';
const person = (
  number: number,
  handle: string,
  givenName: string,
  surname: string,
  department: string,
  jobTitle: string,
  isAdministrator = false,
): DemoPerson => ({
  handle,
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  givenName,
  surname,
  displayName: `${givenName} ${surname}`,
  mail: `${handle}@${domain}`,
  department,
  jobTitle,
  isAdministrator,
});

export const town = {
  name: 'Älvsunda kommun',
  domain,
  tenantId: '11111111-1111-4111-8111-111111111111',
  /** The app registration of Mötesvakt in the demo tenant. */
  clientId: '22222222-2222-4222-8222-222222222222',
  people: [
    person(1, 'karin.holm', 'Karin', 'Holm', 'Kommunledningskontoret', 'Kommunsekreterare'),
    person(2, 'anna.lindgren', 'Anna', 'Lindgren', 'Kommunledningskontoret', 'Ekonomichef'),
    person(3, 'anna.sjostrom', 'Anna', 'Sjöström', 'Samhällsbyggnad', 'Planarkitekt'),
    person(4, 'mohammed.ali', 'Mohammed', 'Ali', 'Kommunledningskontoret', 'IT-chef', true),
    person(5, 'bjorn.nilsson', 'Björn', 'Nilsson', 'Socialförvaltningen', 'Enhetschef'),
    person(6, 'elsa.marakatt', 'Elsa', 'Márakatt', 'Socialförvaltningen', 'Socialsekreterare'),
    person(7, 'lars.ake.eriksson', 'Lars-Åke', 'Eriksson', 'Kommunstyrelsen', 'Ordförande'),
    person(8, 'fatima.hassan', 'Fatima', 'Hassan', 'Utbildningsförvaltningen', 'Rektor'),
    person(9, 'pekka.korhonen', 'Pekka', 'Korhonen', 'Samhällsbyggnad', 'Byggnadsinspektör'),
    person(10, 'ingrid.wallin', 'Ingrid', 'Wallin', 'Kommunledningskontoret', 'Dataskyddsombud'),
    person(
      11,
      'olena.kovalenko',
      'Olena',
      'Kovalenko',
      'Utbildningsförvaltningen',
      'Modersmålslärare',
    ),
    // Her mailbox cannot be read: unknown is not free.
    person(12, 'siri.dahl', 'Siri', 'Dahl', 'Socialförvaltningen', 'Förvaltningschef'),
  ],
} as const satisfies { people: readonly DemoPerson[] } & Record<string, unknown>;

export const personCalled = (handle: string): DemoPerson | undefined =>
  town.people.find((each) => each.handle === handle);

/** What the demo services need to know of a town; tests may make others. */
export interface Town {
  readonly name: string;
  readonly domain: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly people: readonly DemoPerson[];
}
