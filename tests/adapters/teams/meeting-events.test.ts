import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { town } from '../../../bot/demo/town.ts';
import type { RunningBot } from './running-bot.ts';
import { anna, karin, runBot, THREAD } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.reset());

const meetingIdOf = (thread: string) => Buffer.from(`0#${thread}#0`).toString('base64');
const event = (name: string, value: unknown, changes = {}) =>
  bot.post(
    bot.activity({
      type: 'event',
      name: `application/vnd.microsoft.${name}`,
      value,
      conversation: { id: THREAD, conversationType: 'groupChat' },
      channelData: { tenant: { id: town.tenantId }, meeting: { id: meetingIdOf(THREAD) } },
      ...changes,
    }),
  );
const facts = {
  Id: 'not to be trusted',
  Title: 'Hemlig rubrik',
  MeetingType: 'Scheduled',
  JoinUrl: 'https://x.example',
};
const common = {
  tenantId: town.tenantId,
  threadId: THREAD,
  at: new Date('2026-11-24T07:00:00.000Z'),
};
const member = (user: object, meeting = { inMeeting: true, role: 'Attendee' }) => ({
  user,
  meeting,
});

describe('What Teams reports of a meeting', () => {
  it('is told on when it starts, with the chat remembered first', async () => {
    const posted = await event('meetingStart', { ...facts, StartTime: '2026-11-24T07:00:00Z' });

    expect(posted.status).toBe(200);
    expect(bot.calls.map(({ name }) => name)).toEqual(['rememberConversation', 'reportMeeting']);
    expect(bot.called('reportMeeting')).toEqual([[{ ...common, what: 'started' }]]);
  });

  it('is told on when it ends', async () => {
    await event('meetingEnd', { ...facts, EndTime: '2026-11-24T08:00:00Z' });

    expect(bot.called('reportMeeting')).toEqual([[{ ...common, what: 'ended' }]]);
  });

  it('names members by their directory id, and believes nothing that an anonymous person brings', async () => {
    await event('meetingParticipantJoin', {
      members: [
        member({
          id: '29:anna',
          aadObjectId: anna.id.toUpperCase(),
          tenantId: town.tenantId,
          userRole: 'user',
          name: 'Anna',
        }),
        member({
          id: '29:guest',
          aadObjectId: karin.id,
          tenantId: town.tenantId,
          userRole: 'guest',
        }),
        member({
          id: '29:other',
          aadObjectId: karin.id,
          tenantId: '99999999-9999-4999-8999-999999999999',
          userRole: 'user',
        }),
        member({
          id: '29:anon',
          aadObjectId: karin.id,
          tenantId: town.tenantId,
          userRole: 'anonymous',
          name: 'Karin Holm',
        }),
        member({ id: '4:+46700000000', tenantId: town.tenantId, userRole: 'user' }),
      ],
    });

    expect(bot.called('reportMeeting')).toEqual([
      [
        {
          ...common,
          what: 'joined',
          participants: [
            { personId: anna.id, channelAccountId: '29:anna', kind: 'member' },
            { personId: karin.id, channelAccountId: '29:guest', kind: 'guest' },
            { channelAccountId: '29:other', kind: 'guest' },
            { channelAccountId: '29:anon', kind: 'anonymous' },
            { channelAccountId: '4:+46700000000', kind: 'anonymous' },
          ],
        },
      ],
    ]);
  });

  it('names who left, also when the fields are written in capitals', async () => {
    await event('meetingParticipantLeave', {
      Members: [member({ id: '29:anna', aadObjectId: anna.id, tenantId: town.tenantId })],
    });

    expect(bot.called('reportMeeting')[0]?.[0]).toMatchObject({
      what: 'left',
      participants: [{ personId: anna.id }],
    });
  });

  it('takes the meeting from channelData where the conversation is none', async () => {
    await event('meetingStart', facts, {
      conversation: { id: '19:other@thread.tacv2', conversationType: 'channel' },
    });

    expect(bot.called('reportMeeting')[0]?.[0]).toMatchObject({ threadId: THREAD });
  });

  it.each([
    ['another event', 'messageReaction', {}],
    [
      'an event outside meetings',
      'meetingStart',
      {
        conversation: { id: 'a:x', conversationType: 'personal' },
        channelData: { tenant: { id: town.tenantId } },
      },
    ],
  ])('is nothing when it is %s', async (_what, name, changes) => {
    const posted = await event(name, facts, changes);

    expect(posted.status).toBe(200);
    expect(bot.calls).toEqual([]);
  });

  it('is logged as failed when it could not be kept, without the meeting’s title', async () => {
    bot.change({ reportMeeting: () => Promise.reject(new Error('database gone')) });

    const posted = await event('meetingStart', facts);

    expect(posted.status).toBe(500);
    expect(bot.logged.at(-1)).toMatchObject({ severity: 'error', event: 'turn.failed' });
    expect(JSON.stringify(bot.logged)).not.toContain('Hemlig');
  });
});
