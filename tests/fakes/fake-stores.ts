import type { MeetingId, TenantId } from '../../bot/domain/ids.ts';
import type {
  CardStore,
  Conversation,
  ConversationStore,
  DraftStore,
  EventLog,
  MeetingCard,
  MeetingRecord,
  Outbox,
  OutboxRow,
  AttestationStore,
  Stores,
} from '../../bot/app/ports/unit-of-work.ts';
import type { Attestation } from '../../bot/domain/attestation.ts';
import type { BookingDraft } from '../../bot/domain/booking.ts';
import type { MeetingEvent } from '../../bot/domain/meeting-event.ts';
import { ok, refuse } from '../../bot/domain/result.ts';
import { done, keyOf } from './fake-keys.ts';
import { meetingsOn } from './fake-meetings.ts';
import { openGatesOn, type OpenGates } from './fake-open-gates.ts';
import { rolesOn, type RoleHoldings } from './fake-roles.ts';
import { issuedSecretsOn, type StoredSecrets } from './fake-verification-store.ts';
import type { FakeWatchTables } from './fake-watch-stores.ts';
import {
  alertsOn,
  copyOfWatch,
  emptyWatchTables,
  notificationsOn,
  subscriptionsOn,
} from './fake-watch-stores.ts';
import type { FakeWordTables } from './fake-word-store.ts';
import { copyOfWords, emptyWordTables, wordsOn } from './fake-word-store.ts';

/** Everything the stores hold, in maps of values that are never changed in place: a copy of the maps is a snapshot. */
export interface FakeTables extends FakeWatchTables, FakeWordTables {
  readonly drafts: Map<string, BookingDraft>;
  readonly meetings: Map<string, MeetingRecord>;
  /** `undefined` stands where a payload was erased. */
  readonly events: Map<string, readonly (MeetingEvent | undefined)[]>;
  readonly outbox: Map<string, OutboxRow & { readonly dueAt?: Date }>;
  readonly attestations: Map<string, Attestation>;
  readonly roles: RoleHoldings;
  readonly conversations: Map<string, Conversation>;
  readonly cards: Map<string, MeetingCard>;
  readonly openGates: OpenGates;
  readonly issuedSecrets: StoredSecrets;
  readonly counters: Map<'outbox', number>;
}

export const emptyTables = (): FakeTables => ({
  ...emptyWatchTables(),
  ...emptyWordTables(),
  drafts: new Map(),
  meetings: new Map(),
  events: new Map(),
  outbox: new Map(),
  attestations: new Map(),
  roles: new Map(),
  conversations: new Map(),
  cards: new Map(),
  openGates: new Map(),
  issuedSecrets: new Map(),
  counters: new Map(),
});

export const copyOf = (tables: FakeTables): FakeTables => ({
  ...copyOfWatch(tables),
  ...copyOfWords(tables),
  drafts: new Map(tables.drafts),
  meetings: new Map(tables.meetings),
  events: new Map(tables.events),
  outbox: new Map(tables.outbox),
  attestations: new Map(tables.attestations),
  roles: new Map(tables.roles),
  conversations: new Map(tables.conversations),
  cards: new Map(tables.cards),
  openGates: new Map(tables.openGates),
  issuedSecrets: new Map(tables.issuedSecrets),
  counters: new Map(tables.counters),
});

export const storesOn = (tables: FakeTables): Stores => ({
  drafts: draftsOn(tables),
  meetings: meetingsOn(tables),
  events: eventsOn(tables),
  outbox: outboxOn(tables),
  attestations: attestationsOn(tables),
  roles: rolesOn(tables),
  conversations: conversationsOn(tables),
  cards: cardsOn(tables),
  subscriptions: subscriptionsOn(tables),
  notifications: notificationsOn(tables),
  alerts: alertsOn(tables),
  words: wordsOn(tables),
  openGates: openGatesOn(tables),
  issuedSecrets: issuedSecretsOn(tables),
});

function addOnce<T>(map: Map<string, T>, key: string, value: T) {
  if (map.has(key)) throw new Error('duplicate key');
  map.set(key, value);
}

const draftsOn = ({ drafts }: FakeTables): DraftStore => ({
  insert: (draft) => done(() => addOnce(drafts, keyOf(draft.tenantId, draft.id), draft)),
  get: (tenantId, id) => done(() => drafts.get(keyOf(tenantId, id))),
  update: (draft) =>
    done(() => {
      const key = keyOf(draft.tenantId, draft.id);
      const stored = drafts.get(key);
      if (stored?.version !== draft.version)
        return refuse({ kind: 'stale' as const, version: stored?.version ?? 0 });
      const raised = { ...draft, version: draft.version + 1 };
      drafts.set(key, raised);
      return ok(raised);
    }),
  stuckSince: (before) =>
    done(() =>
      [...drafts.values()].filter(
        ({ state }) => state.name === 'confirming' && state.since < before,
      ),
    ),
  deleteUnbookedBefore: (tenantId, before) =>
    done(() => {
      const gone = [...drafts].filter(
        ([, draft]) =>
          draft.tenantId === tenantId &&
          draft.createdAt < before &&
          (draft.state.name === 'proposed' || draft.state.name === 'failed'),
      );
      gone.forEach(([key]) => drafts.delete(key));
      return gone.length;
    }),
});

