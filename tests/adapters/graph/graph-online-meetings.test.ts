import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SETTING_NAMES, type SettingName } from '../../../bot/domain/meeting-settings.ts';
import { makeGraphOnlineMeetings } from '../../../bot/adapters/graph/graph-online-meetings.ts';
import { onlineMeetingId } from '../../../bot/domain/ids.ts';
import { makeFakeClock } from '../../fakes/fake-clock.ts';
import { inTurn, ok, openScriptedGraph, refused, type ScriptedGraph } from './scripted-graph.ts';
import { aClient, idOf, karin, tenant } from './subjects.ts';

let graph: ScriptedGraph;
beforeAll(async () => {
  graph = await openScriptedGraph();
});
afterAll(() => graph.close());

const clock = makeFakeClock();
const meetings = () => makeGraphOnlineMeetings({ client: aClient(graph.url).client, clock });
const id = onlineMeetingId('MSow/+==');
const joinUrl =
  "https://teams.microsoft.com/l/meetup-join/19%3ameeting_a'b%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d&a=b";
const untouched = {
  id,
  subject: 'Budgetavstämning',
  allowRecording: true,
  allowTranscription: true,
  allowMeetingChat: 'enabled',
  lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: true },
};
const changes = () =>
  graph.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

describe('finding the Teams meeting behind a link', () => {
  const found = {
    id,
    chatInfo: { threadId: '19:meeting_x@thread.v2' },
    participants: {
      organizer: { identity: { user: { id: karin.toUpperCase() } }, role: 'presenter' },
      attendees: [
        { role: 'coorganizer', identity: { user: { id: idOf(2) } } },
        { role: 'attendee', identity: { user: { id: idOf(3) } } },
        { role: 'attendee', identity: { user: { id: null } }, upn: 'gast@example.org' },
        { role: 'attendee', identity: null },
      ],
    },
  };

  it('asks for exactly that link, and tells who runs it and who is invited', async () => {
    graph.script(inTurn(ok({ value: [found] })));

    const meeting = await meetings().find(tenant, karin, joinUrl);

    expect(meeting).toEqual({
      id,
      threadId: '19:meeting_x@thread.v2',
      organiserId: karin,
      coorganiserIds: [idOf(2)],
      invitedIds: [idOf(2), idOf(3)],
    });
    expect(graph.requests[0]).toMatchObject({
      path: `/users/${karin}/onlineMeetings`,
      query: { $filter: `JoinWebUrl eq '${joinUrl.replace("'", "''")}'` },
    });
  });

  it.each([
    ['an empty list', ok({ value: [] })],
    ['not found', refused(404, 'NotFound')],
  ])('finds none when Graph answers with %s', async (_name, answer) => {
    graph.script(inTurn(answer));

    expect(await meetings().find(tenant, karin, joinUrl)).toBeUndefined();
  });

  it('says that the application access policy is missing', async () => {
    graph.script(inTurn(refused(403, 'Forbidden')));

    await expect(meetings().find(tenant, karin, joinUrl)).rejects.toMatchObject({
      trouble: 'no-access-policy',
    });
  });
});

describe('reading the settings', () => {
  it('says when they were read', async () => {
    graph.script(inTurn(ok({ id, allowRecording: false })));

    expect(await meetings().readSettings(tenant, karin, id)).toEqual({
      readable: true,
      settings: { recordingAllowed: false },
      readAt: clock.now(),
    });
    expect(graph.requests[0]?.path).toBe(`/users/${karin}/onlineMeetings/${id}`);
  });

  it.each([
    [refused(403, 'Forbidden'), 'no-access-policy'],
    [refused(403, 'Authorization_RequestDenied'), 'not-permitted'],
    [refused(404, 'NotFound'), 'not-found'],
    [refused(429, 'TooManyRequests', { 'retry-after': '60' }), 'throttled'],
    [refused(500, 'InternalServerError'), 'unreachable'],
    [{ status: 200, text: 'nej' }, 'unreachable'],
  ] as const)('answers what is wrong instead of throwing', async (answer, why) => {
    graph.script(inTurn(answer));

    expect(await meetings().readSettings(tenant, karin, id)).toEqual({ readable: false, why });
  });
});

