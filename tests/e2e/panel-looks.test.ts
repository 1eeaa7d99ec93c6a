import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barriers, beyondTheEdge } from './barriers.ts';
import { openMeeting, type MeetingPage } from './meeting-page.ts';
import { closeDemos, openDemo, type OpenDemo } from './open-demo.ts';

let open: OpenDemo;
let host: MeetingPage;

beforeAll(async () => {
  open = await openDemo();
  host = await openMeeting(open, { meeting: 'beredning', as: 'lars.ake.eriksson' });
  for (const handle of ['lars.ake.eriksson', 'anna.lindgren', 'anonym']) {
    await host.let('join', handle);
  }
  await openEverything(host);
});
afterAll(closeDemos);

/** Unfolds what is met, the people of a line, and what a line means. */
async function openEverything({ panel, line }: MeetingPage): Promise<void> {
  await panel.getByRole('button', { name: /^Klart \(|^Done \(/ }).click();
  const first = line('B4a').getByRole('button', { expanded: false });
  for (let left = await first.count(); left > 0; left -= 1) await first.first().click();
}

describe("the panel in each of Teams' themes", () => {
  it.each(['light', 'dark', 'contrast'] as const)('has no barriers in %s', async (theme) => {
    // It is light from the start.
    if (theme !== 'light') await host.turn(theme);

    expect(await barriers(await host.frame())).toEqual([]);
  });

  it('would show a barrier if there were one', async () => {
    const frame = await host.frame();
    await frame.evaluate(
      `document.querySelector('main, body').insertAdjacentHTML('beforeend',
        '<div id="planted"><button></button><p style="color: #ccc; background: #fff">blekt</p></div>')`,
    );

    const found = (await barriers(frame)).map((each) => each.split(':')[0]);
    const colours = await barriers(frame, 'colours');
    await frame.evaluate(`document.querySelector('#planted').remove()`);

    expect(found).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
    expect(colours).toEqual([expect.stringContaining('blekt')]);
  });

  it('has no barriers for a participant', async () => {
    const anna = await openMeeting(open, { meeting: 'beredning', as: 'anna.lindgren' });

    expect(await barriers(await anna.frame())).toEqual([]);
    await anna.page.close();
  });
});

describe('the panel at its narrowest, 280 pixels', () => {
  it.each([
    ['beredning', 'lars.ake.eriksson', 'sv'],
    ['enskilt', 'bjorn.nilsson', 'sv'],
    ['enskilt', 'bjorn.nilsson', 'en'],
    ['planeringsdag', 'anna.sjostrom', 'sv'],
  ] as const)('never scrolls sideways: %s as %s in %s', async (meeting, as, locale) => {
    const narrow = await openMeeting(open, { meeting, as, locale, width: 280 });
    await narrow.let('join', as);
    await narrow.line('B4a').getByRole('button', { expanded: false }).nth(1).waitFor();
    await openEverything(narrow);
    const frame = await narrow.frame();

    expect(await frame.evaluate<number>('innerWidth')).toBeLessThanOrEqual(280);
    expect(await beyondTheEdge(frame)).toEqual({ pixels: 0, texts: [] });
    await narrow.page.close();
  });
});

it('moves nothing for whoever has asked their machine for that, and does for others', async () => {
  const frame = await host.frame();
  const longest = () =>
    frame.evaluate<number>(
      `Math.max(...[...document.querySelectorAll('*')].flatMap((each) =>
        getComputedStyle(each).transitionDuration.split(',').map(parseFloat)))`,
    );

  expect(await longest()).toBeLessThan(0.001);
  await host.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await longest()).toBeGreaterThan(0.01);
  await host.page.emulateMedia({ reducedMotion: 'reduce' });
});

it('keeps what is left in sight however far down one has come', async () => {
  const frame = await host.frame();
  await frame.evaluate('scrollTo(0, document.body.scrollHeight)');
  const heading = host.panel.getByRole('heading', { level: 1 });

  const top = await frame.evaluate<number>(
    'document.querySelector("h1").getBoundingClientRect().top',
  );

  expect(await heading.innerText()).toMatch(/^\d+ av 19 krav återstår$/);
  expect(top).toBeGreaterThanOrEqual(0);
});
