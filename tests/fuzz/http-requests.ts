import fc from 'fast-check';
import type { z } from 'zod';
import { AttestBody, RoleHolderBody } from '../../bot/contract/admin.ts';
import { ActBody } from '../../bot/contract/acts.ts';
import { ChangeLevelBody, SetItemBody } from '../../bot/contract/meeting.ts';
import { AddWordBody, DecideWordBody } from '../../bot/contract/words.ts';
import { demoMeetings } from '../../bot/demo/graph/demo-meetings.ts';
import { town } from '../../bot/demo/town.ts';
import { ACTS, ROUTES } from '../adapters/http/route-roles.ts';
import { arbitraryOf } from './arbitrary-of.ts';
import { mutated, oddValue } from './mutated.ts';
import type { Sent } from './send.ts';
import { townWords } from './town-words.ts';

/** The bodies that have a schema, by route; a route without one gets anything. */
const BODIES: Readonly<Record<string, z.ZodType>> = {
  'POST /api/v1/meetings/:id/acts': ActBody,
  'PUT /api/v1/meetings/:id/items/:requirementId': SetItemBody,
  'PUT /api/v1/meetings/:id/level': ChangeLevelBody,
  'POST /api/v1/admin/attestations': AttestBody,
  'PUT /api/v1/admin/roles/:role/holders/:personId': RoleHolderBody,
  'POST /api/v1/admin/words': AddWordBody,
  'PUT /api/v1/admin/words/:id/decision': DecideWordBody,
};

const NOTIFICATION = {
  value: [
    {
      subscriptionId: '5d5c2b3c-0000-4000-8000-000000000001',
      subscriptionExpirationDateTime: '2026-12-01T00:00:00.0000000Z',
      changeType: 'updated',
      clientState: 'guessed',
      resource: `Users/${town.people[0]?.id ?? ''}/Events/AAMkAGI1`,
      resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: 'AAMkAGI1' },
      tenantId: town.tenantId,
    },
  ],
};

/** A body as it should be, one that nearly is, JSON of any kind, and no JSON at all. */
function bodyFor(route: string, example: unknown): fc.Arbitrary<string> {
  const schema = BODIES[route];
  const real = route === 'POST /api/notifications' ? NOTIFICATION : (example ?? {});
  const text = (each: fc.Arbitrary<unknown>) => each.map((value) => JSON.stringify(value) ?? '');
  return fc.oneof(
    { weight: 5, arbitrary: text(schema ? arbitraryOf(schema, townWords) : mutated(real)) },
    { weight: 4, arbitrary: text(mutated(real)) },
    { weight: 1, arbitrary: text(oddValue) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '{',
        '{"a":1,}',
        '[',
        '['.repeat(50_000),
        '{"what":'.repeat(9_000),
        '{"a":1}{"a":1}',
        '\uFEFF{}',
        '1e999',
        '"\\ud800"',
        '{"__proto__":{"isAdministrator":true}}',
        'x'.repeat(300_000),
      ),
    },
  );
}

const oddPart = fc.oneof(
  fc.constantFrom(
    '%',
    '%00',
    '%2e%2e%2f',
    '..',
    '%ff',
    '%F0%9F%91%A9',
    '-',
    'null',
    'a'.repeat(990),
    '19%3A',
  ),
  fc.uuid(),
  townWords.map(encodePart),
  fc.string({ maxLength: 20, unit: 'binary' }).map(encodePart),
);
/** Half a surrogate pair has no address. */
function encodePart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
const query = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '?validationToken=x',
      '?validationToken=',
      '?a=%',
      '?__proto__=1',
      `?q=${'a'.repeat(3_000)}`,
    ),
  },
);

const threads = fc.constantFrom(
  ...demoMeetings.map(({ threadId }) => encodeURIComponent(threadId)),
);
const addressOf = (pattern: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...pattern.split('/').map((part) => {
        if (part === '*') return fc.oneof(fc.constant('index.html'), oddPart);
        if (!part.startsWith(':')) return fc.constant(part);
        const usual = part === ':id' ? threads : townWords.map(encodePart);
        return fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: oddPart });
      }),
    )
    .map((parts) => parts.join('/'));

const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ 'content-type': 'application/json' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': ';;;' },
      { 'content-encoding': 'gzip' },
      { 'accept-language': '*;q=,,sv-SE;q=9' },
      { accept: 'image/png' },
      { 'x-http-method-override': 'DELETE' },
      { 'x-forwarded-for': 'nobody, ::ffff:999.1.1.1' },
      { origin: 'null', 'access-control-request-method': 'PUT' },
      { 'if-none-match': '"', range: 'bytes=9-1', 'accept-encoding': 'gzip;q=x' },
      { expect: '200-ok' },
      { host: '%%%' },
    ),
  },
);

/** A request to any of the server's routes, mostly from somebody who may, and mostly nearly right. */
export function anyRequest(tokens: readonly string[]): fc.Arbitrary<Sent> {
  const examples = new Map<string, fc.Arbitrary<unknown>>();
  for (const { route, body } of ROUTES)
    if (body !== undefined) examples.set(route, fc.constant(body));
  examples.set(
    'POST /api/v1/meetings/:id/acts',
    fc.constantFrom(...Object.entries(ACTS).map(([what, { act }]) => ({ what, ...act }))),
  );
  const authorization = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...tokens).map((token) => `Bearer ${token}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        'Bearer',
        'Bearer a.b.c',
        'Basic YTpi',
        `bearer ${'e30.'.repeat(3)}`,
      ),
    },
  );
  return fc
    .constantFrom(...ROUTES.map(({ route }) => route))
    .chain((route) => {
      const [method = '', pattern = ''] = route.split(' ');
      return fc.record({
        method: fc.oneof(
          { weight: 30, arbitrary: fc.constant(method) },
          {
            weight: 1,
            arbitrary: fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'),
          },
        ),
        path: fc.tuple(addressOf(pattern), query).map((parts) => parts.join('')),
        headers: fc.tuple(oddHeaders, authorization).map(([headers, value]) => ({
          ...headers,
          ...(value === '' ? {} : { authorization: value }),
        })),
        body: (examples.get(route) ?? fc.constant({})).chain((example) => bodyFor(route, example)),
      });
    })
    .map(({ body, ...sent }) =>
      sent.method === 'GET' || sent.method === 'HEAD' ? sent : { ...sent, body },
    );
}
