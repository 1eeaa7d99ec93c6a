import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { RecordView } from '../../bot/contract/record.ts';
import { recordTextsIn } from '../../tab/views/record/record-texts.ts';
import { barriers, beyondTheEdge } from './barriers.ts';
import { bytesOf, followFeed, isIn, keptIn, typedNames, type FollowedFeed } from './left-behind.ts';
import * as step from './level-4-steps.ts';
import { openMeeting, panelFrame, says } from './meeting-page.ts';
import type { MeetingPage } from './meeting-page.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';
import { until } from './until.ts';

const NARROW = 280;
const { asks } = step;
const { t: tells } = recordTextsIn('sv');
/** What was shown or typed once, and is to be found nowhere afterwards. */
const secrets: string[] = [];

let open: OpenDemo;
let fed: FollowedFeed;
let host: MeetingPage;
let second: MeetingPage;

beforeAll(async () => {
  open = await openDemo({ logLevel: 'debug' });
  await step.makeLevel4Possible(open);
  const asking = { meeting: 'enskilt', width: NARROW };
  [host, second] = await Promise.all([
    openMeeting(open, { ...asking, as: 'bjorn.nilsson' }),
    openMeeting(open, { ...asking, as: 'elsa.marakatt' }),
  ]);
  fed = await followFeed(open, { meeting: 'enskilt', as: 'bjorn.nilsson' });
});
afterAll(async () => {
  fed?.close();
  await open?.close();
});

const gateOf = ({ panel }: MeetingPage, tone: string) => panel.locator(`[data-gate=${tone}]`);
const heading = ({ panel }: MeetingPage, text: string) =>
  panel.getByRole('heading', { name: text, exact: true });
const pressIn = (panel: FrameLocator, name: string) =>
  panel.getByRole('button', { name, exact: true });
const isMet = (of: MeetingPage, requirementId: string) =>
  of.line(requirementId).getByText(says('status.met'), { exact: true });

/** Axe has nothing serious to say in any of Teams' themes, and nothing reaches beyond the 280 pixels. */
async function looksRight({ frame, turn }: MeetingPage): Promise<void> {
  const inside = await frame();
  expect(await beyondTheEdge(inside)).toEqual({ pixels: 0, texts: [] });
  expect(await barriers(inside)).toEqual([]);
  for (const theme of ['dark', 'contrast'] as const) {
    await turn(theme);
    expect([theme, ...(await barriers(inside, 'colours'))]).toEqual([theme]);
  }
  await turn('light');
}

/** Tabs until the focus is on what is called so. */
async function tabTo({ page, frame }: MeetingPage, name: string): Promise<void> {
  const inside = await frame();
  const named = () =>
    inside.evaluate<string>(
      `((on) => on?.ariaLabel ?? on?.labels?.[0]?.textContent ?? on?.textContent ?? '')(document.activeElement)`,
    );
  for (let tabs = 0; tabs < 120 && (await named()) !== name; tabs += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await named()).toBe(name);
}

describe('before the party has come', () => {
  it('the host has a phrase for the letter, and sees it once', async () => {
    for (const handle of ['bjorn.nilsson', 'elsa.marakatt']) await host.let('join', handle);
    secrets.push(await step.issuePhrase(host));
    expect(await host.panel.locator('[data-letter]').innerText()).toContain(secrets[0]);

    await step.closeSheet(host);

    await host.panel.locator('[data-sheet]').waitFor({ state: 'detached' });
    expect(secrets[0]).toMatch(/^\S+( \S+){4}$/);
  });

  it('those the host knows are shown by the short path, with the keyboard alone', async () => {
    const { keyboard } = host.page;
    await host.panel.getByRole('heading', { level: 1 }).click();
    await tabTo(host, says('procedure.known'));
    await keyboard.press('Enter');
    await heading(host, asks('known.several')).waitFor();
    for (const shown of ['known.notice-password', 'known.seen-on-camera'] as const) {
      await tabTo(host, asks(shown));
      await keyboard.press('Space');
    }
    await tabTo(host, asks('known.save', { count: 2 }));
    await keyboard.press('Enter');

    await isMet(host, 'V11').waitFor();
    await isMet(second, 'V11').waitFor();
  });
});

