import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  connectorAt,
  connectorCredentials,
} from '../../../bot/adapters/teams/connector-credentials.ts';
import { makeTeamsNotices } from '../../../bot/adapters/teams/teams-notices.ts';
import type { Conversation } from '../../../bot/app/ports/unit-of-work.ts';
import { personId, tenantId, threadId } from '../../../bot/domain/ids.ts';
import type { FakeConnector } from './fake-connector.ts';
import { runConnector } from './fake-connector.ts';

const tenant = tenantId('11111111-1111-4111-8111-111111111111');
const karin = personId('00000000-0000-4000-8000-000000000001');
const anna = personId('00000000-0000-4000-8000-000000000002');
const thread = threadId('19:meeting_Zm9v@thread.v2');
const meetingPath = `/v1/meetings/${Buffer.from(`0#${thread}#0`).toString('base64')}`;

let connector: FakeConnector;
let conversation: Conversation | undefined;
beforeAll(async () => {
  connector = await runConnector();
});
afterAll(() => connector.stop());
beforeEach(() => {
  connector.calls.length = 0;
  connector.pages.clear();
  conversation = {
    tenantId: tenant,
    conversationId: thread,
    serviceUrl: connector.url,
    locale: 'sv',
  };
});

const inMeeting = (person: string, account: string, isThere = true) =>
  connector.pages.set(`${meetingPath}/participants/${person}`, {
    user: { id: account },
    meeting: { role: 'Organizer', inMeeting: isThere },
  });
const show = () =>
  makeTeamsNotices({
    publicUrl: 'https://bot.example',
    connector: connectorAt(connectorCredentials(() => Promise.resolve('token'))),
    conversations: {
      ofPerson: () => Promise.resolve(undefined),
      ofThread: () => Promise.resolve(conversation),
    },
    waiting: { wait: () => Promise.resolve(), random: () => 0.5 },
  }).show(tenant, thread, [karin, anna], 'gate-closed');
const sent = () => connector.calls.filter(({ method }) => method === 'POST');

describe('A notice in the meeting', () => {
  it.each([
    ['sv', 'Ärendet är stängt igen. Öppna panelen.'],
    ['en', 'The matter is closed again. Open the panel.'],
  ] as const)(
    'is shown, in %s, to those who are there, and says nothing about anybody',
    async (locale, title) => {
      if (conversation) conversation = { ...conversation, locale };
      inMeeting(karin, '29:karin');
      inMeeting(anna, '29:anna', false);

      expect(await show()).toBe('shown');
      expect(sent()).toMatchObject([{ path: `${meetingPath}/notification` }]);
      expect(sent()[0]?.body).toEqual({
        type: 'targetedMeetingNotification',
        value: {
          recipients: ['29:karin'],
          surfaces: [
            {
              surface: 'meetingStage',
              contentType: 'task',
              content: {
                value: { title, height: '400', width: '320', url: 'https://bot.example/tab/' },
              },
            },
            { surface: 'meetingTabIcon', tabEntityId: 'meeting' },
          ],
        },
      });
    },
  );

  it('is not sent when none of them is in the meeting, nor where the app is not known', async () => {
    inMeeting(anna, '29:anna', false);
    expect(await show()).toBe('not-reachable');
    conversation = undefined;
    expect(await show()).toBe('not-reachable');
    expect(sent()).toEqual([]);
  });

  const recipient = { recipientMri: '29:karin', errorCode: 'MemberNotFound', failureReason: 'x' };
  it.each([
    [202, undefined, 'shown'],
    [207, { recipientsFailureInfo: [recipient] }, 'shown'],
    [207, { recipientsFailureInfo: [recipient, recipient] }, 'not-reachable'],
    [400, { error: { code: 'BadRequest' } }, 'not-reachable'],
    [403, { error: { code: 'Forbidden' } }, 'not-reachable'],
    [404, undefined, 'not-reachable'],
  ])('answered %i %j is %s', async (status, body, outcome) => {
    inMeeting(karin, '29:karin');
    inMeeting(anna, '29:anna');
    const asked = { status: 200, body: { user: { id: '29:x' }, meeting: { inMeeting: true } } };
    connector.answerNext(asked, asked, { status, body });
    expect(await show()).toBe(outcome);
    expect(sent()).toHaveLength(1);
  });

  it('fails in the port’s words when Teams is too busy for four tries', async () => {
    inMeeting(karin, '29:karin');
    inMeeting(anna, '29:anna');
    const asked = { status: 200, body: { user: { id: '29:x' }, meeting: { inMeeting: true } } };
    connector.answerNext(asked, asked, ...Array.from({ length: 4 }, () => ({ status: 429 })));
    await expect(show()).rejects.toMatchObject({ trouble: 'throttled' });
  });
});
