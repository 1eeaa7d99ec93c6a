/** Teams' own settings of a meeting, in our words. The Graph adapter translates. */
export interface MeetingSettings {
  /** Who passes the lobby without waiting. */
  readonly lobby:
    'organiser' | 'invited' | 'organisation' | 'organisation-and-federated' | 'everyone';
  readonly dialInBypassesLobby: boolean;
  readonly presenters: 'organiser' | 'named' | 'organisation' | 'everyone';
  readonly recordingAllowed: boolean;
  readonly transcriptionAllowed: boolean;
  readonly recordsAutomatically: boolean;
  readonly chat: 'on' | 'limited' | 'off';
  readonly attendeeCameraAllowed: boolean;
  readonly endToEndEncrypted: boolean;
  readonly copyingAllowed: boolean;
  /** Whoever sees shared content sees their own address over it. */
  readonly contentWatermarked: boolean;
  readonly videoWatermarked: boolean;
  /** Id of a label of the organisation's own, a GUID in small letters. */
  readonly sensitivityLabel: string;
}
export type SettingName = keyof MeetingSettings;

/** The record makes a setting that is left out a compile error. */
const everySetting: Readonly<Record<SettingName, true>> = {
  lobby: true,
  dialInBypassesLobby: true,
  presenters: true,
  recordingAllowed: true,
  transcriptionAllowed: true,
  recordsAutomatically: true,
  chat: true,
  attendeeCameraAllowed: true,
  endToEndEncrypted: true,
  copyingAllowed: true,
  contentWatermarked: true,
  videoWatermarked: true,
  sensitivityLabel: true,
};
export const isSettingName = (name: string): name is SettingName =>
  Object.hasOwn(everySetting, name);
export const SETTING_NAMES: readonly SettingName[] =
  Object.keys(everySetting).filter(isSettingName);

/** What a pack demands of some of the settings. */
export type SettingDemands = { readonly [Name in SettingName]?: MeetingSettings[Name] };

/** What was read back. A setting that is missing here could not be read, and what could not be read is not met. */
export type SettingsReading =
  | { readonly readable: true; readonly settings: Partial<MeetingSettings>; readonly readAt: Date }
  | { readonly readable: false; readonly why: ServiceTrouble };

/**
 * Why Microsoft could not be asked or would not answer. `no-access-policy`: Teams lets an application at meetings only where
 * an administrator has made an application access policy, whatever else it is permitted.
 */
export type ServiceTrouble =
  'not-permitted' | 'no-access-policy' | 'not-found' | 'throttled' | 'unreachable';

/** Asking again does not help before an administrator has done something. */
export const needsAdministrator = (trouble: ServiceTrouble): boolean =>
  trouble === 'not-permitted' || trouble === 'no-access-policy';

/** Why Microsoft would not set a setting: the organiser lacks a licence, a policy of the organisation forbids it, or it does not say. */
export const REFUSAL_REASONS = ['licence', 'policy', 'unsaid'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A setting that is not possible here. */
export interface RefusedSetting {
  readonly setting: SettingName;
  readonly because: RefusalReason;
}

/** What became of the settings when they were last applied; missing: never tried since the level was set. */
export type AppliedSettings = ReadonlyMap<SettingName, 'set' | RefusalReason>;

/** A setting that is not as demanded. `drifted`: it was set, and somebody has changed it since. */
export interface SettingGap {
  readonly setting: SettingName;
  readonly because: 'not-set' | 'drifted' | RefusalReason;
}

/** The settings demanded that a reading does not prove, in the pack's order. */
export function settingGaps(
  demands: SettingDemands,
  settings: Partial<MeetingSettings>,
  applied: AppliedSettings,
): SettingGap[] {
  return SETTING_NAMES.filter(
    (name) => demands[name] !== undefined && settings[name] !== demands[name],
  )
    .toSorted((a, b) => orderIn(demands, a) - orderIn(demands, b))
    .map((setting) => {
      const outcome = applied.get(setting) ?? 'not-set';
      return { setting, because: outcome === 'set' ? 'drifted' : outcome };
    });
}

const orderIn = (demands: SettingDemands, name: SettingName): number =>
  Object.keys(demands).indexOf(name);