describe('applying the settings of a level', () => {
  it('sends only what differs, at once, and reads back', async () => {
    graph.script(
      inTurn(ok(untouched), { status: 200, json: {} }, ok({ ...untouched, allowRecording: false })),
    );

    const answer = await meetings().applySettings(tenant, karin, id, {
      recordingAllowed: false,
      transcriptionAllowed: true,
      lobby: 'organiser',
    });

    expect(changes()).toEqual([
      {
        allowRecording: false,
        lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: true },
      },
    ]);
    expect(answer.refused).toEqual([]);
    expect(answer.reading).toMatchObject({
      readable: true,
      // What Teams kept as it was is told as it is, whatever was answered to the change.
      settings: { recordingAllowed: false, lobby: 'organisation' },
    });
  });

  it('changes nothing when all is as demanded', async () => {
    graph.script(inTurn(ok(untouched)));

    await meetings().applySettings(tenant, karin, id, { recordingAllowed: true, chat: 'on' });

    expect(changes()).toEqual([]);
  });

  it('names the one setting that Microsoft refuses, and sets the others', async () => {
    const stands = { ...untouched, isEndToEndEncryptionEnabled: false };
    graph.script(({ method, body }) => {
      if (method === 'GET') return ok(stands);
      if (typeof body === 'object' && body !== null && 'isEndToEndEncryptionEnabled' in body)
        return refused(400, 'InvalidArgument');
      Object.assign(stands, body);
      return ok(stands);
    });

    const { refused: names, reading } = await meetings().applySettings(tenant, karin, id, {
      recordingAllowed: false,
      endToEndEncrypted: true,
      dialInBypassesLobby: false,
      lobby: 'organiser',
    });

    expect(names).toEqual([{ setting: 'endToEndEncrypted', because: 'unsaid' }]);
    // All of them, then those that need no licence, then the one that does.
    expect(changes()).toHaveLength(3);
    expect(reading).toMatchObject({
      settings: {
        recordingAllowed: false,
        endToEndEncrypted: false,
        lobby: 'organiser',
        dialInBypassesLobby: false,
      },
    });
  });

  it('finds out which ones Microsoft refuses, whichever they are', async () => {
    const properties: Partial<Record<SettingName, string>> = {
      recordingAllowed: 'allowRecording',
      transcriptionAllowed: 'allowTranscription',
      recordsAutomatically: 'recordAutomatically',
      attendeeCameraAllowed: 'allowAttendeeToEnableCamera',
      endToEndEncrypted: 'isEndToEndEncryptionEnabled',
      copyingAllowed: 'allowCopyingAndSharingMeetingContent',
    };
    const all = SETTING_NAMES.filter((name) => properties[name] !== undefined);
    await fc.assert(
      fc.asyncProperty(fc.subarray(all), fc.subarray(all), async (demanded, unwilling) => {
        const stands: Record<string, unknown> = Object.fromEntries(
          Object.values(properties).map((property) => [property, false]),
        );
        graph.script(({ method, body }) => {
          if (method === 'GET') return ok(stands);
          const sent = Object.keys(body ?? {});
          if (unwilling.some((name) => sent.includes(properties[name] ?? '')))
            return refused(403, 'Forbidden');
          Object.assign(stands, body);
          return ok({});
        });

        const { refused: names, reading } = await meetings().applySettings(
          tenant,
          karin,
          id,
          Object.fromEntries(demanded.map((name) => [name, true])),
        );

        const expected = demanded.filter((name) => unwilling.includes(name));
        expect(names.map(({ setting }) => setting).sort()).toEqual([...expected].sort());
        expect(reading.readable && all.filter((name) => reading.settings[name] === true)).toEqual(
          demanded.filter((name) => !unwilling.includes(name)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('names every setting when the meeting may be read and not changed', async () => {
    graph.script(({ method }) => (method === 'GET' ? ok(untouched) : refused(403, 'Forbidden')));

    const { refused: names } = await meetings().applySettings(tenant, karin, id, {
      recordingAllowed: false,
      chat: 'off',
    });

    expect(names.map(({ setting }) => setting)).toEqual(['recordingAllowed', 'chat']);
  });

  it.each([
    ['The user does not have the license required.', 'licence'],
    ['This feature requires Teams Premium.', 'licence'],
    ['Not allowed by TeamsMeetingPolicy.', 'policy'],
    ['Forbidden', 'unsaid'],
  ] as const)('takes from “%s” that it is for %s', async (message, because) => {
    graph.script(({ method }) =>
      method === 'GET'
        ? ok(untouched)
        : { status: 403, json: { error: { code: 'Forbidden', message } } },
    );

    const { refused: names } = await meetings().applySettings(tenant, karin, id, { chat: 'off' });

    expect(names).toEqual([{ setting: 'chat', because }]);
  });

  it.each([
    ['cannot be read', 'GET'],
    ['cannot be changed just now', 'PATCH'],
  ])('of a meeting that %s is a fault, so that it is done later', async (_name, failing) => {
    graph.script(({ method }) =>
      method === failing ? refused(500, 'InternalServerError') : ok(untouched),
    );

    await expect(
      meetings().applySettings(tenant, karin, id, { recordingAllowed: false, chat: 'off' }),
    ).rejects.toMatchObject({ trouble: 'unreachable' });
    expect(changes()).toHaveLength(failing === 'PATCH' ? 1 : 0);
  });

  it('is not proven when it cannot be read back', async () => {
    graph.script(inTurn(ok(untouched), { status: 204 }, refused(500, 'InternalServerError')));

    expect(await meetings().applySettings(tenant, karin, id, { chat: 'off' })).toEqual({
      refused: [],
      reading: { readable: false, why: 'unreachable' },
    });
  });
});
