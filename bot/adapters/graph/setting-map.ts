import type {
  LobbyBypassSettings,
  OnlineMeeting,
  WatermarkProtectionValues,
} from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import {
  SETTING_NAMES,
  type MeetingSettings,
  type SettingDemands,
  type SettingName,
} from '../../domain/meeting-settings.ts';

const Part = z.looseObject({}).nullish().catch(undefined);
/** The part of an onlineMeeting that holds settings. A value of an unexpected kind spoils that setting only. */
export const GraphSettings = z.looseObject({
  lobbyBypassSettings: Part,
  watermarkProtection: Part,
  sensitivityLabelAssignment: Part,
});
export type GraphSettings = z.infer<typeof GraphSettings>;

/** Complex values of a meeting, which a change replaces as a whole. */
type Home = Extract<keyof typeof GraphSettings.shape, string>;
interface Place {
  /** Missing: a property of the meeting itself. */
  readonly home?: Home;
  readonly property: string;
}

/** One setting: where Graph keeps it, and its values there. */
type Translation<Value> = { readonly place: Place } & (
  | {
      /** Every value of ours, with Graph's word for it. What is missing here we do not know. */
      readonly words: readonly (readonly [ours: Value, graphs: unknown])[];
    }
  | {
      /** The same on both sides; undefined for what is none. */
      readonly read: (graphs: unknown) => Value | undefined;
    }
);

const flag = [
  [true, true],
  [false, false],
] as const;
const inMeeting = (property: keyof OnlineMeeting): Place => ({ property });
const inLobby = (property: keyof LobbyBypassSettings): Place => ({
  home: 'lobbyBypassSettings',
  property,
});
const inWatermark = (property: keyof WatermarkProtectionValues): Place => ({
  home: 'watermarkProtection',
  property,
});
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
  contentWatermarked: { place: inWatermark('isEnabledForContentSharing'), words: flag },
  videoWatermarked: { place: inWatermark('isEnabledForVideo'), words: flag },
  sensitivityLabel: {
    place: { home: 'sensitivityLabelAssignment', property: 'sensitivityLabelId' },
    read: (graphs) => (typeof graphs === 'string' ? graphs.toLowerCase() : undefined),
  },
};

/** What Graph says, in our words. A setting that is missing, or has a value we do not know, is left out. */
export function settingsFromGraph(answer: GraphSettings): Partial<MeetingSettings> {
  const read = SETTING_NAMES.flatMap((name) => {
    const { home, property } = translations[name].place;
    const value = toOurs(translations[name], (home ? (answer[home] ?? {}) : answer)[property]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(read);
}

/**
 * The change to send. What lives in one complex value is replaced as a whole, so what is not demanded of it is sent along as
 * it stands.
 */
export function settingsToGraph(
  demands: SettingDemands,
  current: Partial<MeetingSettings>,
): OnlineMeeting {
  const change: Record<string, unknown> = {};
  const parts = new Map<Home, Readonly<Record<string, unknown>>>();
  for (const name of SETTING_NAMES) {
    const { home, property } = translations[name].place;
    const isTouched = home ? homesIn(demands).has(home) : demands[name] !== undefined;
    const wanted = demands[name] ?? current[name];
    if (!isTouched || wanted === undefined) continue;
    const value = toGraph(translations[name], wanted);
    if (home) parts.set(home, { ...parts.get(home), [property]: value });
    else change[property] = value;
  }
  return { ...change, ...Object.fromEntries(parts) };
}

const homesIn = (demands: SettingDemands): ReadonlySet<Home> =>
  new Set(
    SETTING_NAMES.flatMap((name) =>
      demands[name] === undefined ? [] : (translations[name].place.home ?? []),
    ),
  );

const toOurs = (translation: Translation<unknown>, graphs: unknown): unknown =>
  'read' in translation
    ? translation.read(graphs)
    : translation.words.find(([, word]) => word === graphs)?.[0];

const toGraph = (translation: Translation<unknown>, wanted: unknown): unknown =>
  'read' in translation ? wanted : translation.words.find(([ours]) => ours === wanted)?.[1];
