import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoMeetings } from '../../bot/demo/graph/demo-meetings.ts';
import { anEvent, codeOf, named } from './calendar-requests.ts';
import { at, items, keysOf, runTown, type RunningTown } from './running-town.ts';

const karin = named('karin.holm');
const anna = named('anna.lindgren');
const bjorn = named('bjorn.nilsson');

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());

const find = (person: { readonly id: string }, joinUrl: string) =>
  running.ask(
    'GET',
    `/users/${person.id}/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)}`,
  );
/** A new event with a Teams meeting, and the path of that meeting. */
const bookedBy = async (owner = karin) => {
  const event = await running.ask('POST', `/users/${owner.id}/events`, anEvent());
  const joinUrl = String(at(event.body, 'onlineMeeting', 'joinUrl'));
  const found = await find(owner, joinUrl);
  const id = String(at(found.body, 'value', 0, 'id'));
  return {
    event: event.body,
    joinUrl,
    meeting: items(found.body)[0],
    path: `/users/${owner.id}/onlineMeetings/${encodeURIComponent(id)}`,
  };
};

describe('Teams meetings in the demo Graph', () => {
  it('are found by the join link of their event, with the chat’s thread and the people', async () => {
    const { meeting, joinUrl } = await bookedBy();

    const threadId = String(at(meeting, 'chatInfo', 'threadId'));
    expect(threadId).toMatch(/^19:meeting_[\w-]+@thread\.v2$/);
    expect(joinUrl).toContain(encodeURIComponent(threadId).replaceAll('%3A', '%3a'));
    expect(meeting).toMatchObject({
      joinWebUrl: joinUrl,
      subject: 'Budgetavstämning',
      startDateTime: '2026-11-28T09:00:00.000Z',
      participants: {
        organizer: { upn: karin.mail, identity: { user: { id: karin.id } } },
        attendees: [{ upn: anna.mail, role: 'attendee', identity: { user: { id: anna.id } } }],
      },
    });
  });

  it('start with everybody in the organisation past the lobby, recording allowed and chat on', async () => {
    const { meeting } = await bookedBy();

    expect(meeting).toMatchObject({
      lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
      allowRecording: true,
      allowTranscription: true,
      recordAutomatically: false,
      allowMeetingChat: 'enabled',
      allowedPresenters: 'everyone',
      allowAttendeeToEnableCamera: true,
      allowCopyingAndSharingMeetingContent: true,
      isEndToEndEncryptionEnabled: false,
    });
  });

  it('are not found by a link whose own escapes were lost on the way', async () => {
    const { joinUrl } = await bookedBy();
    const escapedOnlyOnce = await running.ask(
      'GET',
      `/users/${karin.id}/onlineMeetings?$filter=JoinWebUrl eq '${joinUrl}'`,
    );

    expect(escapedOnlyOnce.status).toBe(200);
    expect(items(escapedOnlyOnce.body)).toEqual([]);
  });

  it('are found by those invited and by nobody else', async () => {
    const { joinUrl } = await bookedBy();

    expect(items((await find(anna, joinUrl)).body)).toHaveLength(1);
    expect(items((await find(bjorn, joinUrl)).body)).toHaveLength(0);
  });

  it('are never listed without a link to look for', async () => {
    const { status, body } = await running.ask('GET', `/users/${karin.id}/onlineMeetings`);

    expect([status, codeOf(body)]).toEqual([400, 'InvalidArgument']);
  });

  it('keep the settings set, and leave the others as they were', async () => {
    const { path } = await bookedBy();
    const change = {
      lobbyBypassSettings: { scope: 'organizer' },
      allowRecording: false,
      allowMeetingChat: 'disabled',
      isEndToEndEncryptionEnabled: true,
    };

    const patched = await running.ask('PATCH', path, change);

    const { body } = await running.ask('GET', path);
    expect(patched.status).toBe(200);
    expect(body).toMatchObject({
      ...change,
      lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
      allowTranscription: true,
    });
  });

  it.each([
    ['a scope that Teams lacks', { lobbyBypassSettings: { scope: 'nobody' } }],
    ['a part that a setting lacks', { lobbyBypassSettings: { isOpen: true } }],
    ['a word for a switch', { allowRecording: 'no' }],
    ['null for a switch', { allowRecording: null }],
    ['a setting that meetings lack', { allowShoes: true }],
  ])('refuse %s, and whatever came with it', async (_what, wrong) => {
    const { path } = await bookedBy();

    const { status, body } = await running.ask('PATCH', path, {
      allowTranscription: false,
      ...wrong,
    });

    expect([status, codeOf(body)]).toEqual([400, 'BadRequest']);
    expect(at((await running.ask('GET', path)).body, 'allowTranscription')).toBe(true);
  });

  it('refuse end-to-end encryption to the organiser whose licence lacks it, all else allowed', async () => {
    const { path } = await bookedBy(bjorn);

    const refused = await running.ask('PATCH', path, {
      allowRecording: false,
      isEndToEndEncryptionEnabled: true,
    });
    const rest = await running.ask('PATCH', path, {
      allowRecording: false,
      isEndToEndEncryptionEnabled: false,
    });

    expect([refused.status, codeOf(refused.body)]).toEqual([403, 'Forbidden']);
    expect(rest.body).toMatchObject({ allowRecording: false, isEndToEndEncryptionEnabled: false });
  });

  it('take a co-organiser, who stays one when the event changes', async () => {
    const { path, event } = await bookedBy();
    await running.ask('PATCH', path, {
      participants: {
        attendees: [{ identity: { user: { id: anna.id } }, role: 'coorganizer', upn: anna.mail }],
      },
    });

    await running.ask(
      'PATCH',
      `/users/${karin.id}/events/${encodeURIComponent(String(at(event, 'id')))}`,
      { subject: 'Ny rubrik' },
    );

    expect((await running.ask('GET', path)).body).toMatchObject({
      subject: 'Ny rubrik',
      participants: { attendees: [{ upn: anna.mail, role: 'coorganizer' }] },
    });
  });

  it('are changed by their organiser alone', async () => {
    const { path } = await bookedBy();
    const asAnna = path.replace(karin.id, anna.id);

    const { status } = await running.ask('PATCH', asAnna, { allowRecording: false });

    expect((await running.ask('GET', asAnna)).status).toBe(200);
    expect(status).toBe(403);
  });

  it('are out of the app’s reach where no access policy lets it in', async () => {
    const { status, body } = await find(named('siri.dahl'), 'https://teams.microsoft.com/l/x');

    expect(status).toBe(403);
    expect(at(body, 'error', 'message')).toBe('No application access policy found for this app.');
  });
});

