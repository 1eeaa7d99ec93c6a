import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { concerns, readPayload } from './event-payload.ts';
import type { EventPayload } from './event-payload.ts';
import { JOB_SCHEMA } from './job-schema.ts';
import type { Tables } from './tables.ts';

/** Everything kept about one employee, as JSON has it. Other people's ids are left out: they are not the person's to get. */
export interface PersonExport {
  readonly format: 'motesvakt.person.1';
  readonly tenant: string;
  readonly person: string;
  readonly madeAt: Date;
  /** Where the bot may write to them. */
  readonly conversations: readonly object[];
  readonly cards: readonly object[];
  readonly roles: readonly string[];
  readonly attestations: readonly object[];
  readonly organises: readonly object[];
  readonly drafts: readonly object[];
  readonly calendarWatch: readonly object[];
  readonly bookingAlerts: readonly object[];
  readonly waitingTasks: readonly object[];
  readonly decidedWords: readonly object[];
  readonly record: readonly object[];
}

/** As it stood at one moment; `person` in small letters. */
export const exportPerson = (
  { kysely }: Database,
  tenant: string,
  person: string,
  madeAt: Date,
): Promise<PersonExport> =>
  kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => ({
      format: 'motesvakt.person.1',
      tenant,
      person,
      madeAt,
      ...(await chatData(tx, tenant, person)),
      ...(await administration(tx, tenant, person)),
      ...(await bookings(tx, tenant, person)),
      ...(await watchData(tx, tenant, person)),
      record: await recordOf(tx, tenant, person),
    }));

async function chatData(tx: Kysely<Tables>, tenant: string, person: string) {
  const conversations = await tx
    .selectFrom('conversations')
    .select(['conversation_id as conversationId', 'service_url as serviceUrl', 'locale'])
    .where('tenant_id', '=', tenant)
    .where('person_id', '=', person)
    .execute();
  const cards = await tx
    .selectFrom('meeting_cards')
    .select(['meeting_id as meetingId', 'conversation_id as conversationId', 'locale'])
    .where('tenant_id', '=', tenant)
    .where('target', '=', 'person')
    .where('target_id', '=', person)
    .orderBy('meeting_id')
    .execute();
  return { conversations, cards };
}

async function administration(tx: Kysely<Tables>, tenant: string, person: string) {
  const roles = await tx
    .selectFrom('role_holders')
    .select('role')
    .where('tenant_id', '=', tenant)
    .where('person_id', '=', person)
    .orderBy('role')
    .execute();
  const attestations = await tx
    .selectFrom('attestations')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where((is) => is.or([is('attested_by', '=', person), is('revoked_by', '=', person)]))
    .orderBy('attested_at')
    .execute();
  const decidedWords = await tx
    .selectFrom('subject_words')
    .select(['word', 'state', 'decided_at as decidedAt'])
    .where('tenant_id', '=', tenant)
    .where('decided_by', '=', person)
    .orderBy('decided_at')
    .execute();
  return {
    roles: roles.map(({ role }) => role),
    attestations: attestations.map((each) => ({
      requirement: each.requirement_id,
      attestedAt: each.attested_at,
      evidence: each.evidence,
      expiresAt: each.expires_at,
      revokedAt: each.revoked_at,
      didAttest: each.attested_by === person,
      didRevoke: each.revoked_by === person,
    })),
    decidedWords,
  };
}

async function bookings(tx: Kysely<Tables>, tenant: string, person: string) {
  const organises = await tx
    .selectFrom('meetings')
    .select(['id', 'department', 'join_url as joinUrl'])
    .where('tenant_id', '=', tenant)
    .where('organiser_id', '=', person)
    .orderBy('id')
    .execute();
  const drafts = await tx
    .selectFrom('booking_drafts')
    .select([
      'id',
      'organiser_id',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'level',
      'state',
      'created_at as createdAt',
    ])
    .where('tenant_id', '=', tenant)
    .where(sql<boolean>`(organiser_id = ${person} OR ${person} = ANY (attendee_ids))`)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    organises,
    drafts: drafts.map(({ organiser_id: organiser, ...draft }) => ({
      ...draft,
      as: organiser === person ? 'organiser' : 'attendee',
    })),
  };
}

async function watchData(tx: Kysely<Tables>, tenant: string, person: string) {
  const calendarWatch = await tx
    .selectFrom('subscriptions')
    .select(['id', 'expires_at as expiresAt', 'caught_up_at as caughtUpAt', 'failures'])
    .where('tenant_id', '=', tenant)
    .where('person_id', '=', person)
    .execute();
  const bookingAlerts = await tx
    .selectFrom('booking_alerts')
    .select(['id', 'event_id as eventId', 'state', 'content', 'reminders', 'ends_at as endsAt'])
    .where('tenant_id', '=', tenant)
    .where('person_id', '=', person)
    .orderBy('ends_at')
    .execute();
  const notifications = await tx
    .selectFrom('notifications')
    .select(['what', 'event_id as eventId', 'received_at as at'])
    .where('tenant_id', '=', tenant)
    .where('person_id', '=', person)
    .execute();
  const jobs = await sql<{ what: string; eventId: string | null; at: Date }>`
    SELECT data ->> 'what' AS what, data ->> 'eventId' AS "eventId", created_on AS at
    FROM ${sql.table(`${JOB_SCHEMA}.job`)}
    WHERE data ->> 'tenantId' = ${tenant} AND data ->> 'personId' = ${person}`.execute(tx);
  return { calendarWatch, bookingAlerts, waitingTasks: [...notifications, ...jobs.rows] };
}

async function recordOf(tx: Kysely<Tables>, tenant: string, person: string) {
  const rows = await tx
    .selectFrom('meeting_events')
    .select(['meeting_id', 'seq', 'at', 'pack', 'payload'])
    .where('tenant_id', '=', tenant)
    .where((is) => is(is.fn<number>('strpos', ['payload', is.val(person)]), '>', 0))
    .orderBy('at')
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ meeting_id: meetingId, seq, at, pack, payload }) => {
    if (payload === null) return [];
    const read = readPayload(payload);
    return concerns(read, person) ? [{ meetingId, seq, at, pack, ...theirPart(read, person) }] : [];
  });
}

const WHO = ['participant', 'person', 'before'];

/** The fact as it concerns this person alone. */
function theirPart({ by, fact }: EventPayload, person: string) {
  const own = Object.entries(fact).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'participants' && Array.isArray(value))
      return [[name, value.filter((each) => each === person)]];
    return WHO.includes(name) && value !== person ? [] : [[name, value]];
  });
  return { didIt: by === person, fact: Object.fromEntries(own) as object };
}
