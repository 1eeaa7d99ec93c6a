import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { MeetingView } from '../../bot/contract/meeting.ts';
import { demoMeetings } from '../../bot/demo/graph/demo-meetings.ts';
import { meetingStart } from './activities.ts';
import type { LiveFeed } from './live-feed.ts';
import { openFeed } from './live-feed.ts';
import { sendEach } from './load.ts';
import type { RunningServices, Server } from './servers.ts';

const SAMPLES = 240;
/** One person may ask ten times a second in the long run. */
const PACE_MS = 110;
const LONGEST_CALL_MS = 10_000;
const HOST = 'karin.holm';
const OTHER = 'anna.lindgren';

/**
 * How long, in milliseconds, from the moment a host presses until another person's open panel hears of it: confirmations
 * and withdrawals in turn, over HTTP, in a meeting whose card stands in its chat and is redrawn after each.
 */
export async function measureConfirmations(
  services: RunningServices,
  server: Server,
): Promise<readonly number[]> {
  const meeting = demoMeetings.find(({ organiser }) => organiser === HOST);
  if (!meeting) throw new Error(`${HOST} hosts no meeting`);
  await sendEach({
    botUrl: server.url,
    token: services.channelToken,
    activities: [meetingStart(meeting, services.connectorUrl, new Date())],
  });
  const base = `${server.url}/api/v1/meetings/${encodeURIComponent(meeting.threadId)}`;
  const host = panelOf(base, services.userTokens[HOST] ?? '');
  const feedOf = (who: string) => openFeed(`${base}/events`, services.userTokens[who] ?? '');
  const [own, other] = await Promise.all([feedOf(HOST), feedOf(OTHER)]);
  const redrawnBefore = (await services.counts()).replies;
  try {
    const times = await press(host, other);
    if ((await services.counts()).replies === redrawnBefore)
      throw new Error('no card was redrawn: the meeting was not what it should be');
    return times;
  } finally {
    own.close();
    other.close();
  }
}

async function press(
  host: ReturnType<typeof panelOf>,
  other: LiveFeed,
): Promise<readonly number[]> {
  let view = await host.view();
  const lines = view.items.filter(
    ({ control, mayConfirm, state }) => control === 'host' && mayConfirm && state.name === 'unmet',
  );
  if (lines.length === 0) throw new Error('the host has nothing to confirm');
  const times: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const line = lines[Math.floor(sample / 2) % lines.length];
    const confirmed = sample % 2 === 0;
    const start = performance.now();
    const changed = await host.setItem(line?.requirementId ?? '', view.version, confirmed);
    if (changed.version <= view.version) throw new Error('a press has changed nothing');
    times.push((await other.arrivalOf(changed.version)) - start);
    view = changed;
    await pause(Math.max(0, PACE_MS - (performance.now() - start)));
  }
  return times;
}

function panelOf(base: string, token: string) {
  const ask = async (path: string, init: RequestInit): Promise<z.infer<typeof MeetingView>> => {
    const answer = await fetch(`${base}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(LONGEST_CALL_MS),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the panel was answered ${answer.status}: ${text}`);
    return MeetingView.parse(JSON.parse(text));
  };
  return {
    view: () => ask('', {}),
    setItem: (requirement: string, version: number, confirmed: boolean) =>
      ask(`/items/${encodeURIComponent(requirement)}`, {
        method: 'PUT',
        body: JSON.stringify({ version, confirmed, participants: [] }),
      }),
  };
}
