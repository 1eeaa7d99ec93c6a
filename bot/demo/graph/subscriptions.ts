import { randomBytes, randomUUID } from 'node:crypto';
import { findPerson } from './users.ts';
import type { Town } from '../town.ts';
import type { Change } from './change-log.ts';
import type { DemoSubscription, Notifier } from './notifier.ts';
import {
  GraphRefusal,
  isRecord,
  text,
  type Answer,
  type GraphRequest,
  type Json,
} from './odata.ts';

/** Graph's limit for Outlook events, in minutes. */
const LONGEST_MINUTES = 10_080;
const LONGEST_CLIENT_STATE = 128;
const PATIENCE_MS = 10_000;
const TYPES = ['created', 'updated', 'deleted'];

const refuse = (message: string) => new GraphRefusal(400, 'ValidationError', message);
const gone = () => new GraphRefusal(404, 'ResourceNotFound', 'The object was not found.');

/** The subscriptions of the tenant: made only after the address has answered the validation request, as in Graph. */
export function makeSubscriptions(deps: {
  readonly town: Town;
  readonly notifier: Notifier;
  readonly now: () => Date;
}) {
  const all = new Map<string, DemoSubscription>();
  const alive = () => [...all.values()].filter(({ expiresAt }) => expiresAt > deps.now());

  const create = async (request: GraphRequest): Promise<Answer> => {
    const body = isRecord(request.body) ? request.body : {};
    const subscription = {
      id: randomUUID(),
      ...readSubscription(body, deps.town),
      expiresAt: readExpiry(body['expirationDateTime'], deps.now()),
    };
    await validate(subscription.notificationUrl);
    if (subscription.lifecycleNotificationUrl !== undefined)
      await validate(subscription.lifecycleNotificationUrl);
    all.set(subscription.id, subscription);
    return { status: 201, body: { ...contextOf(request), ...view(subscription) } };
  };

  return {
    all: alive,
    /** Answers `/subscriptions…`. */
    answer(request: GraphRequest): Promise<Answer> | Answer {
      const [, id, ...more] = request.segments;
      if (id === undefined) {
        if (request.method === 'POST') return create(request);
        return { status: 200, body: { ...contextOf(request), value: alive().map(view) } };
      }
      const found = alive().find((each) => each.id === id);
      if (!found || more.length > 1) throw gone();
      if (more[0]?.toLowerCase() === 'reauthorize') return { status: 204 };
      switch (request.method) {
        case 'GET':
          return { status: 200, body: { ...contextOf(request), ...view(found) } };
        case 'PATCH': {
          const given = isRecord(request.body) ? request.body['expirationDateTime'] : undefined;
          const changed = { ...found, expiresAt: readExpiry(given, deps.now()) };
          all.set(id, changed);
          return { status: 200, body: { ...contextOf(request), ...view(changed) } };
        }
        case 'DELETE':
          all.delete(id);
          return { status: 204 };
        default:
          throw new GraphRefusal(
            405,
            'Request_BadRequest',
            'Specified HTTP method is not allowed.',
          );
      }
    },
    /** Graph drops them, and says so. */
    remove(personId: string) {
      for (const each of alive().filter((one) => one.personId === personId)) {
        all.delete(each.id);
        deps.notifier.tellLifecycle(each, 'subscriptionRemoved');
      }
    },
    tell(changes: readonly Change[]) {
      if (changes.length === 0) return;
      const ofPerson = Map.groupBy(alive(), ({ personId }) => personId);
      for (const change of changes)
        for (const each of ofPerson.get(change.personId) ?? []) deps.notifier.tell(each, change);
    },
    tellLifecycle(lifecycleEvent: string) {
      for (const each of alive()) deps.notifier.tellLifecycle(each, lifecycleEvent);
    },
  };
}

function readSubscription(body: Json, town: Town): Omit<DemoSubscription, 'id' | 'expiresAt'> {
  const resource = text(body['resource']) ?? '';
  const key = /^\/?users\/([^/]+)\/events$/i.exec(resource)?.[1];
  const person = key === undefined ? undefined : findPerson(town, decodeURIComponent(key));
  if (!person) throw refuse(`Resource not found for '${resource}'.`);
  const changeTypes = (text(body['changeType']) ?? '').split(',').map((each) => each.trim());
  if (!changeTypes.every((each) => TYPES.includes(each))) throw refuse('ChangeType is invalid.');
  const clientState = text(body['clientState']);
  if ((clientState?.length ?? 0) > LONGEST_CLIENT_STATE) throw refuse('ClientState is too long.');
  const lifecycle = body['lifecycleNotificationUrl'];
  return {
    personId: person.id,
    resource,
    changeTypes,
    notificationUrl: readUrl(body['notificationUrl']),
    ...(lifecycle === undefined ? {} : { lifecycleNotificationUrl: readUrl(lifecycle) }),
    ...(clientState === undefined ? {} : { clientState }),
  };
}

/** Graph asks for https; on this machine the demo lets plain http pass. */
function readUrl(value: unknown): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  const isLocal = url?.protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isLocal))
    throw refuse('Notification URL must start with https://.');
  return url.href;
}

function readExpiry(value: unknown, now: Date): Date {
  const at = new Date(typeof value === 'string' ? value : Number.NaN);
  const minutes = (at.getTime() - now.getTime()) / 60_000;
  if (Number.isNaN(minutes)) throw refuse('ExpirationDateTime is missing.');
  if (minutes <= 0) throw refuse('Subscription expiration can not be in the past.');
  if (minutes > LONGEST_MINUTES)
    throw refuse(`Subscription expiration can only be ${LONGEST_MINUTES} minutes in the future.`);
  return at;
}

async function validate(url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomBytes(16).toString('hex')}`;
  const address = new URL(url);
  address.searchParams.set('validationToken', token);
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).then(
    async (reply) => ({
      status: reply.status,
      said: await reply.text(),
      type: reply.headers.get('content-type') ?? '',
    }),
    () => undefined,
  );
  if (answer?.status === 200 && answer.said === token && answer.type.startsWith('text/plain'))
    return;
  throw refuse(
    'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
  );
}

const contextOf = (request: GraphRequest): Json => ({
  '@odata.context': `${request.base}/$metadata#subscriptions`,
});

const view = (subscription: DemoSubscription): Json => ({
  id: subscription.id,
  resource: subscription.resource,
  changeType: subscription.changeTypes.join(','),
  notificationUrl: subscription.notificationUrl,
  lifecycleNotificationUrl: subscription.lifecycleNotificationUrl ?? null,
  expirationDateTime: subscription.expiresAt.toISOString(),
  // Graph never shows it again.
  clientState: null,
});
