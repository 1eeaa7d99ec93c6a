import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Stores, UnitOfWork } from '../../app/ports/unit-of-work.ts';
import { makeAlertStore } from './alert-store.ts';
import { makeAttestationStore } from './attestation-store.ts';
import { makeCardStore } from './card-store.ts';
import { makeConversationStore } from './conversation-store.ts';
import type { Database } from './database.ts';
import { makeDraftStore } from './draft-store.ts';
import { makeEventLog } from './event-log.ts';
import { codeOf } from './fault-code.ts';
import { makeMeetingStore } from './meeting-store.ts';
import { makeNotificationStore } from './notification-store.ts';
import { makeOpenGateStore } from './open-gate-store.ts';
import { makeOutbox } from './outbox.ts';
import { makeRoleStore } from './role-store.ts';
import { namedFault } from './store-fault.ts';
import { makeSubscriptionStore } from './subscription-store.ts';
import type { Tables } from './tables.ts';
import { makeVerificationStore } from './verification-store.ts';
import { makeWordStore } from './word-store.ts';

const MOST_ATTEMPTS = 3;
/**
 * Two transactions met: serialization failure, deadlock, and a key that somebody else took a moment ago. Run again,
 * the work sees what the other one did.
 */
const WORTH_RETRYING = new Set(['40001', '40P01', '23505']);

/**
 * One database transaction per run. The work may be run up to three times, so it touches nothing but its stores.
 * A run inside a run is a fault on every engine: with one connection (PGlite) it would wait for itself. Throws StoreFault
 * when the database is not at hand.
 */
export function makeUnitOfWork({ kysely }: Database): UnitOfWork {
  const running = new AsyncLocalStorage<{ isOpen: boolean }>();
  const refuseNested = () => {
    if (running.getStore()?.isOpen) throw new Error('runs are not nested');
  };
  return {
    read: async (look) => {
      refuseNested();
      try {
        return await look(storesOn(kysely));
      } catch (fault) {
        throw namedFault(fault);
      }
    },
    run: async (work) => {
      refuseNested();
      for (let attempt = 1; ; attempt += 1) {
        const run = { isOpen: true };
        try {
          return await running.run(run, () =>
            kysely.transaction().execute((tx) => work(storesOn(tx))),
          );
        } catch (fault) {
          if (attempt === MOST_ATTEMPTS || !WORTH_RETRYING.has(codeOf(fault) ?? ''))
            throw namedFault(fault);
        } finally {
          run.isOpen = false;
        }
        await pause(attempt * 5 + Math.random() * 10);
      }
    },
  };
}

const storesOn = (tx: Kysely<Tables>): Stores => ({
  drafts: makeDraftStore(tx),
  meetings: makeMeetingStore(tx),
  events: makeEventLog(tx),
  outbox: makeOutbox(tx),
  attestations: makeAttestationStore(tx),
  roles: makeRoleStore(tx),
  conversations: makeConversationStore(tx),
  cards: makeCardStore(tx),
  subscriptions: makeSubscriptionStore(tx),
  notifications: makeNotificationStore(tx),
  alerts: makeAlertStore(tx),
  words: makeWordStore(tx),
  openGates: makeOpenGateStore(tx),
  issuedSecrets: makeVerificationStore(tx),
});
