import { rm } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { BRIEFLY } from '../../bot/demo/child.ts';
import { runDemo, type RunningDemo } from '../../bot/demo/run-demo.ts';
import { makeDataFolder } from '../data-folder.ts';
import { openBrowser } from './open-browser.ts';

/** The whole product running for one test file, with a browser. */
export interface OpenDemo {
  readonly demo: RunningDemo;
  readonly dataDir: string;
  /** A page of somebody's own: nothing is shared with the others, and nothing beyond this machine is reached. */
  readonly page: (options?: BrowserContextOptions) => Promise<Page>;
  /** Everything the server has printed so far. */
  readonly printed: () => string;
  /** What went wrong in the scripts of the demo's and the product's own pages. */
  readonly mistakes: readonly string[];
  /** Ends the product and the browser; the data stays. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Longer than any card or panel may take on two busy cores. */
const PATIENCE_MS = 20_000;

interface Wishes {
  readonly withPlayground?: boolean;
  readonly logLevel?: 'warn' | 'debug';
}

const openings = new Set<Promise<OpenDemo>>();

export function openDemo(options: Wishes = {}): Promise<OpenDemo> {
  const opening = open(options);
  openings.add(opening);
  return opening;
}

/** Closes all that was opened here, also what came too late for whoever waited for it. */
export async function closeDemos(): Promise<void> {
  for (const each of await Promise.allSettled(openings))
    if (each.status === 'fulfilled') await each.value.close();
  openings.clear();
}

async function open(options: Wishes): Promise<OpenDemo> {
  const dataDir = await makeDataFolder();
  let printed = '';
  // Both take seconds, and neither waits for the other.
  const [starting, opening] = await Promise.allSettled([
    runDemo({
      nodeArguments: BRIEFLY,
      withPlayground: false,
      ...options,
      dataDir,
      onOutput: (text) => {
        printed += text;
      },
    }),
    openBrowser(),
  ]);
  if (starting.status === 'rejected' || opening.status === 'rejected') {
    if (starting.status === 'fulfilled') await starting.value.close();
    if (opening.status === 'fulfilled') await opening.value.close();
    await rm(dataDir, { recursive: true, force: true });
    throw starting.status === 'rejected' ? starting.reason : reasonOf(opening);
  }
  const demo = starting.value;
  const browser = opening.value;
  const mistakes: string[] = [];
  let stopped: Promise<void> | undefined;
  const stop = () =>
    (stopped ??= browser.close().then(
      () => demo.close(),
      () => demo.close(),
    ));

  return {
    demo,
    dataDir,
    mistakes,
    printed: () => printed,
    async page(wishes = {}) {
      const context = await browser.newContext({
        viewport: { width: 1100, height: 1000 },
        locale: 'sv-SE',
        timezoneId: 'Europe/Stockholm',
        reducedMotion: 'reduce',
        ...wishes,
      });
      context.setDefaultTimeout(PATIENCE_MS);
      await context.route(
        (url) => url.hostname !== '127.0.0.1',
        (route) => route.abort(),
      );
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        if (page.url().startsWith(demo.webUrl)) mistakes.push(error.message);
      });
      return page;
    },
    stop,
    async close() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const reasonOf = (settled: PromiseSettledResult<unknown>): unknown =>
  settled.status === 'rejected' ? settled.reason : undefined;
