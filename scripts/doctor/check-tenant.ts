import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { makeGraphCalendarWatch } from '../../bot/adapters/graph/graph-calendar-watch.ts';
import type { GraphClient } from '../../bot/adapters/graph/graph-client.ts';
import { GraphFault } from '../../bot/adapters/graph/graph-fault.ts';
import { graphPath } from '../../bot/adapters/graph/graph-query.ts';
import { makeGraphOnlineMeetings } from '../../bot/adapters/graph/graph-online-meetings.ts';
import { makeGraphStaff } from '../../bot/adapters/graph/graph-staff.ts';
import type { Tokens } from '../../bot/adapters/graph/graph-token.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import type { Config } from '../../bot/config.ts';
import { personId, tenantId, type PersonId, type TenantId } from '../../bot/domain/ids.ts';
import { checkKeys, checkPermissions, checkToken, skippedWithoutToken } from './check-token.ts';
import {
  failed,
  passed,
  skipped,
  type Check,
  type Finding,
  type TextKey,
  type Values,
} from './finding.ts';

const HOUR = 3_600_000;
/** Of the right form, that person's, and no meeting: only whether the question may be asked is of interest. */
const noMeeting = (tenant: TenantId, organiser: PersonId): string =>
  `https://teams.microsoft.com/l/meetup-join/19%3ameeting_bW90ZXN2YWt0LWRvY3Rvcg%40thread.v2/0?context=${encodeURIComponent(
    JSON.stringify({ Tid: tenant, Oid: organiser }),
  )}`;

/** Everything that is asked of Microsoft in one tenant. Whatever is made there is taken away again. */
export async function checkTenant(
  at: {
    readonly config: Config;
    readonly tokens: Tokens;
    readonly client: GraphClient;
    readonly now: () => number;
  },
  tenant: string,
  asked: readonly string[],
  person: string | undefined,
): Promise<readonly Finding[]> {
  const { config } = at;
  const { finding, roles } = await checkToken(at.tokens, tenant);
  if (!roles)
    return [
      finding,
      ...(['keys', 'permissions', 'calendar', 'meetings', 'subscription'] as const).map(
        skippedWithoutToken,
      ),
    ];
  const keys = await checkKeys(config, tenant, at.now);
  const id = tenantId(tenant);
  const of = (isRead: boolean) => checkPermissions(asked, roles, config, tenant, isRead);
  const whom = await somebody(at, id, person);
  if (typeof whom !== 'string') {
    const permissions = of(false);
    const why = permissions.outcome === 'failed' ? skipped('calendar', 'skipped.permission') : whom;
    return [
      finding,
      keys,
      permissions,
      why,
      skipped('meetings', 'skipped.person'),
      skipped('subscription', 'skipped.person'),
    ];
  }
  const calendar = await checkCalendar(at.client, id, whom);
  const permissions = of(calendar.outcome === 'ok');
  const isMissing = (name: string) =>
    permissions.outcome === 'failed' &&
    String(permissions.values['names']).split(', ').includes(name);
  const unless = (name: string, check: Check, found: () => Promise<Finding>) =>
    isMissing(name) ? Promise.resolve(skipped(check, 'skipped.permission')) : found();
  return [
    finding,
    keys,
    permissions,
    isMissing('Calendars.ReadWrite') ? skipped('calendar', 'skipped.permission') : calendar,
    await unless('OnlineMeetings.ReadWrite.All', 'meetings', () => checkMeetings(at, id, whom)),
    calendar.outcome === 'ok'
      ? await checkSubscription(at, id, whom)
      : skipped('subscription', 'skipped.calendar'),
  ];
}

