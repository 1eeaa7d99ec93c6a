import { personId, threadId } from '../domain/ids.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import { cardViewOf, loadChecklist } from './load-checklist.ts';
import type { ChangeFeed } from './ports/change-feed.ts';
import type { Chat, ChatTarget } from './ports/chat.ts';
import type { Logger } from './ports/logger.ts';
import type { MeetingNotices } from './ports/meeting-notices.ts';
import type { MeetingCard, MeetingRecord, OutboxRow } from './ports/unit-of-work.ts';
import { tellGateClosed } from './tell-gate-closed.ts';

const BATCH = 50;
/** How long a row taken up by one process is hidden from the others, in milliseconds. */
const LEASE = 30_000;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 5 * 60_000;
/** After this many tries a card that cannot be redrawn is given up; the panel holds the truth. */
const MOST_TRIES = 8;

type PublishDeps = ChecklistDeps & {
  readonly chat: Chat;
  readonly feed: ChangeFeed;
  readonly logger: Logger;
  readonly notices: MeetingNotices;
};

/**
 * After commit: wakes the panels and redraws the cards of every change in the outbox. One run at a time in a process;
 * a change that comes in meanwhile is taken in the same run. A failed redraw is retried; it never undoes a confirmation.
 */
export function makePublishMeetingChanges(deps: PublishDeps) {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const drain = async () => {
    do {
      isAskedAgain = false;
      while ((await publishSome(deps)) === BATCH);
    } while (isAskedAgain);
  };
  return {
    /** Resolves when everything due has been tried once. */
    run(): Promise<void> {
      isAskedAgain = running !== undefined;
      running ??= drain().finally(() => (running = undefined));
      return running;
    },
  };
}

async function publishSome(deps: PublishDeps): Promise<number> {
  const now = deps.clock.now();
  const rows = await deps.work.run(async (tx) => {
    const due = await tx.outbox.take(BATCH, now);
    for (const row of due) await tx.outbox.retryAt(row.id, new Date(now.getTime() + LEASE));
    return due;
  });
  for (const latest of latestPerMeeting(rows)) {
    const same = rows.filter(
      (row) => row.meetingId === latest.meetingId && row.tenantId === latest.tenantId,
    );
    await publishOne(deps, latest, same);
  }
  return rows.length;
}

/** Several changes of one meeting are one redraw. */
function latestPerMeeting(rows: readonly OutboxRow[]): OutboxRow[] {
  const latest = new Map<string, OutboxRow>();
  for (const row of rows) {
    const key = `${row.tenantId}/${row.meetingId}`;
    if ((latest.get(key)?.version ?? -1) < row.version) latest.set(key, row);
  }
  return [...latest.values()];
}

async function publishOne(
  deps: PublishDeps,
  row: OutboxRow,
  same: readonly OutboxRow[],
): Promise<void> {
  const { tenantId, meetingId, version } = row;
  try {
    await deps.feed.publish({ tenantId, meetingId, version });
    const { record, cards } = await deps.work.run(async (tx) => ({
      record: await tx.meetings.get(tenantId, meetingId),
      cards: await tx.cards.ofMeeting(tenantId, meetingId),
    }));
    if (record) await reachOut(deps, record, cards);
    await deps.work.run((tx) => tx.outbox.done(same.map(({ id }) => id)));
  } catch (fault) {
    deps.logger.error('change.unpublished', fault, { meetingId, version, attempts: row.attempts });
    const wait = Math.min(FIRST_RETRY * 2 ** row.attempts, LONGEST_RETRY);
    const at = new Date(deps.clock.now().getTime() + wait);
    await deps.work.run(async (tx) => {
      if (row.attempts >= MOST_TRIES) await tx.outbox.done(same.map(({ id }) => id));
      else for (const { id } of same) await tx.outbox.retryAt(id, at);
    });
  }
}

/** A card that cannot be redrawn is no reason not to tell the hosts, nor the other way round. */
async function reachOut(
  deps: PublishDeps,
  record: MeetingRecord,
  cards: readonly MeetingCard[],
): Promise<void> {
  const redraw = async () => {
    if (cards.length === 0) return;
    const view = cardViewOf(await loadChecklist(deps, record));
    for (const card of cards) await deps.chat.redrawChecklist(targetOf(card), card.card, view);
  };
  const outcomes = await Promise.allSettled([tellGateClosed(deps, record), redraw()]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

const targetOf = ({ tenantId, target, targetId, locale }: MeetingCard): ChatTarget =>
  target === 'person'
    ? { kind: 'person', tenantId, personId: personId(targetId), locale }
    : { kind: 'meeting', tenantId, threadId: threadId(targetId), locale };
