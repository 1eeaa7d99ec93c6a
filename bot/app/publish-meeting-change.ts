import { personId, threadId } from '../domain/ids.ts';
import type { LevelSettingsDeps } from './apply-level-settings.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import { cardViewOf, isForHostAlone, loadChecklist } from './load-checklist.ts';
import { makeOutreach } from './outreach.ts';
import type { ChangeFeed } from './ports/change-feed.ts';
import type { Chat, ChatTarget } from './ports/chat.ts';
import { ServiceFault } from './ports/fault.ts';
import type { Logger } from './ports/logger.ts';
import type { MeetingNotices } from './ports/meeting-notices.ts';
import type { MeetingCard, MeetingRecord, OutboxRow } from './ports/unit-of-work.ts';
import type { SettingsDebt } from './settle-settings.ts';
import { settleSettings } from './settle-settings.ts';
import { tellGateClosed } from './tell-gate-closed.ts';

const BATCH = 50;
/** How long a row taken up by one process is hidden from the others, in milliseconds. */
const LEASE = 30_000;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 5 * 60_000;
/** After this many tries a card that cannot be redrawn is given up; the panel holds the truth. */
const MOST_TRIES = 8;
/** Settings that Microsoft will not take are tried for about a day: an administrator may have to do something. */
const MOST_SETTINGS_TRIES = 60;
const LONGEST_SETTINGS_RETRY = 60 * 60_000;

type PublishDeps = ChecklistDeps &
  LevelSettingsDeps & {
    readonly chat: Chat;
    readonly feed: ChangeFeed;
    readonly logger: Logger;
    readonly notices: MeetingNotices;
    readonly handOutChecklist: (
      meeting: MeetingRecord,
    ) => Promise<'given' | 'not-reachable' | 'failed'>;
  };

/**
 * After commit: wakes the panels, applies settings that a change of level left owing, and redraws the cards, for every
 * change in the outbox. The panels of all meetings are woken first: nobody's live view waits for somebody else's chat. A
 * failed redraw is retried; it never undoes a confirmation.
 */
export function makePublishMeetingChanges(deps: PublishDeps) {
  const outreach = makeOutreach({
    keyOf: meetingOf,
    // Not even the postponement could be stored: when their lease is out they come again.
    tell: (rows: readonly OutboxRow[]) =>
      tellOf(deps, rows).catch((fault: unknown) =>
        deps.logger.error('change.unpublished', fault, idsOf(latestOf(rows))),
      ),
  });
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const drain = async () => {
    do {
      isAskedAgain = false;
      for (let taken = BATCH; taken === BATCH;) taken = await wakeSome(deps, outreach.add);
    } while (isAskedAgain);
  };
  return {
    /** Resolves when everything due has been tried once. A change that comes in meanwhile is taken in the same run. */
    async run(): Promise<void> {
      isAskedAgain = running !== undefined;
      running ??= drain().finally(() => (running = undefined));
      await running;
      await outreach.settled();
    },
  };
}

/** Takes what is due, wakes the panels, and hands on the changes of each meeting. Returns how many were taken. */
async function wakeSome(
  deps: PublishDeps,
  handOn: (rows: readonly OutboxRow[]) => void,
): Promise<number> {
  const now = deps.clock.now();
  const taken = await deps.work.run(async (tx) => {
    const due = await tx.outbox.take(BATCH, now);
    await tx.outbox.retryAt(
      due.map(({ id }) => id),
      new Date(now.getTime() + LEASE),
    );
    return due;
  });
  const meetings = Map.groupBy(taken, meetingOf);
  await Promise.all(
    [...meetings.values()].map(async (rows) => {
      const { tenantId, meetingId, version } = latestOf(rows);
      try {
        await deps.feed.publish({ tenantId, meetingId, version });
        handOn(rows);
      } catch (fault) {
        await postpone(deps, rows, fault);
      }
    }),
  );
  return taken.length;
}

const meetingOf = ({ tenantId, meetingId }: OutboxRow): string => `${tenantId}/${meetingId}`;

/** Several changes of one meeting are one redraw. */
const latestOf = (rows: readonly OutboxRow[]): OutboxRow =>
  rows.reduce((latest, row) => (row.version > latest.version ? row : latest));