/** The person named, or the first who is enrolled. */
async function somebody(
  { config, client }: { readonly config: Config; readonly client: GraphClient },
  tenant: TenantId,
  named: string | undefined,
): Promise<PersonId | Finding> {
  const groups = new Map([...config.enrolment].map(([key, group]) => [tenantId(key), group]));
  try {
    if (named === undefined) {
      const [first] = await makeGraphStaff({ client, groups }).enrolled(tenant);
      return first ?? failed('calendar', 'person.none');
    }
    const { id } = await client.send({
      operation: 'users.doctor',
      tenantId: tenant,
      method: 'GET',
      path: graphPath`/users/${named}`,
      query: { $select: 'id' },
      answer: z.object({ id: z.string() }),
    });
    return personId(id);
  } catch (fault) {
    const isGroup = named === undefined && groups.has(tenant);
    return troubleFinding(
      'calendar',
      fault,
      {
        'not-found': isGroup ? 'person.no-group' : 'person.unknown',
        'not-permitted': 'person.refused',
      },
      { permission: isGroup ? 'GroupMember.Read.All' : 'User.Read.All' },
    );
  }
}

async function checkCalendar(
  client: GraphClient,
  tenant: TenantId,
  whom: PersonId,
): Promise<Finding> {
  const now = Date.now();
  try {
    await client.send({
      operation: 'calendarView.doctor',
      tenantId: tenant,
      mailbox: whom,
      method: 'GET',
      path: graphPath`/users/${whom}/calendarView`,
      query: {
        startDateTime: new Date(now).toISOString(),
        endDateTime: new Date(now + HOUR).toISOString(),
        $select: 'id',
        $top: '1',
      },
      answer: z.object({ value: z.array(z.object({ id: z.string() })) }),
    });
    return passed('calendar', 'calendar.ok');
  } catch (fault) {
    return troubleFinding('calendar', fault, {
      'not-found': 'calendar.refused',
      'not-permitted': 'calendar.refused',
    });
  }
}

async function checkMeetings(
  { client, config }: { readonly client: GraphClient; readonly config: Config },
  tenant: TenantId,
  whom: PersonId,
): Promise<Finding> {
  const meetings = makeGraphOnlineMeetings({ client, clock: systemClock });
  try {
    await meetings.find(tenant, whom, noMeeting(tenant, whom));
    return passed('meetings', 'meetings.ok');
  } catch (fault) {
    // Microsoft asks first whether the application may, and only then what was meant: not being understood is being let in.
    if (fault instanceof GraphFault && fault.status === 400)
      return passed('meetings', 'meetings.ok');
    // "No application access policy found for this app" is said in words only; 403 has other grounds too.
    const isPolicy = fault instanceof GraphFault && fault.refusal === 'policy';
    const refused = isPolicy ? 'meetings.policy' : 'meetings.refused';
    const keys = { 'no-access-policy': refused, 'not-permitted': refused } as const;
    return troubleFinding('meetings', fault, keys, { id: config.botId });
  }
}

async function checkSubscription(
  { client, config }: { readonly client: GraphClient; readonly config: Config },
  tenant: TenantId,
  whom: PersonId,
): Promise<Finding> {
  const watch = makeGraphCalendarWatch({
    client,
    clock: systemClock,
    graphUrl: config.graphUrl,
    notificationUrl: `${config.publicUrl}/api/notifications`,
  });
  const values = { url: config.publicUrl };
  try {
    const { graphId } = await watch.subscribe(tenant, whom, randomUUID());
    await watch.unsubscribe(tenant, graphId);
    return passed('subscription', 'subscription.ok', values);
  } catch (fault) {
    // A refused handshake is the one unreachable with Graph's own fault as its cause.
    const isHandshake = fault instanceof ServiceFault && fault.cause instanceof ServiceFault;
    return troubleFinding(
      'subscription',
      fault,
      {
        unreachable: isHandshake ? 'subscription.handshake' : 'graph.unreachable',
        'not-permitted': 'subscription.refused',
      },
      values,
    );
  }
}

/** A fault of Microsoft's in words; our own mistakes go on. */
function troubleFinding(
  check: Check,
  fault: unknown,
  keys: Partial<Record<ServiceFault['trouble'], TextKey>>,
  values: Values = {},
): Finding {
  if (!(fault instanceof ServiceFault)) throw fault;
  const code = /\(([^()]+)\)/.exec(fault.message)?.[1] ?? fault.trouble;
  return failed(check, keys[fault.trouble] ?? 'graph.unreachable', { code, ...values });
}
