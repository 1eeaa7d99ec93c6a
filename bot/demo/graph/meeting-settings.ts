import { GraphRefusal, isRecord, type Json } from './odata.ts';

/** What a Teams meeting has when nobody has chosen otherwise. */
export const defaultSettings: Json = {
  allowAttendeeToEnableCamera: true,
  allowAttendeeToEnableMic: true,
  allowBreakoutRooms: true,
  allowCopyingAndSharingMeetingContent: true,
  allowLiveShare: 'enabled',
  allowMeetingChat: 'enabled',
  allowParticipantsToChangeName: false,
  allowPowerPointSharing: true,
  allowRecording: true,
  allowTeamworkReactions: true,
  allowTranscription: true,
  allowWhiteboard: true,
  allowedLobbyAdmitters: 'organizerAndCoOrganizersAndPresenters',
  allowedPresenters: 'everyone',
  isEndToEndEncryptionEnabled: false,
  isEntryExitAnnounced: false,
  lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
  recordAutomatically: false,
  sensitivityLabelAssignment: null,
  shareMeetingChatHistoryDefault: 'none',
  watermarkProtection: { isEnabledForContentSharing: false, isEnabledForVideo: false },
};

const choices: Readonly<Record<string, readonly string[]>> = {
  allowLiveShare: ['enabled', 'disabled'],
  allowMeetingChat: ['enabled', 'disabled', 'limited'],
  allowedLobbyAdmitters: ['organizerAndCoOrganizersAndPresenters'],
  allowedPresenters: ['everyone', 'organization', 'roleIsPresenter', 'organizer'],
  scope: [
    'organizer',
    'organization',
    'organizationAndFederated',
    'everyone',
    'invited',
    'organizationExcludingGuests',
  ],
  shareMeetingChatHistoryDefault: ['none', 'all'],
};

const wrong = (name: string) =>
  new GraphRefusal(
    400,
    'BadRequest',
    `Invalid value specified for property '${name}' of resource.`,
  );

function checked(name: string, value: unknown, before: unknown): unknown {
  if (name === 'sensitivityLabelAssignment') return checkedLabel(value);
  if (isRecord(before)) {
    if (!isRecord(value)) throw wrong(name);
    const merged: Record<string, unknown> = { ...before };
    for (const [part, each] of Object.entries(value)) {
      if (part.startsWith('@')) continue;
      if (!(part in before)) throw wrong(`${name}/${part}`);
      merged[part] = checked(part, each, before[part]);
    }
    return merged;
  }
  const allowed = choices[name];
  const fits = allowed
    ? typeof value === 'string' && allowed.includes(value)
    : typeof value === 'boolean';
  if (!fits) throw wrong(name);
  return value;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function checkedLabel(value: unknown): unknown {
  if (value === null) return null;
  const id = isRecord(value) ? value['sensitivityLabelId'] : undefined;
  if (typeof id !== 'string' || !GUID.test(id)) throw wrong('sensitivityLabelAssignment');
  return { sensitivityLabelId: id };
}

export const isSetting = (name: string): boolean => name in defaultSettings;

/** The settings after a change, nested ones merged. Refuses a value of the wrong kind and changes nothing then. */
export function changedSettings(before: Json, change: Json): Json {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(change)) {
    after[name] = checked(name, value, before[name]);
  }
  return after;
}
