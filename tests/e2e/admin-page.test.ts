import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { accountOf } from '../../bot/demo/connector/accounts.ts';
import { personCalled } from '../../bot/demo/town.ts';
import { barriers } from './barriers.ts';
import { called, meetingCalled, panelFrame } from './meeting-page.ts';
import { closeDemos, openDemo, type OpenDemo } from './open-demo.ts';

const WORDS = ['Sirkka', 'Tuulikki'];
let open: OpenDemo;

beforeAll(async () => {
  open = await openDemo();
  for (const word of WORDS) await release(word);
});
afterAll(closeDemos);

async function openPage(theme = 'light', width = 1100): Promise<[Page, FrameLocator]> {
  const page = await open.page({ viewport: { width, height: 1000 } });
  await page.goto(`${open.demo.webUrl}/demo/tab?as=mohammed.ali&theme=${theme}`);
  const tab = page.frameLocator('iframe[data-testid=panel]');
  await tab.getByRole('button', { name: 'Administration' }).click();
  await tab.getByRole('button', { name: 'Avböj Tuulikki' }).waitFor();
  return [page, tab];
}

/** Karin says in chat that the word is no name. */
async function release(word: string): Promise<void> {
  const karin = personCalled('karin.holm');
  if (!karin) throw new Error('Karin is gone');
  const { acts, chats } = open.demo.tenant.connector;
  const chat = chats.personalChatOf(karin);
  const card = chats.add(chat, { from: { id: 'bot', name: 'bot' }, text: '', attachments: [] });
  await acts.press(accountOf(karin), chat, {
    messageId: card.id,
    verb: 'subject.check',
    data: { subject: `Möte med ${word}`, released: [], release: word },
    trigger: 'manual',
  });
}

describe('the administrator’s page', () => {
  it('lets a word through and undoes it with the keyboard alone', async () => {
    const [page, tab] = await openPage();
    await tab.getByRole('button', { name: 'Släpp för alla: Sirkka' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByText('Släpps nu för alla.', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await tab.getByText('Beslutet om Sirkka är ångrat.').waitFor();

    expect(await tab.getByRole('button', { name: 'Släpp för alla: Sirkka' }).count()).toBe(1);
    await page.close();
  });

  it.each(['light', 'dark', 'contrast'] as const)('has no barriers in %s', async (theme) => {
    const [page, tab] = await openPage(theme);
    await tab.getByRole('button', { name: 'Avböj Tuulikki' }).click();
    await tab.getByText('Avböjt. Ordet är borttaget.').waitFor();

    expect(await barriers(await panelFrame(page))).toEqual([]);

    await tab.getByRole('button', { name: 'Ångra beslutet om Tuulikki' }).click();
    await tab.getByRole('button', { name: 'Avböj Tuulikki' }).waitFor();
    await page.close();
  });

  it('never scrolls sideways on a narrow screen', async () => {
    const [page] = await openPage('light', 360);
    const frame = page.frames().find((each) => each.url().includes('/tab/'));

    const [scroll, width] = (await frame?.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    )) ?? [1, 0];

    expect(scroll).toBeLessThanOrEqual(width);
    expect(open.mistakes).toEqual([]);
  });
});

describe('a meeting’s log in the personal tab', () => {
  const { threadId } = meetingCalled('sekretess');

  beforeAll(async () => {
    const token = await open.demo.tenant.issuer.userToken(called('karin.holm'));
    const base = `${open.demo.serverUrl}/api/v1/meetings/${encodeURIComponent(threadId)}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    for (const act of [
      { what: 'participant.add', kind: 'telephone', place: 'remote' },
      { what: 'matter.add', number: '12', level: 4 },
    ])
      await fetch(`${base}/acts`, { method: 'POST', headers, body: JSON.stringify(act) });
  });

  it('has no barriers in any theme, and never scrolls sideways in a narrow window', async () => {
    const page = await open.page({ viewport: { width: 300, height: 900 } });
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.goto(`${open.demo.webUrl}/demo/tab?as=karin.holm&theme=${theme}`);
      const tab = page.frameLocator('iframe[data-testid=panel]');
      await tab.getByRole('button', { name: 'Mötesloggar' }).click();
      // The meeting with something in it came last, and stands first.
      await tab
        .getByRole('button', { name: /^Visa loggen/ })
        .first()
        .click();
      await tab.getByText(/^Kedjan är hel/).waitFor();
      await tab.getByRole('table').waitFor();

      expect(await barriers(await panelFrame(page))).toEqual([]);
      const frame = page.frames().find((each) => each.url().includes('/tab/'));
      const beyond = await frame?.evaluate<number>(
        'document.documentElement.scrollWidth - innerWidth',
      );
      expect(beyond).toBeLessThanOrEqual(0);
    }
    // Printed from the theme that is furthest from paper: black on white, and nothing to press.
    await page.emulateMedia({ media: 'print' });
    const tab = page.frameLocator('iframe[data-testid=panel]');
    expect(await tab.getByRole('button').count()).toBe(0);
    const frame = page.frames().find((each) => each.url().includes('/tab/'));
    // The browser takes its time to draw the frame for paper.
    await frame?.waitForFunction(`matchMedia('print').matches &&
      getComputedStyle(document.querySelector('h1')).color === 'rgb(0, 0, 0)'`);
    const colours = await frame?.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('h1, h2, dd, td')].map(
        (each) => getComputedStyle(each).color))]`,
    );
    expect(colours).toEqual(['rgb(0, 0, 0)']);
    await page.close();
    expect(open.mistakes).toEqual([]);
  });
});
