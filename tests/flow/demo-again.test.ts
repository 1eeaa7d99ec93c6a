import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BRIEFLY } from '../../bot/demo/child.ts';
import { runDemo, type RunningDemo } from '../../bot/demo/run-demo.ts';
import { makeDataFolder } from '../data-folder.ts';
import { until } from './until.ts';

let dataDir = '';
let demo: RunningDemo | undefined;
beforeAll(async () => {
  dataDir = await makeDataFolder();
});
afterAll(async () => {
  await demo?.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Everybody whose mailbox can be read. */
const WATCHED = 11;

it('The demo that is started again on its data watches every calendar anew', async () => {
  for (const run of ['first', 'second']) {
    let printed = '';
    demo = await runDemo({
      nodeArguments: BRIEFLY,
      dataDir,
      withPlayground: false,
      logLevel: 'info',
      onOutput: (text) => (printed += text),
    });
    await until(
      `every calendar is watched in the ${run} run`,
      () => (printed.match(/calendar\.caught-up/g) ?? []).length >= WATCHED,
      () => printed.slice(-3_000),
    );
    await demo.close();

    expect(printed).not.toContain('foreign-delta-link');
  }
}, 120_000);
