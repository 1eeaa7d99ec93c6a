import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Figure } from './figures.ts';
import { tableOf } from './figures.ts';
import type { Section } from './rig.ts';
import { makeRig } from './rig.ts';
import { sections } from './sections.ts';

const USUAL_SECONDS = 8;
const MOST_SECONDS = 30;
/** Longer than any run takes, so that one that hangs comes to an end. */
const LONGEST_RUN_MS = { short: 40 * 60_000, full: 180 * 60_000 };
const INTERRUPTED = 130;

/** What is asked for on the command line: `--only intake,feeds`, `--seconds 8`, `--full`. */
interface Wanted {
  readonly chosen: readonly Section[];
  readonly seconds: number;
  readonly isFull: boolean;
}

function wantedFrom(args: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: String(USUAL_SECONDS) },
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.seconds);
  if (!(seconds >= 1 && seconds <= MOST_SECONDS))
    throw new Error(`--seconds takes a number from 1 to ${MOST_SECONDS}`);
  const names = values.only?.split(',').map((name) => name.trim());
  const unknown = names?.find((name) => !sections.some((each) => each.name === name));
  if (unknown !== undefined)
    throw new Error(
      `there is no section ${unknown}: --only takes some of ${sections.map(({ name }) => name).join(',')}`,
    );
  return {
    chosen: sections.filter(({ name }) => names?.includes(name) ?? true),
    seconds,
    isFull: values.full,
  };
}

/** Measures what is wanted, one section after the other, in one run on one machine. */
async function bench(
  { chosen, ...form }: Wanted,
  closing: AsyncDisposableStack,
): Promise<readonly Figure[]> {
  const rig = await makeRig(closing, form);
  const figures: Figure[] = [];
  for (const section of chosen) {
    rig.say(section.name);
    figures.push(...(await section.run(rig)));
  }
  return figures;
}

const machine = (): string =>
  `${availableParallelism()} processors, Node ${process.version}, load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')} at the end`;

/** Ends with 0 when every target is met, with 1 when one is not or nothing could be measured. */
async function main(): Promise<void> {
  const closing = new AsyncDisposableStack();
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    ending ??= closing.disposeAsync().finally(() => process.exit(code));
  };
  process.once('SIGINT', () => end(INTERRUPTED));
  process.once('SIGTERM', () => end(INTERRUPTED));
  try {
    const wanted = wantedFrom(process.argv.slice(2));
    setTimeout(
      () => {
        process.stderr.write('bench: it takes too long.\n');
        end(1);
      },
      wanted.isFull ? LONGEST_RUN_MS.full : LONGEST_RUN_MS.short,
    ).unref();
    const figures = await bench(wanted, closing);
    process.stdout.write(`\n${tableOf(figures)}\n${machine()}\n`);
    end(figures.some(({ isMet }) => isMet === false) ? 1 : 0);
  } catch (fault) {
    if (!ending)
      process.stderr.write(`bench: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    end(1);
  }
}

await main();
