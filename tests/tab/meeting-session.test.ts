/** @jest-environment node */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import { makeApi } from '../../tab/api/client.ts';
import { makeMeetingSession, SESSION_PACE } from '../../tab/hooks/meeting-session.ts';
import type {
  MeetingSession,
  MeetingSnapshot,
  SessionPace,
} from '../../tab/hooks/meeting-session.ts';
import { aMeeting, confirmedBy } from './a-meeting.ts';
import { matterIdOf } from './after-act.ts';
import { startMeetingServer } from './meeting-server.ts';
import type { MeetingServer } from './meeting-server.ts';

const THREAD = '19:meeting_abc/+å@thread.v2';
const quick: SessionPace = {
  ...SESSION_PACE,
  firstRetryMs: 5,
  longestRetryMs: 20,
  pollMs: 40,
  jitterMs: 1,
  greetingMs: 60,
};

let server: MeetingServer;
let leave = () => {};
beforeEach(async () => {
  server = await startMeetingServer(aMeeting());
});
afterEach(async () => {
  leave();
  await server.close();
});

function open(
  pace = quick,
  token: () => Promise<string> = () => Promise.resolve('t'),
): MeetingSession {
  const api = makeApi({
    fetch: (path, init) => fetch(new URL(path, server.origin), init),
    token,
    language: 'sv',
  });
  const session = makeMeetingSession({ api, thread: THREAD, pace });
  leave = session.subscribe(() => {});
  return session;
}
type Open = Extract<MeetingSnapshot, { name: 'open' }>;
async function until(session: MeetingSession, holds: (open: Open) => boolean): Promise<Open> {
  for (;;) {
    const snapshot = session.snapshot();
    if (snapshot.name === 'open' && holds(snapshot)) return snapshot;
    await pause(3);
  }
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const stateOf = (view: MeetingView, id: string) =>
  view.items.find((each) => each.requirementId === id)?.state;
const isMet = (snapshot: Open, id: string) => stateOf(snapshot.view, id)?.name === 'met';
const confirmElsewhere = (id: string) => (view: MeetingView) => ({
  ...view,
  items: view.items.map((each) =>
    each.requirementId === id ? { ...each, state: confirmedBy('Anna Lindgren') } : each,
  ),
});
const press = (requirementId: string, confirmed = true) => ({
  requirementId,
  confirmed,
  participants: [],
});

describe('an open meeting', () => {
  it('shows what somebody else confirmed as soon as the feed tells of it', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    server.change(confirmElsewhere('two'));
    const { view } = await until(session, (each) => isMet(each, 'two'));
    expect(view).toEqual(server.view());
  });

  it('asks once for the meeting at opening, and not at all for what its own press was answered', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    session.press(press('one'));
    await until(session, ({ view }) => view.version === 2);
    await pause(50);
    const looks = server.requests.filter((each) => /^GET .*v2$/.test(each));
    expect(looks).toHaveLength(1);
  });

  it('names the meeting by its thread, encoded', async () => {
    await until(open(), () => true);
    expect(server.requests).toContain(`GET /api/v1/meetings/${encodeURIComponent(THREAD)}`);
  });

  it('shows a press before the server has answered, and the server’s own words afterwards', async () => {
    const session = open();
    await until(session, () => true);
    const letGo = server.hold();
    session.press(press('one'));
    const early = await until(session, (each) => isMet(each, 'one'));
    expect(server.view().version).toBe(1);
    expect(stateOf(early.view, 'one')).toMatchObject({ proof: { byViewer: true } });
    letGo();
    const late = await until(session, ({ view }) => view.version === 2);
    expect(stateOf(late.view, 'one')).toMatchObject({ proof: { byName: 'Karin Holm' } });
  });

  it('undoes just after confirming without being told that the line is stale', async () => {
    const session = open();
    await until(session, () => true);
    session.press(press('one'));
    session.press(press('one', false));
    const after = await until(session, ({ view }) => view.version === 3);
    expect(stateOf(after.view, 'one')?.name).toBe('unmet');
    expect(after.failures.size).toBe(0);
  });

  it('sends several presses in the order they were made', async () => {
    const session = open();
    await until(session, () => true);
    session.press(press('one'));
    session.press(press('two'));
    await until(session, ({ view }) => view.version === 3);
    const puts = server.requests.filter((each) => each.startsWith('PUT'));
    expect(puts.map((each) => each.split('/').at(-1))).toEqual(['one', 'two']);
  });

  it('takes the press back and shows the new state when somebody else changed the line meanwhile', async () => {
    const session = open({ ...quick, greetingMs: 60_000 });
    await until(session, ({ live }) => live === 'live');
    server.changeQuietly(confirmElsewhere('one'));
    session.press(press('one', false));
    const after = await until(session, ({ failures }) => failures.has('one'));
    expect(after.failures.get('one')).toBe('stale');
    const shown = await until(session, ({ view }) => view.version === 2);
    expect(stateOf(shown.view, 'one')).toEqual(confirmedBy('Anna Lindgren'));
  });

  it('forgets the failure of a line when it is pressed again', async () => {
    const session = open();
    await until(session, () => true);
    server.changeQuietly(confirmElsewhere('one'));
    session.press(press('one'));
    await until(session, (each) => each.failures.has('one') && each.view.version === 2);
    session.press(press('one', false));
    const after = await until(session, ({ view }) => view.version === 3);
    expect(after.failures.size).toBe(0);
  });

  it('catches up on what happened while the feed was broken', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    server.cutFeeds(true);
    server.changeQuietly(confirmElsewhere('two'));
    server.cutFeeds(false);
    await until(session, (each) => isMet(each, 'two') && each.live === 'live');
    expect(server.openFeeds()).toBe(1);
  });

  it('looks for itself while the feed stays away, and stops looking when it is back', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    server.cutFeeds(true);
    await until(session, ({ live }) => live === 'polling');
    server.changeQuietly(confirmElsewhere('two'));
    await until(session, (each) => isMet(each, 'two'));
    server.cutFeeds(false);
    await until(session, ({ live }) => live === 'live');
    await pause(200);
    const before = server.requests.length;
    await pause(120);
    expect(server.requests.slice(before)).toEqual([]);
  });

  it('understands a feed that is cut in the middle of messages and passes over what is no version', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    server.changeQuietly(confirmElsewhere('two'));
    for (const piece of [
      'data: inte json\n\n: paus\r',
      '\nda',
      'ta: {"vers',
      'ion":2}\r\n',
      '\r\n',
    ]) {
      server.writeToFeeds(new TextEncoder().encode(piece));
      await pause(5);
    }
    await until(session, (each) => isMet(each, 'two'));
  });

  it('keeps the last known list when contact is lost, refuses presses honestly, and comes back by itself', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    server.refuse({ status: 503, code: 'busy' });
    server.cutFeeds(true);
    const lost = await until(session, ({ isOffline }) => isOffline);
    expect(lost.view.items).toHaveLength(2);
    session.press(press('one'));
    const refused = await until(session, ({ failures }) => failures.has('one'));
    expect(isMet(refused, 'one')).toBe(false);
    server.refuse(undefined);
    server.cutFeeds(false);
    const back = await until(session, ({ isOffline, live }) => !isOffline && live === 'live');
    expect(isMet(back, 'one')).toBe(false);
  });

  it('tells why when the viewer is not in the meeting, and opens on retry once they are', async () => {
    server.refuse({ status: 403, code: 'not-a-participant' });
    const session = open();
    while (session.snapshot().name !== 'failed') await pause(3);
    expect(session.snapshot()).toMatchObject({ trouble: { problem: { status: 403 } } });
    await pause(200);
    const asked = server.requests.length;
    await pause(80);
    expect(server.requests.length).toBe(asked);
    server.refuse(undefined);
    session.retry();
    await until(session, () => true);
  });

  it('is closed to somebody who is put out of it while it is open', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    server.refuse({ status: 403, code: 'not-a-participant' });
    server.cutFeeds(false);
    while (session.snapshot().name !== 'failed') await pause(3);
    expect(session.snapshot().name).toBe('failed');
  });

  it('says so when Teams gives no token', async () => {
    const session = open(quick, () => Promise.reject(new Error('no')));
    while (session.snapshot().name !== 'failed') await pause(3);
    expect(session.snapshot()).toEqual({ name: 'failed', trouble: { kind: 'no-token' } });
    expect(server.requests).toEqual([]);
  });

  it('leaves no feed open behind it', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    leave();
    while (server.openFeeds() > 0) await pause(3);
    await pause(50);
    expect(server.openFeeds()).toBe(0);
  });
});

describe('an act in the meeting', () => {
  it('is shown when the server has answered, and nothing of it before', async () => {
    const session = open();
    await until(session, () => true);

    const asked = session.act({ what: 'matter.add', number: '4', level: 3 });
    expect((await until(session, () => true)).view.matters).toEqual([]);
    const reply = await asked;

    expect(reply.ok && reply.value.matters[0]?.number).toBe('4');
    expect((await until(session, () => true)).view.matters).toHaveLength(1);
  });

  it('that is refused gives the reason, and the meeting as it stands meanwhile', async () => {
    const session = open();
    await until(session, ({ live }) => live === 'live');
    server.changeQuietly(confirmElsewhere('two'));

    const reply = await session.act({ what: 'gate.open', matter: matterIdOf(9) });

    expect(reply).toMatchObject({ ok: false, trouble: { problem: { code: 'unknown-matter' } } });
    expect(isMet(await until(session, () => true), 'two')).toBe(true);
  });
});
