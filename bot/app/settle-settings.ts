import { deriveMeeting } from '../domain/meeting.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import { settingsAt } from '../domain/policy.ts';
import type { LevelSettingsDeps } from './apply-level-settings.ts';
import { applyLevelSettings } from './apply-level-settings.ts';
import { ServiceFault } from './ports/fault.ts';
import type { Logger } from './ports/logger.ts';
import type { MeetingRecord } from './ports/unit-of-work.ts';

/** A press or a booking under way is left alone this long, in milliseconds: it applies the settings itself. */
const PATIENCE = 2 * 60_000;

/**
 * `settled`: the level's settings have been applied, now or before. `later`: not yet, ask again at the instant.
 * `failed`: Microsoft could not be asked.
 */
export type SettingsDebt =
  | { readonly name: 'settled' }
  | { readonly name: 'later'; readonly at: Date }
  | { readonly name: 'failed' };

/**
 * Applies the settings of a level that was recorded and whose settings never came: the process died in between, or Teams
 * could not be asked. Safe to repeat: they are recorded once, and not when somebody has changed the level meanwhile.
 */
export async function settleSettings(
  deps: LevelSettingsDeps & { readonly logger: Logger },
  record: MeetingRecord,
): Promise<SettingsDebt> {
  const log = await deps.work.read(({ events }) => events.read(record.tenantId, record.id));
  const { settingsOwedSince, level } = deriveMeeting(log.version, log.events, NOTHING_RENEWED);
  const pack = deps.policies.packFor(record.tenantId, record.department);
  if (!settingsOwedSince || Object.keys(settingsAt(pack, level)).length === 0)
    return { name: 'settled' };
  const at = new Date(settingsOwedSince.getTime() + PATIENCE);
  if (at > deps.clock.now()) return { name: 'later', at };
  try {
    await applyLevelSettings(
      deps,
      record,
      { level, by: 'system' },
      (meeting) => meeting.level === level && meeting.settingsOwedSince !== undefined,
    );
    deps.logger.info('settings.settled', { meetingId: record.id });
    return { name: 'settled' };
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) throw fault;
    deps.logger.warn('settings.postponed', { meetingId: record.id, trouble: fault.trouble });
    return { name: 'failed' };
  }
}
