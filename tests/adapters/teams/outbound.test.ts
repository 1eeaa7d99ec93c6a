import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  connectorAt,
  connectorCredentials,
} from '../../../bot/adapters/teams/connector-credentials.ts';
import { makeTeamsChat } from '../../../bot/adapters/teams/teams-chat.ts';
import { makeTeamsRoster } from '../../../bot/adapters/teams/teams-roster.ts';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import type { ChatTarget } from '../../../bot/app/ports/chat.ts';
import type { Conversation } from '../../../bot/app/ports/unit-of-work.ts';
import { personId, tenantId, threadId } from '../../../bot/domain/ids.ts';
import { expectValidCard, wordsOf } from '../cards/expect-valid-card.ts';
import { aChecklist } from '../cards/views.ts';
import type { FakeConnector } from './fake-connector.ts';
import { runConnector } from './fake-connector.ts';

const tenant = tenantId('11111111-1111-4111-8111-111111111111');
const karin = personId('00000000-0000-4000-8000-000000000001');
// With characters that must be written otherwise in an address.
const thread = threadId('19:meeting_Zm9v/a+b?c=#d@thread.v2');
const meetingId = Buffer.from(`0#${thread}#0`).toString('base64');

let connector: FakeConnector;
let known: Conversation[];
let waits: number[];
beforeAll(async () => {
  connector = await runConnector();
});
afterAll(() => connector.stop());
beforeEach(() => {
  connector.calls.length = 0;
  connector.pages.clear();
  waits = [];
  const common = { tenantId: tenant, serviceUrl: connector.url, locale: 'sv' } as const;
  known = [
    { ...common, conversationId: 'a:karin', personId: karin },
    { ...common, conversationId: thread },
  ];
});

const deps = () => ({
  clientId: 'client',
  connector: connectorAt(connectorCredentials((scope) => Promise.resolve(`token for ${scope}`))),
  conversations: {
    ofPerson: (of: string, person: string) =>
      Promise.resolve(known.find((each) => each.tenantId === of && each.personId === person)),
    ofThread: (of: string, id: string) =>
      Promise.resolve(known.find((each) => each.tenantId === of && each.conversationId === id)),
  },
  waiting: { wait: (ms: number) => Promise.resolve(void waits.push(ms)), random: () => 0.5 },
});
const toKarin: ChatTarget = { kind: 'person', tenantId: tenant, personId: karin, locale: 'en' };
const toMeeting: ChatTarget = { kind: 'meeting', tenantId: tenant, threadId: thread, locale: 'sv' };

describe('The checklist card', () => {
  it('is posted in the host’s own chat, in the host’s language', async () => {
    const sent = await makeTeamsChat(deps()).postChecklist(toKarin, aChecklist());

    expect(sent).toEqual({
      conversationId: 'a:karin',
      serviceUrl: connector.url,
      activityId: 'activity-1',
    });
    expect(connector.calls[0]).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a:karin/activities',
      authorization: 'Bearer token for https://api.botframework.com/.default',
    });
    expectValidCard(connector.cards()[0]);
    expect(wordsOf(connector.cards()[0])).toContain('The meeting’s checklist'.replace('’', "'"));
  });

  it('is posted in the meeting’s chat, and redrawn there', async () => {
    const chat = makeTeamsChat(deps());
    const sent = await chat.postChecklist(toMeeting, aChecklist());
    if (sent === 'not-reachable') throw new Error(sent);

    const drawn = await chat.redrawChecklist(
      toMeeting,
      sent,
      aChecklist({ remaining: 0, version: 8 }),
    );

    expect(drawn).toBe('redrawn');
    expect(connector.calls[1]).toMatchObject({
      method: 'PUT',
      path: `/v3/conversations/${thread}/activities/${sent.activityId}`,
    });
    expect(wordsOf(connector.cards()[1])).toContain('✔ Allt är klart');
  });

  it('leaves words there that tell neither level nor counts when it moves to the host’s chat', async () => {
    const chat = makeTeamsChat(deps());
    const sent = await chat.postChecklist(toMeeting, aChecklist());
    if (sent === 'not-reachable') throw new Error(sent);

    expect(await chat.redrawChecklist(toMeeting, sent, 'moved')).toBe('redrawn');

    expectValidCard(connector.cards()[1]);
    expect(wordsOf(connector.cards()[1])).toContain('Checklistan har flyttat');
    expect(wordsOf(connector.cards()[1])).not.toMatch(/\d/);
    expect(JSON.stringify(connector.cards()[1])).not.toContain('Action.');
  });

  it('is not sent where the app was uninstalled, though Teams would say yes', async () => {
    known = [];
    const chat = makeTeamsChat(deps());
    const card = { conversationId: 'a:karin', activityId: '1', serviceUrl: connector.url };

    expect(await chat.postChecklist(toKarin, aChecklist())).toBe('not-reachable');
    expect(await chat.redrawChecklist(toKarin, card, aChecklist())).toBe('not-reachable');
    expect(connector.calls).toEqual([]);
  });

  it.each([403, 404])('answers not-reachable at once when Teams says %i', async (status) => {
    connector.answerNext({ status, body: { error: { code: 'BotNotInConversationRoster' } } });

    expect(await makeTeamsChat(deps()).postChecklist(toKarin, aChecklist())).toBe('not-reachable');
    expect(connector.calls).toHaveLength(1);
  });

  it('is tried again, waiting longer each time, when Teams is busy', async () => {
    connector.answerNext(
      { status: 412 },
      { status: 504 },
      { status: 429, headers: { 'retry-after': '3' } },
    );

    const sent = await makeTeamsChat(deps()).postChecklist(toKarin, aChecklist());

    expect(sent).toMatchObject({ activityId: 'activity-4' });
    expect(waits).toEqual([300, 600, 3000]);
  });

  it('is given up after four tries, with what Teams said', async () => {
    connector.answerNext(
      ...Array.from({ length: 4 }, () => ({ status: 429, headers: { 'retry-after': '9' } })),
    );

    const posted = makeTeamsChat(deps()).postChecklist(toKarin, aChecklist());

    await expect(posted).rejects.toMatchObject({
      name: 'ServiceFault',
      trouble: 'throttled',
      service: 'connector',
      retryAfterSeconds: 9,
    });
    expect(connector.calls).toHaveLength(4);
    expect(waits.every((ms) => ms <= 5000)).toBe(true);
  });

  it('fails in the port’s words when nobody answers, with nothing of the card in the fault', async () => {
    known = known.map((each) => ({ ...each, serviceUrl: 'http://127.0.0.1:1' }));

    const fault: unknown = await makeTeamsChat(deps())
      .postChecklist(toKarin, aChecklist())
      .catch((e: unknown) => e);

    expect(fault).toBeInstanceOf(ServiceFault);
    expect(fault).toMatchObject({ trouble: 'unreachable', cause: undefined });
  });
});