describe('The meetings that are there from the start', () => {
  it.each(demoMeetings.map((meeting) => [meeting.key, meeting] as const))(
    '%s is in the organiser’s calendar and in Teams under the ids published',
    async (_key, meeting) => {
      const organiser = named(meeting.organiser);
      const { body } = await find(organiser, meeting.joinUrl);

      const [found] = items(body);
      expect(found).toMatchObject({
        id: meeting.onlineMeetingId,
        chatInfo: { threadId: meeting.threadId },
        subject: meeting.subject,
        ...meeting.settings,
      });
      const coorganisers = items({ value: at(found, 'participants', 'attendees') })
        .filter((each) => at(each, 'role') === 'coorganizer')
        .map((each) => at(each, 'upn'));
      expect(coorganisers).toEqual(meeting.coorganisers.map((handle) => named(handle).mail));
      const events = [...(running.graph.state.events.get(organiser.id)?.values() ?? [])];
      expect(events.filter((event) => event.iCalUId === meeting.iCalUId)).toHaveLength(1);
    },
  );

  it('run from an open meeting to a personal matter, and one was booked elsewhere', () => {
    expect(demoMeetings.map((meeting) => meeting.level)).toEqual([1, 2, 3, 4, undefined]);
  });
});

describe('Sharing a calendar in the demo Graph', () => {
  const path = `/users/${anna.id}/calendar/calendarPermissions`;

  it('starts with free and busy for the organisation, and can show subjects too', async () => {
    const before = await running.ask('GET', path);
    const id = encodeURIComponent(String(at(before.body, 'value', 0, 'id')));

    const patched = await running.ask('PATCH', `${path}/${id}`, { role: 'limitedRead' });

    expect(items(before.body)).toEqual([
      expect.objectContaining({ role: 'freeBusyRead', isInsideOrganization: true }),
    ]);
    expect(patched.body).toMatchObject({ role: 'limitedRead' });
    expect(at((await running.ask('GET', `${path}/${id}`)).body, 'role')).toBe('limitedRead');
    expect(keysOf(items((await running.ask('GET', `${path}?$select=role`)).body)[0])).toEqual([
      'id',
      'role',
    ]);
  });

  it('refuses a role that the entry does not allow, and an entry that is not there', async () => {
    const { body } = await running.ask('GET', path);
    const id = encodeURIComponent(String(at(body, 'value', 0, 'id')));

    expect((await running.ask('PATCH', `${path}/${id}`, { role: 'owner' })).status).toBe(400);
    expect((await running.ask('PATCH', `${path}/nothing`, { role: 'read' })).status).toBe(404);
  });
});
