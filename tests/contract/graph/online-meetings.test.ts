import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onlineMeetingId } from '../../../bot/domain/ids.ts';
import type { MeetingSettings } from '../../../bot/domain/meeting-settings.ts';
import type { Person } from '../../../bot/domain/person.ts';
import { anna, bjorn, karin, pekka, siri, tenant } from './demo-town.ts';
import { meetingsWorlds, type MeetingsWorld } from './online-meetings-worlds.ts';

const untouched: Omit<MeetingSettings, 'sensitivityLabel'> = {
  lobby: 'organisation',
  dialInBypassesLobby: false,
  presenters: 'everyone',
  recordingAllowed: true,
  transcriptionAllowed: true,
  recordsAutomatically: false,
  chat: 'on',
  attendeeCameraAllowed: true,
  endToEndEncrypted: false,
  copyingAllowed: true,
  contentWatermarked: false,
  videoWatermarked: false,
};
const strictest: MeetingSettings = {
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
  videoWatermarked: true,
  sensitivityLabel: '55555555-5555-4555-8555-555555555555',
};

describe.each(meetingsWorlds)('the Teams meetings on %s', (_name, open) => {
  let world: MeetingsWorld;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());
  const booked = async (organiser: Person = karin) => {
    const joinUrl = await world.book(organiser, [anna]);
    const meeting = await world.meetings.find(tenant, organiser.id, joinUrl);
    if (!meeting) throw new Error('the meeting was not found');
    return { joinUrl, meeting };
  };

  it('are found by their link, with thread, organiser, co-organisers and invited', async () => {
    const joinUrl = await world.book(karin, [anna, bjorn], bjorn);

    const meeting = await world.meetings.find(tenant, karin.id, joinUrl);

    expect(meeting).toMatchObject({
      organiserId: karin.id,
      coorganiserIds: [bjorn.id],
      invitedIds: [anna.id, bjorn.id],
    });
    expect(meeting?.threadId).toMatch(/^19:meeting_.+@thread\.v2$/);
  });

  it('are not found by a link that leads to none, nor by one that tries to ask for all', async () => {
    const { joinUrl } = await booked();

    expect(await world.meetings.find(tenant, karin.id, `${joinUrl}x`)).toBeUndefined();
    expect(await world.meetings.find(tenant, karin.id, "x' or JoinWebUrl ne '")).toBeUndefined();
  });

  it('have, untouched, the settings that Teams gives', async () => {
    const { meeting } = await booked();

    expect(await world.meetings.readSettings(tenant, karin.id, meeting.id)).toEqual({
      readable: true,
      settings: untouched,
      readAt: expect.any(Date),
    });
  });

  it('that do not exist have no settings to read, and none can be applied', async () => {
    const none = onlineMeetingId('bm9uZQ==');

    expect(await world.meetings.readSettings(tenant, karin.id, none)).toEqual({
      readable: false,
      why: 'not-found',
    });
    await expect(
      world.meetings.applySettings(tenant, karin.id, none, { chat: 'off' }),
    ).rejects.toMatchObject({ name: 'ServiceFault', trouble: 'not-found' });
  });

  it('take on the strictest settings, and are read back', async () => {
    const { meeting } = await booked();

    const applied = await world.meetings.applySettings(tenant, karin.id, meeting.id, strictest);

    expect(applied).toMatchObject({ refused: [], reading: { settings: strictest } });
    expect(await world.meetings.readSettings(tenant, karin.id, meeting.id)).toMatchObject({
      settings: strictest,
    });
  });

  it('keep what is not demanded', async () => {
    const { meeting, joinUrl } = await booked();
    await world.change(karin, joinUrl, { dialInBypassesLobby: true, chat: 'limited' });

    const { reading } = await world.meetings.applySettings(tenant, karin.id, meeting.id, {
      lobby: 'invited',
    });

    expect(reading).toMatchObject({
      settings: { ...untouched, lobby: 'invited', dialInBypassesLobby: true, chat: 'limited' },
    });
  });

  it('take on the rest when one setting is refused, which is named', async () => {
    const { meeting } = await booked(bjorn);

    const applied = await world.meetings.applySettings(tenant, bjorn.id, meeting.id, strictest);

    expect(applied).toMatchObject({
      refused: [{ setting: 'endToEndEncrypted', because: 'licence' }],
      reading: { settings: { ...strictest, endToEndEncrypted: false } },
    });
  });

  it('tell a policy of the organisation from a licence that is missing', async () => {
    const { meeting } = await booked(pekka);

    const applied = await world.meetings.applySettings(tenant, pekka.id, meeting.id, strictest);

    expect(applied).toMatchObject({
      refused: [{ setting: 'transcriptionAllowed', because: 'policy' }],
      reading: { settings: { ...strictest, transcriptionAllowed: true } },
    });
  });

  it('name nothing as refused that is already as demanded', async () => {
    const { meeting } = await booked(bjorn);

    const applied = await world.meetings.applySettings(tenant, bjorn.id, meeting.id, {
      endToEndEncrypted: false,
      chat: 'off',
    });

    expect(applied).toMatchObject({ refused: [], reading: { settings: { chat: 'off' } } });
  });

  it('show a change that somebody makes in Teams', async () => {
    const { meeting, joinUrl } = await booked();
    await world.meetings.applySettings(tenant, karin.id, meeting.id, strictest);

    await world.change(karin, joinUrl, { recordingAllowed: true });

    expect(await world.meetings.readSettings(tenant, karin.id, meeting.id)).toMatchObject({
      settings: { ...strictest, recordingAllowed: true },
    });
  });

  it('of an organiser without an application access policy are out of reach, and say so', async () => {
    const some = onlineMeetingId('c29tZQ==');

    await expect(
      world.meetings.find(tenant, siri.id, 'https://teams.microsoft.com/l/meetup-join/x'),
    ).rejects.toMatchObject({ name: 'ServiceFault', trouble: 'no-access-policy' });
    expect(await world.meetings.readSettings(tenant, siri.id, some)).toEqual({
      readable: false,
      why: 'no-access-policy',
    });
  });

  it('belong to their organiser: a stranger finds none', async () => {
    const joinUrl = await world.book(karin, [anna]);

    expect(await world.meetings.find(tenant, bjorn.id, joinUrl)).toBeUndefined();
  });
});
