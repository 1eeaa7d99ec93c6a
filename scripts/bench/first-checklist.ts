import { setTimeout as pause } from 'node:timers/promises';
import { meetingCalled, panelFrame } from '../../tests/e2e/meeting-page.ts';
import type { OpenDemo } from '../../tests/e2e/open-demo.ts';
import { openDemo } from '../../tests/e2e/open-demo.ts';
import { buildPanelIfStale } from '../panel-build.ts';
import type { Figure } from './figures.ts';
import { atMost } from './figures.ts';
import type { Rig } from './rig.ts';
import { median, percentile } from './statistics.ts';

const OPENINGS = { short: 8, full: 30 };
const MOST_MS = 1_000;
const PATIENCE_MS = 20_000;
const STEP_MS = 25;
const HOST = 'lars.ake.eriksson';
/** Notes, in every frame, when a line of the checklist has been drawn: milliseconds since the frame began to load. */
const NOTE_WHEN_DRAWN = `
  (function look() {
    if (!document.querySelector('[data-line]')) return void requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnAt = performance.now(); }));
  })();`;

/**
 * A host opens the panel in a real Chromium, each time with nothing in its cache: from when the panel's page begins to load
 * until lines of the checklist are drawn, sign-in and the meeting's settings from Graph among it.
 */
export async function benchFirstChecklist(rig: Rig): Promise<readonly Figure[]> {
  if (!(await buildPanelIfStale())) throw new Error('the panel could not be built');
  const open = await openDemo({ logLevel: 'warn' });
  try {
    // The very first asks for tokens and keys that the process then has.
    const first = await drawnAfter(open);
    const times: number[] = [];
    for (let at = 0; at < (rig.isFull ? OPENINGS.full : OPENINGS.short); at += 1)
      times.push(await drawnAfter(open));
    return [
      atMost(
        'panel in Chromium, cold cache: first checklist, p95',
        percentile(times, 0.95),
        MOST_MS,
        {
          unit: ' ms',
          digits: 0,
          note: ` (median of ${times.length} ${median(times).toFixed(0)} ms, the very first after the start ${first.toFixed(0)} ms)`,
        },
      ),
    ];
  } finally {
    await open.close();
  }
}

async function drawnAfter({ demo, page: newPage }: OpenDemo): Promise<number> {
  const { threadId } = meetingCalled('beredning');
  const page = await newPage();
  try {
    await page.addInitScript(NOTE_WHEN_DRAWN);
    const query = new URLSearchParams({ as: HOST, theme: 'light', width: '320', locale: 'sv' });
    await page.goto(
      `${demo.webUrl}/demo/meetings/${encodeURIComponent(threadId)}?${query.toString()}`,
    );
    const frame = await panelFrame(page);
    // The panel's own policy forbids the browser to wait for an expression by itself.
    for (const start = performance.now(); performance.now() - start < PATIENCE_MS;) {
      const drawnAt: unknown = await frame.evaluate('window.drawnAt');
      if (typeof drawnAt === 'number') return drawnAt;
      await pause(STEP_MS);
    }
    throw new Error('the checklist was never drawn');
  } finally {
    await page.context().close();
  }
}
