import { z } from 'zod';
import {
  makeGraphClient,
  type GraphClient,
  type GraphClientDependencies,
} from '../../../bot/adapters/graph/graph-client.ts';
import type { Timing } from '../../../bot/adapters/graph/retry.ts';
import type { Tokens } from '../../../bot/adapters/graph/graph-token.ts';
import type { Booking } from '../../../bot/app/ports/calendar.ts';
import { draftId, personId, tenantId, type PersonId } from '../../../bot/domain/ids.ts';
import type { Person } from '../../../bot/domain/person.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';

export const tenant = tenantId('11111111-1111-4111-8111-111111111111');
export const karin = personId('00000000-0000-4000-8000-000000000001');
export const draft = draftId('33333333-3333-4333-8333-333333333333');

export const aPerson = (number: number, kind: Person['kind'] = 'employee'): Person => ({
  id: idOf(number),
  displayName: `Person ${number}`,
  address: `person${number}@alvsunda.example`,
  kind,
});
export const idOf = (number: number): PersonId =>
  personId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

export const period = (start: string, end: string) => ({
  start: new Date(start),
  end: new Date(end),
});

export const aBooking = (changes: Partial<Booking> = {}): Booking => ({
  tenantId: tenant,
  draftId: draft,
  organiserId: karin,
  subject: 'Budgetavstämning',
  period: period('2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z'),
  attendees: [{ address: 'anna.lindgren@alvsunda.example', name: 'Anna Lindgren' }],
  invitation: 'Välkommen!',
  ...changes,
});

/** Always the same token, so that a test is about Graph alone. */
export const aToken: Tokens = { tokenFor: () => Promise.resolve('a-token') };

/** Pauses for a test; time enough to answer for a loaded machine. */
export const quick: Timing = { attempt: 10_000, budget: 30_000, firstPause: 5 };

export function aClient(
  graphUrl: string,
  changes: Partial<GraphClientDependencies> = {},
): { client: GraphClient; log: ReturnType<typeof makeRecordingLogger> } {
  const log = makeRecordingLogger();
  return {
    client: makeGraphClient({ graphUrl, tokens: aToken, log, timing: quick, ...changes }),
    log,
  };
}

/** Any read will do. */
export const aRead = {
  operation: 'users.read',
  tenantId: tenant,
  method: 'GET',
  path: '/users/x',
  answer: z.object({ id: z.string() }),
} as const;
