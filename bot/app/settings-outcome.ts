import type { MeetingFact } from '../domain/meeting-event.ts';
import type {
  RefusedSetting,
  SettingDemands,
  SettingsReading,
} from '../domain/meeting-settings.ts';
import { SETTING_NAMES } from '../domain/meeting-settings.ts';

/** What became of the meeting's settings: what Microsoft refused, and what was read back. */
export interface SettingsOutcome {
  readonly refused: readonly RefusedSetting[];
  readonly reading: SettingsReading;
}

/** For the record. A setting that Microsoft accepted and then read back otherwise did not take. */
export function appliedFact(
  demands: SettingDemands,
  { refused, reading }: SettingsOutcome,
): Extract<MeetingFact, { what: 'settings.applied' }> {
  const set = SETTING_NAMES.filter(
    (name) =>
      demands[name] !== undefined &&
      !refused.some(({ setting }) => setting === name) &&
      (!reading.readable || reading.settings[name] === demands[name]),
  );
  return { what: 'settings.applied', set, refused };
}
