import type { LobbyBypassSettings, OnlineMeeting } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type {
  MeetingSettings,
  SettingDemands,
  SettingName,
} from '../../domain/meeting-settings.ts';

/** The part of an onlineMeeting that holds settings. A value of an unexpected kind spoils that setting only. */
export const GraphSettings = z.looseObject({
  lobbyBypassSettings: z.looseObject({}).nullish().catch(undefined),
});
export type GraphSettings = z.infer<typeof GraphSettings>;

type Place =
  | { readonly of: 'meeting'; readonly property: keyof OnlineMeeting }
  | { readonly of: 'lobby'; readonly property: keyof LobbyBypassSettings };

/** One setting: where Graph keeps it, and its values there. */
interface Translation<Value> {
  readonly place: Place;
  /** Every value of ours, with Graph's word for it. What is missing here we do not know. */
  readonly words: readonly (readonly [ours: Value, graphs: unknown])[];
}

const flag = [
  [true, true],
  [false, false],
] as const;
const inMeeting = (property: keyof OnlineMeeting): Place => ({ of: 'meeting', property });
const inLobby = (property: keyof LobbyBypassSettings): Place => ({ of: 'lobby', property });
/** The record makes a value of ours without a word of Graph's a compile error. */
const choice = <Value extends string, Word>(words: Readonly<Record<Value, Word>>) =>
  Object.entries<Word>(words) as [Value, Word][];

type Words<Property extends keyof OnlineMeeting> = NonNullable<OnlineMeeting[Property]>;

const translations: { readonly [Name in SettingName]: Translation<MeetingSettings[Name]> } = {
  lobby: {
    place: inLobby('scope'),
    words: choice<MeetingSettings['lobby'], NonNullable<LobbyBypassSettings['scope']>>({
      organiser: 'organizer',
      invited: 'invited',
      organisation: 'organization',
      'organisation-and-federated': 'organizationAndFederated',
      everyone: 'everyone',
    }),
  },
  dialInBypassesLobby: { place: inLobby('isDialInBypassEnabled'), words: flag },
  presenters: {
    place: inMeeting('allowedPresenters'),
    words: choice<MeetingSettings['presenters'], Words<'allowedPresenters'>>({
      organiser: 'organizer',
      named: 'roleIsPresenter',
      organisation: 'organization',
      everyone: 'everyone',
    }),
  },
  recordingAllowed: { place: inMeeting('allowRecording'), words: flag },
  transcriptionAllowed: { place: inMeeting('allowTranscription'), words: flag },
  recordsAutomatically: { place: inMeeting('recordAutomatically'), words: flag },
  chat: {
    place: inMeeting('allowMeetingChat'),
    words: choice<MeetingSettings['chat'], Words<'allowMeetingChat'>>({
      on: 'enabled',
      limited: 'limited',
      off: 'disabled',
    }),
  },
  attendeeCameraAllowed: { place: inMeeting('allowAttendeeToEnableCamera'), words: flag },
  endToEndEncrypted: { place: inMeeting('isEndToEndEncryptionEnabled'), words: flag },
  copyingAllowed: { place: inMeeting('allowCopyingAndSharingMeetingContent'), words: flag },
};

export const settingNames = Object.keys(translations) as SettingName[];

/** What Graph says, in our words. A setting that is missing, or has a value we do not know, is left out. */
export function settingsFromGraph(answer: GraphSettings): Partial<MeetingSettings> {
  const read = settingNames.flatMap((name) => {
    const { place, words } = translations[name];
    const home = place.of === 'lobby' ? (answer.lobbyBypassSettings ?? {}) : answer;
    const word = words.find(([, graphs]) => graphs === home[place.property]);
    return word ? [[name, word[0]] as const] : [];
  });
  return Object.fromEntries(read);
}

/**
 * The change to send. The lobby's two settings live in one complex value that is replaced as a whole, so the one not
 * demanded is sent along as it stands.
 */
export function settingsToGraph(
  demands: SettingDemands,
  current: Partial<MeetingSettings>,
): OnlineMeeting {
  const meeting: Record<string, unknown> = {};
  const lobby: Record<string, unknown> = {};
  for (const name of settingNames) {
    const { place, words } = translations[name];
    const wanted = demands[name] ?? (place.of === 'lobby' ? current[name] : undefined);
    const word = words.find(([ours]) => ours === wanted);
    if (word) (place.of === 'lobby' ? lobby : meeting)[place.property] = word[1];
  }
  const touchesLobby = settingNames.some(
    (name) => translations[name].place.of === 'lobby' && demands[name] !== undefined,
  );
  return touchesLobby ? { ...meeting, lobbyBypassSettings: lobby } : meeting;
}
