import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { meetingCalled, openMeeting } from '../tests/e2e/meeting-page.ts';
import { openDemo, type OpenDemo } from '../tests/e2e/open-demo.ts';
import { openPlayground, say } from '../tests/e2e/playground.ts';

/** Takes the pictures of README and the documentation, from the demo as it runs. Build the panel first. */

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const PRESENT = ['lars.ake.eriksson', 'anna.lindgren', 'ingrid.wallin', 'anonym'];
/** A whole card fits. */
const TALL = { width: 1100, height: 3000 };
/** The card's last picture has to be drawn before it is taken. */
const SETTLE_MS = 400;

async function take(name: string, what: Page | Locator): Promise<void> {
  await what.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`docs/screenshots/${name}.png`);
}

/** The booking in the Agents Playground: what the check found, and the receipt. */
async function booking(open: OpenDemo): Promise<void> {
  const karin = await openPlayground(open);
  await karin.page.setViewportSize(TALL);
  await karin.send('boka torsdag 10–11 Lönesamtal Anna Lindgren med Anna Lindgren');
  await karin.choose(say('form.level'), 'Nivå 2 – Stängt möte');
  await karin.press(say('button.check-booking'));
  await karin.card.getByText(say('problem.anonymised.missing')).waitFor();
  await karin.choose(say('form.anonymised'), say('form.anonymised.no'));
  await karin.press(say('button.check-booking'));
  await karin.card.getByText(say('proposal.title.findings')).waitFor();
  await karin.page.waitForTimeout(SETTLE_MS);
  await take('booking-findings', karin.card);

  await karin.press(say('button.use-safe', { subject: 'Lönesamtal' }));
  await karin.card.getByText(say('subject.clean')).waitFor();
  await karin.press(say('cure.start-later', { count: 5, times: '10.05–11.00' }));
  await karin.card.getByText(say('proposal.title.clear')).waitFor();
  await karin.press(say('button.confirm-booking'));
  await karin.card.getByText(say('receipt.title')).waitFor();
  await karin.page.waitForTimeout(SETTLE_MS);
  await take('booking-receipt', karin.card);
}

/** The host's panel in the meeting, in each theme and at its narrowest, and the same checklist as a card. */
async function meeting(open: OpenDemo): Promise<void> {
  const host = await openMeeting(open, { meeting: 'beredning', as: 'lars.ake.eriksson' });
  for (const handle of PRESENT) await host.let('join', handle);
  await host.action('B4a').click();
  await host.action('B6').click();
  await host.page.waitForTimeout(SETTLE_MS);
  await take('meeting', host.page);

  for (const theme of ['dark', 'contrast'] as const) {
    await host.page.getByTestId(`theme-${theme}`).click();
    await host.page.waitForTimeout(SETTLE_MS);
    await take(`panel-${theme}`, host.page.getByTestId('panel'));
  }
  const narrow = await openMeeting(open, {
    meeting: 'enskilt',
    as: 'bjorn.nilsson',
    width: 280,
  });
  await take('panel-280', narrow.page.getByTestId('panel'));

  const { threadId } = meetingCalled('beredning');
  const chat = await open.page({ viewport: TALL });
  await chat.goto(
    `${open.demo.webUrl}/demo/chats/lars.ake.eriksson/${encodeURIComponent(threadId)}`,
  );
  await take('checklist-card', chat.getByTestId('card').last());
}

/** The personal tab: what is attested for the whole organisation. */
async function personalTab(open: OpenDemo): Promise<void> {
  const page = await open.page();
  await page.goto(`${open.demo.webUrl}/demo/tab?as=mohammed.ali`);
  await page.frameLocator('iframe[data-testid=panel]').getByRole('heading').first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await take('personal-tab', page);
}

await mkdir(folder, { recursive: true });
const open = await openDemo({ withPlayground: true });
try {
  await booking(open);
  await meeting(open);
  await personalTab(open);
} finally {
  await open.close();
}
