import { isRecord, listIn, recordIn, textIn, type Json } from './connector/json.ts';
import type { Issuer } from './issuer.ts';
import { personCalled, type DemoPerson } from './town.ts';

/** What the seeding needs of the running demo. */
export interface SeedingEnvironment {
  readonly serverUrl: string;
  readonly issuer: Pick<Issuer, 'userToken'>;
  readonly now: () => Date;
}

/** Who holds which of the pack's roles; whom the pack names beyond these is the data protection officer's. */
const holders: Readonly<Record<string, string>> = { it: 'mohammed.ali' };
const OTHERWISE = 'ingrid.wallin';
const EVIDENCE = 'Påhittat underlag för demon.';

/**
 * Gives the pack's roles their holders and attests what they answer for, through the product's own interface and as
 * the people themselves. What is attested already, and a role that has a holder, is left as it is. A product without
 * the interface (404) is left alone. Throws when it refuses what it should take.
 */
export async function seedAttestations(environment: SeedingEnvironment): Promise<void> {
  const administrator = called('mohammed.ali');
  const roles = await ask(environment, administrator, 'GET', 'roles');
  if (!roles) return;
  for (const role of listIn(recordIn(roles)['roles']).map(recordIn)) {
    const name = textIn(role['role']) ?? '';
    if (listIn(role['holders']).length > 0) continue;
    const path = `roles/${encodeURIComponent(name)}/holders/${holderOf(name).id}`;
    await ask(environment, administrator, 'PUT', path, { holds: true });
  }
  const names = listIn(recordIn(roles)['roles']).map(
    (each) => textIn(recordIn(each)['role']) ?? '',
  );
  for (const name of names) await attestAll(environment, name);
}

const holderOf = (role: string): DemoPerson => called(holders[role] ?? OTHERWISE);

async function attestAll(environment: SeedingEnvironment, role: string): Promise<void> {
  const holder = holderOf(role);
  const view = recordIn(await ask(environment, holder, 'GET', 'attestations'));
  const missing = listIn(view['lines'])
    .map(recordIn)
    .filter((line) => line['role'] === role && line['standing'] === 'missing' && line['mayAttest']);
  for (const line of missing) {
    await ask(environment, holder, 'POST', 'attestations', {
      requirementId: line['requirementId'],
      evidence: EVIDENCE,
      expiresAt: monthsFrom(environment.now(), line).toISOString(),
    });
  }
}

/** A day short of the longest that the pack lets an attestation hold. */
function monthsFrom(now: Date, line: Json): Date {
  const months = typeof line['validForMonths'] === 'number' ? line['validForMonths'] : 1;
  const until = new Date(now);
  until.setUTCMonth(until.getUTCMonth() + months);
  until.setUTCDate(until.getUTCDate() - 1);
  return until;
}

function called(handle: string): DemoPerson {
  const person = personCalled(handle);
  if (!person) throw new Error(`nobody is called ${handle}`);
  return person;
}

/** Undefined when the product has no such address. */
async function ask(
  { serverUrl, issuer }: SeedingEnvironment,
  as: DemoPerson,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: Json,
): Promise<unknown> {
  const answer = await fetch(`${serverUrl}/api/v1/admin/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await issuer.userToken(as)}`,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}`);
  if (text === '') return {};
  const parsed: unknown = JSON.parse(text);
  return isRecord(parsed) ? parsed : {};
}