describe('a matter at level 4', () => {
  it('is taken up and stays closed, with what is left', async () => {
    await pressIn(host.panel, says('matter.takeUpFirst')).click();

    await gateOf(host, 'closed').waitFor();
    await gateOf(second, 'closed').waitFor();
    await host.panel
      .getByRole('list', { name: says('gate.left') })
      .first()
      .waitFor();
  });

  it('two hosts confirm at the same time, and nothing is lost', async () => {
    await Promise.all([host.action('B6').click(), second.action('B5b').click()]);
    await Promise.all([host.action('B7a').click(), second.action('V10c').click()]);

    for (const page of [host, second])
      for (const each of ['B5b', 'B6', 'B7a', 'V10c']) await isMet(page, each).waitFor();
  });
});

describe('a party whom nobody knows', () => {
  it('has a number and no name, and is read a code on the telephone', async () => {
    await host.let('join', 'anonym');
    await step.openSheetFor(host, step.anonymous);
    await step.recognise(host);
    await heading(host, asks('code.source')).waitFor();
    secrets.push(await step.issueCode(host));

    expect(secrets[1]).toMatch(/^\d{6}$/);
    await looksRight(host);
  });

  it('recites it wrong twice, and is told how many tries are left', async () => {
    const wrong = secrets[1] === '111111' ? '222222' : '111111';
    await step.recite(host, 'code', wrong);
    await host.panel.getByText(asks('code.wrong', { count: 2 })).waitFor();
    await step.recite(host, 'code', wrong);
    await host.panel.getByText(asks('code.wrongLast')).waitFor();
  });

  it('recites it right, holds up an identity document and consents', async () => {
    await step.recite(host, 'code', secrets[1] ?? '');
    await heading(host, asks('factor.second')).waitFor();
    await pressIn(host.panel, asks('factor.likeness')).click();
    await pressIn(host.panel, asks('likeness.yes')).click();
    await heading(host, asks('consent.inform')).waitFor();
    await step.answerConsent(host, 'accepted');

    await heading(host, asks('done.title')).waitFor();
    await step.closeSheet(host);
    const row = await step.rowOf(host, 'Part 2').innerText();
    expect(row).toContain(asks('consent.isAccepted'));
  });
});

describe('a party on the telephone', () => {
  it('shows a code and the phrase of the letter', async () => {
    await step.addOnTelephone(host);
    await step.openSheetFor(host, step.onTelephone);
    await step.recognise(host, 1);
    secrets.push(await step.issueCode(host));
    await step.recite(host, 'code', secrets[2] ?? '');
    await heading(host, asks('factor.second')).waitFor();
    await pressIn(host.panel, asks('factor.phrase')).click();
    await step.recite(host, 'phrase', secrets[0] ?? '');

    await heading(host, asks('consent.inform')).waitFor();
  });

  it('says no, which keeps the matter closed, and then yes', async () => {
    await step.answerConsent(host, 'declined');
    await heading(host, asks('consent.no')).waitFor();
    await step.closeSheet(host);
    const no = /^Part 1 \(.+\) har sagt nej till att uppgifter behandlas och kan inte vara med/;
    await host.panel.getByText(no).waitFor();
    await second.panel.getByText(no).waitFor();

    const row = step.rowOf(host, 'Part 1');
    await row.getByRole('button', { name: says('actions.menu') }).click();
    await row
      .getByRole('button', { name: asks('menu.identityName', { person: 'Part 1' }) })
      .click();
    await pressIn(host.panel, asks('consent.changed')).click();

    await heading(host, asks('done.title')).waitFor();
    await step.closeSheet(host);
    await host.panel.getByText(no).waitFor({ state: 'detached' });
  });
});

