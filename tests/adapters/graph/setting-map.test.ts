import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  GraphSettings,
  settingsFromGraph,
  settingsToGraph,
} from '../../../bot/adapters/graph/setting-map.ts';
import { SETTING_NAMES, type MeetingSettings } from '../../../bot/domain/meeting-settings.ts';

const anySettings: fc.Arbitrary<MeetingSettings> = fc.record({
  lobby: fc.constantFrom(
    'organiser',
    'invited',
    'organisation',
    'organisation-and-federated',
    'everyone',
  ),
  dialInBypassesLobby: fc.boolean(),
  presenters: fc.constantFrom('organiser', 'named', 'organisation', 'everyone'),
  recordingAllowed: fc.boolean(),
  transcriptionAllowed: fc.boolean(),
  recordsAutomatically: fc.boolean(),
  chat: fc.constantFrom('on', 'limited', 'off'),
  attendeeCameraAllowed: fc.boolean(),
  endToEndEncrypted: fc.boolean(),
  copyingAllowed: fc.boolean(),
  contentWatermarked: fc.boolean(),
  videoWatermarked: fc.boolean(),
  sensitivityLabel: fc.uuid(),
});
const label = 'abcdef01-5555-4555-8555-555555555555';
const read = (answer: unknown) => settingsFromGraph(GraphSettings.parse(answer));

describe('the settings of a meeting', () => {
  it('mean the same after a journey to Graph and back, all of them', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(read(settingsToGraph(settings, {}))).toEqual(settings);
      }),
    );
  });

  it('are named in Graph as Microsoft documents them', () => {
    expect(
      settingsToGraph(
        {
          lobby: 'organiser',
          dialInBypassesLobby: false,
          presenters: 'named',
          recordingAllowed: false,
          transcriptionAllowed: false,
          recordsAutomatically: false,
          chat: 'off',
          attendeeCameraAllowed: true,
          endToEndEncrypted: true,
          copyingAllowed: false,
          contentWatermarked: true,
          videoWatermarked: false,
          sensitivityLabel: label,
        },
        {},
      ),
    ).toEqual({
      lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
      allowedPresenters: 'roleIsPresenter',
      allowRecording: false,
      allowTranscription: false,
      recordAutomatically: false,
      allowMeetingChat: 'disabled',
      allowAttendeeToEnableCamera: true,
      isEndToEndEncryptionEnabled: true,
      allowCopyingAndSharingMeetingContent: false,
      watermarkProtection: { isEnabledForContentSharing: true, isEnabledForVideo: false },
      sensitivityLabelAssignment: { sensitivityLabelId: label },
    });
  });

  it('are sent alone, except that the lobby’s two go together so that neither undoes the other', () => {
    expect(settingsToGraph({ chat: 'off' }, { lobby: 'invited' })).toEqual({
      allowMeetingChat: 'disabled',
    });
    expect(
      settingsToGraph({ lobby: 'organiser' }, { lobby: 'everyone', dialInBypassesLobby: false }),
    ).toEqual({ lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false } });
  });

  it.each([
    [
      'a lobby we have no word for',
      { lobbyBypassSettings: { scope: 'organizationExcludingGuests' } },
    ],
    ['a word for things to come', { allowMeetingChat: 'unknownFutureValue' }],
    ['nothing', { allowRecording: null }],
    ['text for a yes or no', { isEndToEndEncryptionEnabled: 'true' }],
    ['a number for a yes or no', { recordAutomatically: 0 }],
    ['a name of every object', { allowedPresenters: 'toString' }],
    ['a lobby of another shape', { lobbyBypassSettings: 'organizer' }],
    ['a watermark of another shape', { watermarkProtection: true }],
    ['no label', { sensitivityLabelAssignment: { sensitivityLabelId: null } }],
    ['no settings at all', {}],
  ])('that Graph gives as %s are not read, and never guessed', (_name, answer) => {
    expect(read(answer)).toEqual({});
  });

  it('that are understood are read beside one that is not', () => {
    expect(
      read({
        lobbyBypassSettings: { scope: 'x', isDialInBypassEnabled: true },
        allowRecording: false,
      }),
    ).toEqual({ dialInBypassesLobby: true, recordingAllowed: false });
  });

  it('are read with the label in small letters, as packs write it', () => {
    expect(
      read({ sensitivityLabelAssignment: { sensitivityLabelId: label.toUpperCase() } }),
    ).toEqual({ sensitivityLabel: label });
  });

  it('are thirteen, each with a place of its own', () => {
    expect(SETTING_NAMES).toHaveLength(13);
  });
});
