import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { plainEnvironment, startNode } from '../child.ts';
import { DemoTrouble } from '../demo-trouble.ts';
import type { Town } from '../town.ts';
import { playgroundConfig } from './playground-config.ts';

export interface Playground {
  readonly url: string;
  /** Settles when it ends, whoever ended it. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

const PATIENCE_MS = 30_000;
const preload = fileURLToPath(new URL('../../../scripts/loopback-preload.cjs', import.meta.url));

/**
 * Starts the Agents Playground on 127.0.0.1 alone, in a folder of its own, without telemetry or browser. Rejects when
 * it ends early or would take another port than the one given.
 */
export async function startPlayground(options: {
  readonly town: Town;
  readonly port: number;
  /** Where its activities go: the gateway's own endpoint. */
  readonly endpoint: string;
  readonly serviceUrl: string;
  readonly folder: string;
}): Promise<Playground> {
  const { folder, port } = options;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.m365agentsplayground.yml'), playgroundConfig(options.town));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const child = startNode(
    [
      '--require',
      preload,
      cli,
      'start',
      ...['--app-endpoint', options.endpoint],
      ...['--service-url', options.serviceUrl],
      ...['--channel-id', 'msteams'],
      ...['--port', String(port)],
      '--disable-telemetry',
    ],
    { cwd: folder, env: { ...plainEnvironment(), TEAMSAPPTESTER_BROWSER: 'none' } },
  );
  const taken = await Promise.race([
    portPrinted(child.stdout),
    child.ended.then(() => undefined),
    pause(PATIENCE_MS, undefined, { ref: false }),
  ]);
  if (taken !== port) {
    await child.close();
    throw new DemoTrouble(
      taken === undefined ? 'playground-did-not-start' : 'playground-port-taken',
    );
  }
  return { url: `http://127.0.0.1:${port}`, ended: child.ended, close: child.close };
}

/** The port it says that it listens on. The rest of what it prints is drained. */
function portPrinted(stdout: NodeJS.ReadableStream): Promise<number> {
  return new Promise((resolve) => {
    let printed = '';
    stdout.on('data', (chunk: string) => {
      printed = (printed + chunk).slice(-2000);
      const port = /Listening on (\d+)/.exec(printed)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
}
