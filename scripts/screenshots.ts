import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import * as step from '../tests/e2e/level-4-steps.ts';
import { meetingCalled, openMeeting, says, type MeetingPage } from '../tests/e2e/meeting-page.ts';
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

/** What a press further down has scrolled away comes back. */
const toTheTop = async ({ frame }: MeetingPage) => (await frame()).evaluate('scrollTo(0, 0)');

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
  await toTheTop(host);
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

/** A meeting at level 4: a code to read out, who is there, a latecomer, and afterwards the record. */
async function level4(open: OpenDemo): Promise<void> {
  await step.makeLevel4Possible(open);
  const host = await openMeeting(open, { meeting: 'enskilt', as: 'bjorn.nilsson' });
  const { page, panel } = host;
  for (const handle of ['bjorn.nilsson', 'elsa.marakatt']) await host.let('join', handle);
  await step.issuePhrase(host);
  await step.closeSheet(host);
  await step.proveKnown(host);
  await panel.getByRole('button', { name: says('matter.takeUpFirst') }).click();
  await host.let('join', 'anonym');
  await step.openSheetFor(host, step.anonymous);
  await step.recognise(host);
  const code = await step.issueCode(host);
  await page.waitForTimeout(SETTLE_MS);
  await take('verification-code', page.getByTestId('panel'));

  await step.recite(host, 'code', code);
  await panel.getByRole('button', { name: step.asks('factor.likeness') }).click();
  await panel.getByRole('button', { name: step.asks('likeness.yes') }).click();
  await step.answerConsent(host, 'accepted');
  await panel.getByRole('heading', { name: step.asks('done.title') }).waitFor();
  await step.closeSheet(host);
  await step.confirmEveryLine(host);
  await panel.getByRole('button', { name: says('gate.openMatter') }).click();
  await panel.locator('[data-gate=open]').waitFor();
  await host.let('join', 'uppringare');
  await panel.locator('[data-gate=closed]').waitFor();
  await toTheTop(host);
  await page.waitForTimeout(SETTLE_MS);
  await take('gate-closed', page.getByTestId('panel'));

  await step.openPeople(host);
  await page.waitForTimeout(SETTLE_MS);
  await take('people-list', panel.locator('[data-place=people]'));

  await host.let('leave', 'uppringare');
  await panel.getByRole('button', { name: says('gate.openMatter') }).click();
  await panel.locator('[data-gate=open]').waitFor();
  await panel.getByRole('button', { name: says('matter.endName', { number: '1' }) }).click();
  await page.getByTestId('end').click();
  await panel.getByText(says('panel.ended')).waitFor();
  await page.goto(`${open.demo.webUrl}/demo/tab?as=bjorn.nilsson`);
  await panel.getByRole('button', { name: 'Mötesloggar' }).click();
  await panel
    .getByRole('button', { name: /^Visa loggen/ })
    .first()
    .click();
  await panel.getByText(/^Kedjan är hel/).waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await take('record', page);
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
  // Attests what the picture of the attestations shows as lapsed.
  await level4(open);
} finally {
  await open.close();
}
