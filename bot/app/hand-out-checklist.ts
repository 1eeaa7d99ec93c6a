import type { Level } from '../domain/policy.ts';
import type { Locale } from '../domain/person.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import { cardViewOf, isForHostAlone, loadChecklist } from './load-checklist.ts';
import type { Chat, ChatTarget } from './ports/chat.ts';
import { ServiceFault } from './ports/fault.ts';
import type { Logger } from './ports/logger.ts';
import type { MeetingRecord } from './ports/unit-of-work.ts';

/** At the start the host gets the checklist as a card: in the meeting's chat at levels 0–2, in their own at 3–4 (M6). */
export const makeHandOutChecklist =
  (deps: ChecklistDeps & { readonly chat: Chat; readonly logger: Logger }) =>
  async (record: MeetingRecord): Promise<'given' | 'not-reachable' | 'failed'> => {
    const loaded = await loadChecklist(deps, record);
    const locale = await localeOfHost(deps, record);
    const target = targetAt(loaded.meeting.level, record, locale);
    if (!target) return 'not-reachable';
    try {
      const sent = await deps.chat.postChecklist(target, cardViewOf(loaded));
      if (sent === 'not-reachable') {
        deps.logger.warn('card.unreachable', { meetingId: record.id, target: target.kind });
        return sent;
      }
      await deps.work.run(async (tx) => {
        // Only this meeting's card is kept up to date from now on, not one of an earlier time in the same thread.
        await tx.cards.remove(record.tenantId, record.id);
        await tx.cards.save({
          tenantId: record.tenantId,
          meetingId: record.id,
          target: target.kind,
          targetId: target.kind === 'person' ? target.personId : target.threadId,
          locale,
          card: sent,
        });
      });
      return 'given';
    } catch (fault) {
      if (!(fault instanceof ServiceFault)) throw fault;
      // The panel holds the truth; a card that could not be posted is no reason to fail the start.
      deps.logger.error('card.failed', fault, { meetingId: record.id });
      return 'failed';
    }
  };

function targetAt(level: Level, record: MeetingRecord, locale: Locale): ChatTarget | undefined {
  const { tenantId, organiserId, threadId } = record;
  if (isForHostAlone(level)) return { kind: 'person', tenantId, personId: organiserId, locale };
  return threadId ? { kind: 'meeting', tenantId, threadId, locale } : undefined;
}

async function localeOfHost(deps: ChecklistDeps, record: MeetingRecord): Promise<Locale> {
  const chat = await deps.work.read(({ conversations }) =>
    conversations.ofPerson(record.tenantId, record.organiserId),
  );
  return chat?.locale ?? 'sv';
}