async function tellOf(deps: PublishDeps, rows: readonly OutboxRow[]): Promise<void> {
  const row = latestOf(rows);
  const { tenantId, meetingId } = row;
  const ids = rows.map(({ id }) => id);
  let debt: SettingsDebt = { name: 'settled' };
  try {
    const { record, ...wanted } = await deps.work.read(async (stores) => ({
      record: await stores.meetings.get(tenantId, meetingId),
      cards: await stores.cards.ofMeeting(tenantId, meetingId),
      hadOpenGate: (await stores.openGates.get(tenantId, meetingId)) !== undefined,
    }));
    if (record) {
      debt = await settleSettings(deps, record);
      await reachOut(deps, record, wanted);
    }
    await finish(deps, row, ids, debt);
  } catch (fault) {
    if (row.attempts >= MOST_TRIES) {
      deps.logger.error('change.unpublished', fault, idsOf(row));
      await finish(deps, row, ids, debt);
    } else await postpone(deps, rows, fault);
  }
}

const idsOf = ({ meetingId, version, attempts }: OutboxRow) => ({ meetingId, version, attempts });

async function postpone(
  deps: PublishDeps,
  rows: readonly OutboxRow[],
  fault: unknown,
): Promise<void> {
  const row = latestOf(rows);
  deps.logger.error('change.unpublished', fault, idsOf(row));
  const at = new Date(deps.clock.now().getTime() + waitAfter(row.attempts, LONGEST_RETRY));
  const ids = rows.map(({ id }) => id);
  await deps.work.run((tx) => tx.outbox.retryAt(ids, at));
}

const waitAfter = (attempts: number, longest: number) =>
  Math.min(FIRST_RETRY * 2 ** attempts, longest);

/** Told; but while the settings of its level are owed the latest row stays, to come back to them. */
async function finish(
  deps: PublishDeps,
  { id: latest, meetingId, attempts }: OutboxRow,
  ids: readonly string[],
  debt: SettingsDebt,
): Promise<void> {
  const isGivenUp = debt.name === 'failed' && attempts >= MOST_SETTINGS_TRIES;
  if (isGivenUp) deps.logger.warn('settings.given-up', { meetingId });
  const now = deps.clock.now().getTime();
  await deps.work.run(async (tx) => {
    if (debt.name === 'settled' || isGivenUp) return tx.outbox.done(ids);
    const at =
      debt.name === 'later' ? debt.at : new Date(now + waitAfter(attempts, LONGEST_SETTINGS_RETRY));
    await tx.outbox.done(ids.filter((id) => id !== latest));
    await tx.outbox.retryAt([latest], at);
  });
}

/** V10: from level 3 on nothing of the meeting stands in its chat. What stood there is redrawn once, and the host gets it. */
async function redraw(
  deps: PublishDeps,
  record: MeetingRecord,
  cards: readonly MeetingCard[],
): Promise<void> {
  const { tenantId, id } = record;
  if (cards.length === 0) return;
  const loaded = await loadChecklist(deps, record);
  const inMeeting = cards.filter(({ target }) => target === 'meeting');
  if (isForHostAlone(loaded.meeting.level) && inMeeting.length > 0) {
    for (const card of inMeeting)
      await deps.chat.redrawChecklist(targetOf(card), card.card, 'moved');
    const handed = await deps.handOutChecklist(record);
    if (handed === 'failed') throw new ServiceFault('unreachable', 'connector', { code: 'card' });
    if (handed === 'not-reachable') await deps.work.run((tx) => tx.cards.remove(tenantId, id));
    return;
  }
  const view = cardViewOf(loaded);
  for (const card of cards) await deps.chat.redrawChecklist(targetOf(card), card.card, view);
}

/** A card that cannot be redrawn is no reason not to tell the hosts, nor the other way round. */
async function reachOut(
  deps: PublishDeps,
  record: MeetingRecord,
  { cards, hadOpenGate }: { readonly cards: readonly MeetingCard[]; readonly hadOpenGate: boolean },
): Promise<void> {
  const outcomes = await Promise.allSettled([
    hadOpenGate ? tellGateClosed(deps, record) : undefined,
    redraw(deps, record, cards),
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

const targetOf = ({ tenantId, target, targetId, locale }: MeetingCard): ChatTarget =>
  target === 'person'
    ? { kind: 'person', tenantId, personId: personId(targetId), locale }
    : { kind: 'meeting', tenantId, threadId: threadId(targetId), locale };
