import type { DemoPerson, Town } from '../town.ts';
import { parseFilter } from './filter.ts';
import { parseSearch } from './search.ts';
import {
  GraphRefusal,
  isAdvanced,
  ordered,
  page,
  select,
  wholeNumber,
  type Answer,
  type GraphRequest,
  type Json,
} from './odata.ts';

const byDefault = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];
const filterable = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'department',
  'jobTitle',
  'accountEnabled',
  'userType',
];

const userOf = (town: Town, person: DemoPerson): Json => ({
  businessPhones: [],
  displayName: person.displayName,
  givenName: person.givenName,
  jobTitle: person.jobTitle,
  mail: person.mail,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: 'sv-SE',
  surname: person.surname,
  userPrincipalName: person.mail,
  id: person.id,
  accountEnabled: true,
  companyName: town.name,
  department: person.department,
  city: 'Älvsunda',
  country: 'Sverige',
  usageLocation: 'SE',
  userType: 'Member',
  proxyAddresses: [`SMTP:${person.mail}`],
});

/** By object id or user principal name, as the path may give either. */
export function findPerson(town: Town, key: string): DemoPerson | undefined {
  let people = peopleOf.get(town);
  if (!people) {
    people = new Map(town.people.flatMap((each) => [each.id, each.mail].map((of) => [of, each])));
    peopleOf.set(town, people);
  }
  return people.get(key.toLowerCase());
}
const peopleOf = new WeakMap<Town, ReadonlyMap<string, DemoPerson>>();

const unsupported = (why: string) => new GraphRefusal(400, 'Request_UnsupportedQuery', why);

export function listUsers(town: Town, request: GraphRequest): Answer {
  const { query } = request;
  const search = query.get('$search');
  const filter = query.get('$filter');
  const orderBy = query.get('$orderby');
  const advanced = isAdvanced(request);
  if (search !== null && !advanced) {
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  if (query.get('$count') === 'true' && !advanced) {
    throw new GraphRefusal(400, 'Request_BadRequest', '$count is not currently supported.');
  }
  if (orderBy !== null && (search !== null || filter !== null)) {
    if (!advanced || query.get('$count') !== 'true') {
      throw unsupported('Sorting not supported for current query.');
    }
  }
  const size = wholeNumber(request, '$top', 100);
  if (size > 999) {
    throw new GraphRefusal(
      400,
      'Request_BadRequest',
      `Invalid page size specified: '${size}'. Must be between 1 and 999 inclusive.`,
    );
  }
  let found: readonly Json[] = town.people.map((each) => userOf(town, each));
  if (search !== null) found = found.filter(parseSearch(search));
  if (filter !== null) {
    const test = parseFilter(filter, {
      properties: filterable,
      functions: advanced ? ['startswith', 'endswith'] : ['startswith'],
      longestList: 15,
      refusal: unsupported,
    });
    found = found.filter(test);
  }
  if (orderBy !== null) found = ordered(found, orderBy);
  const chosen = found.map((each) => chosenProperties(each, request));
  const named = query.get('$select');
  return {
    status: 200,
    body: page(chosen, request, {
      context: named === null ? 'users' : `users(${named})`,
      size,
      skipWith: '$skiptoken',
    }),
  };
}

/** `/users/$count`: plain text, and only as an advanced query. */
export function countUsers(town: Town, request: GraphRequest): Answer {
  if (!isAdvanced(request)) {
    throw new GraphRefusal(400, 'Request_BadRequest', '$count is not currently supported.');
  }
  return {
    status: 200,
    body: String(town.people.length),
    headers: { 'Content-Type': 'text/plain' },
  };
}

export function getUser(town: Town, request: GraphRequest, key: string): Answer {
  const person = findPerson(town, key);
  if (!person) {
    throw new GraphRefusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return {
    status: 200,
    body: {
      '@odata.context': `${request.base}/$metadata#users/$entity`,
      ...chosenProperties(userOf(town, person), request),
    },
  };
}

const chosenProperties = (user: Json, request: GraphRequest): Json =>
  select(user, request, { type: 'Microsoft.DirectoryServices.User', always: [], byDefault });

export function getOrganization(town: Town, request: GraphRequest): Answer {
  const organization: Json = {
    id: town.tenantId,
    displayName: town.name,
    businessPhones: [],
    city: 'Älvsunda',
    country: 'Sverige',
    countryLetterCode: 'SE',
    createdDateTime: '2019-04-08T07:12:31Z',
    preferredLanguage: 'sv',
    street: 'Storgatan 1',
    postalCode: '999 99',
    tenantType: 'AAD',
    verifiedDomains: [
      {
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: true,
        isInitial: true,
        name: town.domain,
        type: 'Managed',
      },
    ],
  };
  const chosen = select(organization, request, {
    type: 'Microsoft.DirectoryServices.TenantDetail',
    always: [],
  });
  return {
    status: 200,
    body: page([chosen], request, { context: 'organization', size: 100, skipWith: '$skiptoken' }),
  };
}
