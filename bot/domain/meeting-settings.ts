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
}
export type SettingName = keyof MeetingSettings;

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

/** The settings demanded that the reading does not prove, in the pack's order. */
export function unprovenSettings(demands: SettingDemands, reading: SettingsReading): SettingName[] {
  const names = Object.keys(demands) as SettingName[];
  if (!reading.readable) return names;
  return names.filter((name) => reading.settings[name] !== demands[name]);
}