const eventsOn = ({ events }: FakeTables): EventLog => ({
  append: (tenantId, meetingId, expectedVersion, added) =>
    done(() => {
      const key = keyOf(tenantId, meetingId);
      const log = events.get(key) ?? [];
      if (log.length !== expectedVersion)
        return refuse({ kind: 'stale' as const, version: log.length });
      const longer = [
        ...log,
        ...added.map((event, index) => ({ ...event, seq: log.length + index + 1 })),
      ];
      events.set(key, longer);
      return ok(longer.length);
    }),
  read: (tenantId, meetingId) => done(() => logIn(events, tenantId, meetingId)),
  // Runs come one after another: it is held as it is.
  readToAppend: (tenantId, meetingId) => done(() => logIn(events, tenantId, meetingId)),
  verify: (tenantId, meetingId) =>
    done(() => {
      const log = events.get(keyOf(tenantId, meetingId)) ?? [];
      return { entries: log.length, erased: log.filter((each) => each === undefined).length };
    }),
});

function logIn(events: FakeTables['events'], tenantId: TenantId, meetingId: MeetingId) {
  const log = events.get(keyOf(tenantId, meetingId)) ?? [];
  return { version: log.length, events: log.filter((each) => each !== undefined) };
}

const outboxOn = ({ outbox, counters }: FakeTables): Outbox => ({
  add: (change) =>
    done(() => {
      const id = (counters.get('outbox') ?? 0) + 1;
      counters.set('outbox', id);
      outbox.set(String(id), { ...change, id: String(id), attempts: 0 });
    }),
  take: (most, now) =>
    done(() =>
      [...outbox.values()]
        .filter(({ dueAt }) => dueAt === undefined || dueAt <= now)
        .slice(0, most)
        .map(({ dueAt: _, ...row }) => row),
    ),
  done: (ids) => done(() => ids.forEach((id) => outbox.delete(id))),
  retryAt: (ids, at) =>
    done(() => {
      for (const id of ids) {
        const row = outbox.get(id);
        if (row) outbox.set(id, { ...row, attempts: row.attempts + 1, dueAt: at });
      }
    }),
});

const attestationsOn = ({ attestations }: FakeTables): AttestationStore => ({
  insert: (attestation) =>
    done(() => addOnce(attestations, keyOf(attestation.tenantId, attestation.id), attestation)),
  all: (tenantId) =>
    done(() =>
      [...attestations.values()]
        .filter((each) => each.tenantId === tenantId)
        .toSorted(
          (a, b) => a.attestedAt.getTime() - b.attestedAt.getTime() || (a.id < b.id ? -1 : 1),
        ),
    ),
  revoke: (tenantId, id, by, at) =>
    done(() => {
      const key = keyOf(tenantId, id);
      const found = attestations.get(key);
      if (!found || found.revoked) return false;
      attestations.set(key, { ...found, revoked: { at, by } });
      return true;
    }),
});

const conversationsOn = ({ conversations }: FakeTables): ConversationStore => ({
  save: (conversation) =>
    done(() => {
      // One personal chat per person: a new one takes the old one's place.
      for (const [key, each] of conversations)
        if (
          each.tenantId === conversation.tenantId &&
          each.personId !== undefined &&
          each.personId === conversation.personId
        )
          conversations.delete(key);
      conversations.set(keyOf(conversation.tenantId, conversation.conversationId), conversation);
    }),
  ofPerson: (tenantId, person) =>
    done(() =>
      [...conversations.values()].find(
        (each) => each.tenantId === tenantId && each.personId === person,
      ),
    ),
  ofThread: (tenantId, thread) => done(() => conversations.get(keyOf(tenantId, thread))),
  personal: (tenantId) =>
    done(() =>
      [...conversations.values()]
        .filter((each) => each.tenantId === tenantId && each.personId !== undefined)
        .toSorted((a, b) => ((a.personId ?? '') < (b.personId ?? '') ? -1 : 1)),
    ),
  remove: (tenantId, conversationId) =>
    done(() => void conversations.delete(keyOf(tenantId, conversationId))),
});

const cardsOn = ({ cards }: FakeTables): CardStore => ({
  save: (card) =>
    done(
      () => void cards.set(keyOf(card.tenantId, card.meetingId, card.target, card.targetId), card),
    ),
  ofMeeting: (tenantId, meetingId) =>
    done(() =>
      [...cards.values()]
        .filter((each) => each.tenantId === tenantId && each.meetingId === meetingId)
        .toSorted((a, b) => (keyOf(a.target, a.targetId) < keyOf(b.target, b.targetId) ? -1 : 1)),
    ),
  remove: (tenantId, meetingId) =>
    done(() => {
      for (const [key, each] of cards)
        if (each.tenantId === tenantId && each.meetingId === meetingId) cards.delete(key);
    }),
});
