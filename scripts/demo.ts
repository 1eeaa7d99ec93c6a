import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFree } from '../bot/demo/ports.ts';
import { DemoTrouble } from '../bot/demo/demo-trouble.ts';
import { runDemo, type RunningDemo } from '../bot/demo/run-demo.ts';
import { buildPanelIfStale } from './panel-build.ts';
import en from './texts/demo.en.json' with { type: 'json' };
import sv from './texts/demo.sv.json' with { type: 'json' };

/** Starts the demo on this machine alone, says where it is, and ends everything it started. `-- --lang en` for English. */

const texts = process.argv.slice(2).join(' ') === '--lang en' ? en : sv;
const say = (
  key: keyof typeof sv,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  texts[key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** What stops the demo, told to whoever started it. */
class Refusal extends Error {}

const root = fileURLToPath(new URL('..', import.meta.url));

function portFrom(variable: string, usual: number): number {
  const given = process.env[variable];
  const port = given ? Number(given) : usual;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(say('bad-port', { variable }));
  }
  return port;
}

async function main(): Promise<void> {
  const ports = {
    PORT: portFrom('PORT', 3978),
    PLAYGROUND_PORT: portFrom('PLAYGROUND_PORT', 56150),
    DEMO_PORT: portFrom('DEMO_PORT', 3980),
  };
  for (const [variable, port] of Object.entries(ports)) {
    if (await isFree(port)) continue;
    throw new Refusal(say('port-taken', { port, variable }));
  }
  if (!(await buildPanelIfStale())) throw new Refusal(say('panel-not-built'));

  let isEnding = false;
  let close = () => Promise.resolve();
  const end = (code: number) => {
    if (isEnding) return;
    isEnding = true;
    void close().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));

  const starting = runDemo({
    dataDir: process.env['DATA_DIR'] ?? join(root, '.demo'),
    port: ports.PORT,
    playgroundPort: ports.PLAYGROUND_PORT,
    demoPort: ports.DEMO_PORT,
    onOutput: (text) => process.stdout.write(text),
  });
  // Somebody may have had enough before it was up.
  close = async () => {
    await starting.then((demo) => demo.close()).catch(() => {});
  };
  const demo = await starting;
  if (isEnding) return;
  console.log(tour(demo));
  console.error(`${say('ending')} ${sentenceOf(await demo.failed)}`);
  end(1);
}

const tour = ({ webUrl, serverUrl, playgroundUrl = '' }: RunningDemo): string =>
  say('tour', { webUrl, serverUrl, playgroundUrl });

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof DemoTrouble) return `${say(error.kind)}\n${error.lastWords}`.trim();
  return `${say('not-started')}\n${error instanceof Error ? error.message : ''}`.trim();
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exit(1);
});
