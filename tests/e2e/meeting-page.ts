import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { demoMeetings, type DemoMeeting } from '../../bot/demo/graph/demo-meetings.ts';
import { personCalled, type DemoPerson } from '../../bot/demo/town.ts';
import { textsIn } from '../../tab/texts/texts.ts';
import type { OpenDemo } from './open-demo.ts';
import { until } from './until.ts';

/** The panel's own words, in Swedish. */
export const says = textsIn('sv').t;

export function meetingCalled(key: string): DemoMeeting {
  const meeting = demoMeetings.find((each) => each.key === key);
  if (!meeting) throw new Error(`no demo meeting is called ${key}`);
  return meeting;
}

export function called(handle: string): DemoPerson {
  const person = personCalled(handle);
  if (!person) throw new Error(`nobody is called ${handle}`);
  return person;
}

/** Somebody looks at a meeting with the panel beside it. */
export interface MeetingPage {
  readonly page: Page;
  readonly panel: FrameLocator;
  /** One line of the checklist, by the requirement's id in the pack. */
  readonly line: (requirementId: string) => Locator;
  /** The press that confirms or takes back a line as a whole. */
  readonly action: (requirementId: string) => Locator;
  readonly frame: () => Promise<Frame>;
  /** Chooses another of Teams' themes than the one that is on, and waits until the panel has it. */
  readonly turn: (theme: 'light' | 'dark' | 'contrast') => Promise<void>;
  /** Somebody joins or leaves, unless they already have. */
  let(what: 'join' | 'leave', handle: string): Promise<void>;
  /** Opens the page anew, and waits for the checklist. */
  reload(): Promise<void>;
}

export async function openMeeting(
  { demo, page: newPage }: OpenDemo,
  options: {
    readonly meeting: string;
    readonly as: string;
    readonly theme?: 'light' | 'dark' | 'contrast';
    readonly width?: number;
    readonly locale?: 'sv' | 'en';
  },
): Promise<MeetingPage> {
  const { threadId } = meetingCalled(options.meeting);
  const page = await newPage();
  const query = new URLSearchParams({
    as: options.as,
    theme: options.theme ?? 'light',
    width: String(options.width ?? 320),
    locale: options.locale ?? 'sv',
  });
  const panel = page.frameLocator('iframe[data-testid=panel]');
  const isShown = () => panel.locator('footer').waitFor();
  await page.goto(
    `${demo.webUrl}/demo/meetings/${encodeURIComponent(threadId)}?${query.toString()}`,
  );
  await isShown();
  const line = (requirementId: string) => panel.locator(`[data-line="${requirementId}"]`);
  return {
    page,
    panel,
    line,
    action: (requirementId) => line(requirementId).locator('[data-action]').first(),
    frame: () => panelFrame(page),
    async turn(theme) {
      const frame = await panelFrame(page);
      const before = await backgroundOf(frame);
      await page.getByTestId(`theme-${theme}`).click();
      await until(
        `the panel has turned ${theme}`,
        async () => (await backgroundOf(frame)) !== before,
      );
    },
    async let(what, handle) {
      const done = page.getByTestId(`${what === 'join' ? 'leave' : 'join'}-${handle}`);
      const press = page.getByTestId(`${what}-${handle}`);
      await press.or(done).waitFor();
      if (await done.isVisible()) return;
      await press.click();
      await done.waitFor();
    },
    async reload() {
      await page.reload();
      await isShown();
    },
  };
}

const backgroundOf = (frame: Frame) =>
  frame.evaluate<string>(
    'getComputedStyle(document.querySelector(".fui-FluentProvider")).backgroundColor',
  );

/** The frame that the panel or the personal tab is in. */
export async function panelFrame(page: Page): Promise<Frame> {
  const frame = await (await page.getByTestId('panel').elementHandle())?.contentFrame();
  if (!frame) throw new Error('the page has no panel');
  return frame;
}