describe('A connector that never answers', () => {
  it('is given up in time', async () => {
    const credentials = connectorCredentials(() => Promise.resolve('token'));
    connector.answerNext({ status: 0 });

    const posted = makeTeamsChat({
      ...deps(),
      connector: connectorAt(credentials, 50),
    }).postChecklist(toKarin, aChecklist());

    await expect(posted).rejects.toMatchObject({ trouble: 'unreachable' });
    expect(connector.calls).toHaveLength(1);
  });
});

describe('Teams’ own answer about a meeting', () => {
  const participantPath = `/v1/meetings/${meetingId}/participants/${karin}`;

  it.each([
    ['Organizer', 'organiser'],
    ['Presenter', 'presenter'],
    ['Attendee', 'attendee'],
    ['SomethingNew', 'attendee'],
  ])('tells that the person is %s', async (role, expected) => {
    connector.pages.set(participantPath, {
      user: { id: '29:k' },
      meeting: { role, inMeeting: true },
    });

    const answer = await makeTeamsRoster(deps()).participant(tenant, thread, karin);

    expect(answer).toEqual({ role: expected, isInMeeting: true });
    expect(connector.calls[0]?.query.get('tenantId')).toBe(tenant);
  });

  it('tells that somebody invited is not in it now', async () => {
    connector.pages.set(participantPath, { meeting: { role: 'Attendee' } });

    expect(await makeTeamsRoster(deps()).participant(tenant, thread, karin)).toEqual({
      role: 'attendee',
      isInMeeting: false,
    });
  });

  it('is asked for through the person’s own chat while the meeting’s is unknown', async () => {
    known = known.filter((each) => each.conversationId === 'a:karin');
    connector.pages.set(participantPath, { meeting: { role: 'Organizer', inMeeting: true } });

    expect(await makeTeamsRoster(deps()).participant(tenant, thread, karin)).toMatchObject({
      role: 'organiser',
    });
  });

  it('is that it does not know the person, or the meeting', async () => {
    const roster = makeTeamsRoster(deps());

    expect(await roster.participant(tenant, thread, karin)).toBeUndefined();
    expect(await roster.meeting(tenant, thread)).toBeUndefined();
  });

  it('names the meeting to somebody who opens its panel before its chat has been heard of', async () => {
    known = known.filter((each) => each.conversationId === 'a:karin');
    connector.pages.set(`/v1/meetings/${meetingId}`, {
      details: { joinUrl: 'https://teams.example/join' },
      organizer: { aadObjectId: karin },
    });
    const roster = makeTeamsRoster(deps());

    expect(await roster.meeting(tenant, thread, karin)).toMatchObject({ organiserId: karin });
    expect(await roster.meeting(tenant, thread)).toBeUndefined();
  });

  it('names the organiser and the join link', async () => {
    connector.pages.set(`/v1/meetings/${meetingId}`, {
      details: { id: meetingId, joinUrl: 'https://teams.example/join', title: 'Hemligt' },
      conversation: { id: thread },
      organizer: { id: '29:k', aadObjectId: karin.toUpperCase(), tenantId: tenant },
    });

    expect(await makeTeamsRoster(deps()).meeting(tenant, thread)).toEqual({
      organiserId: karin,
      joinUrl: 'https://teams.example/join',
    });
  });

  it.each([
    [403, 'not-permitted'],
    [500, 'unreachable'],
  ])('is a fault, never a no, when Teams says %i', async (status, trouble) => {
    connector.answerNext({ status });

    const asked = makeTeamsRoster(deps()).participant(tenant, thread, karin);

    await expect(asked).rejects.toMatchObject({
      name: 'ServiceFault',
      trouble,
      service: 'connector',
    });
  });
});