describe('the gate', () => {
  it('opens when everything holds for everybody, for both hosts at once', async () => {
    await step.confirmEveryLine(host);
    await gateOf(host, 'ready').waitFor();
    await pressIn(host.panel, says('gate.openMatter')).click();

    await gateOf(host, 'open').waitFor();
    await gateOf(second, 'open').waitFor();
    await second.panel.getByText(/^Öppnat av Björn Nilsson/).waitFor();
  });

  it('closes when somebody comes late, and says why to both', async () => {
    await host.let('join', 'uppringare');
    const why = /Ärende 1 är stängt: .+ har kommit in/;
    for (const { panel } of [host, second]) {
      await panel.locator('[data-gate=closed]', { hasText: why }).waitFor();
      const urgent = panel.locator('[aria-live=assertive]', { hasText: why });
      await urgent.waitFor({ state: 'attached' });
    }
    // The banner and the list of people, which is unfolded.
    expect(await step.rowOf(host, 'Part 2').isVisible()).toBe(true);
    await looksRight(host);
  });

  it('is opened again by the other host when the latecomer has left', async () => {
    await host.let('leave', 'uppringare');
    await pressIn(second.panel, says('gate.openMatter')).click();

    await gateOf(host, 'open').waitFor();
    await host.panel.getByText(/^Öppnat av Elsa Márakatt/).waitFor();
  });
});

describe('when the meeting is over', () => {
  let page: Page;
  let tab: FrameLocator;
  let exported = '';

  it('its record tells what happened, and the chain is whole', async () => {
    await pressIn(host.panel, says('matter.endName', { number: '1' })).click();
    await host.page.getByTestId('end').click();
    await host.panel.getByText(says('panel.endedForHost')).waitFor();
    page = await open.page({ viewport: { width: NARROW, height: 900 } });
    await page.goto(`${open.demo.webUrl}/demo/tab?as=bjorn.nilsson`);
    tab = page.frameLocator('iframe[data-testid=panel]');
    await tab.getByRole('button', { name: 'Mötesloggar' }).click();
    await tab
      .getByRole('button', { name: /^Visa loggen/ })
      .first()
      .click();
    await tab.getByText(/^Kedjan är hel: \d+ händelser/).waitFor();
    const verified = tab.getByRole('region', { name: tells('verified.title') });

    const outcomes = (await verified.innerText()).split('\n');
    expect(outcomes.find((each) => each.startsWith('Part 1: identiteten styrkt'))).toContain(
      tells('means.letter-phrase'),
    );
    expect(outcomes.find((each) => each.startsWith('Part 2: identiteten styrkt'))).toContain(
      tells('verified.failures.many', { count: 2 }),
    );
    const inside = await panelFrame(page);
    expect(await beyondTheEdge(inside)).toEqual({ pixels: 0, texts: [] });
    expect(await barriers(inside)).toEqual([]);
    const download = page.waitForEvent('download');
    await tab.getByRole('button', { name: tells('save.json') }).click();
    exported = await readFile(await (await download).path(), 'utf8');
    const { chain, entries } = RecordView.parse(JSON.parse(exported));
    expect(chain).toEqual({ entries: entries.length, erased: 0 });
  });

  it.each(['dark', 'contrast'])('its record has no barriers in %s', async (theme) => {
    await page.goto(`${open.demo.webUrl}/demo/tab?as=bjorn.nilsson&theme=${theme}`);
    await tab.getByRole('button', { name: 'Mötesloggar' }).click();
    await tab
      .getByRole('button', { name: /^Visa loggen/ })
      .first()
      .click();
    await tab.getByText(/^Kedjan är hel/).waitFor();

    expect(await barriers(await panelFrame(page), 'colours')).toEqual([]);
  });

  it('no code, phrase, typed name or number is in export, feed, log or database', async () => {
    expect(open.mistakes).toEqual([]);
    await until('the feed has said something', () => fed.said() !== '');
    fed.close();
    await open.stop();
    const told = [exported, fed.said(), open.printed()].map((each) => bytesOf(each));
    const everything = [...told, await keptIn(open.dataDir)].join('\n');

    // It is the meeting's database and log that are looked through.
    expect(everything.includes('party.recognised')).toBe(true);
    expect(open.printed().length).toBeGreaterThan(0);
    expect(secrets).toHaveLength(3);
    for (const each of [...secrets, ...typedNames]) expect(isIn(everything, each)).toBe(false);
  });
});
