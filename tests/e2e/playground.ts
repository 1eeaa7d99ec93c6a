import type { Locator, Page } from 'playwright-core';
import { textsFor } from '../../bot/adapters/teams/texts.ts';
import type { OpenDemo } from './open-demo.ts';

/** The cards' own words, in Swedish. */
const texts = textsFor('sv');
export const say: typeof texts.say = (...sentence) => texts.say(...sentence);

/** Karin sits at the Agents Playground, in her own chat with Mötesvakt. */
export interface PlaygroundPage {
  readonly page: Page;
  /** The bodies of the presses that were sent, oldest first. */
  readonly presses: readonly string[];
  send(text: string): Promise<void>;
  /** The latest card. */
  readonly card: Locator;
  press(title: string): Promise<void>;
  readonly field: (label: string) => Locator;
  choose(label: string, option: string): Promise<void>;
  /** The same press over again, as when an answer got lost on the way. */
  repeat(press: string): Promise<void>;
}

const INVOKE = '/_conversation/v1/invoke';

export async function openPlayground({ demo, page: newPage }: OpenDemo): Promise<PlaygroundPage> {
  const { playgroundUrl } = demo;
  if (playgroundUrl === undefined) throw new Error('the demo was started without the playground');
  const page = await newPage();
  const presses: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith(INVOKE)) presses.push(request.postData() ?? '');
  });
  await page.goto(playgroundUrl);
  const box = page.locator('[role=textbox][contenteditable=true]');
  const cards = page.locator('.ac-adaptiveCard');
  await box.waitFor();
  const card = cards.last();
  const field = (label: string) => card.getByLabel(label, { exact: true });
  return {
    page,
    presses,
    card,
    field,
    async send(text) {
      const before = await cards.count();
      await box.fill(text);
      await box.press('Enter');
      await cards.nth(before).waitFor();
    },
    press: (title) => card.getByRole('button', { name: title, exact: true }).click(),
    async choose(label, option) {
      await card.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option }).click();
    },
    async repeat(press) {
      const answer = await page.request.post(`${playgroundUrl}${INVOKE}`, {
        headers: { 'Content-Type': 'application/json' },
        data: press,
      });
      if (!answer.ok()) throw new Error(`the press was answered with ${answer.status()}`);
    },
  };
}
