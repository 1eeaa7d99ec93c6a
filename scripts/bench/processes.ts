import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A Node process of the bench's own. */
export interface Process {
  readonly pid: number;
  /** Waits for the next message that it sends over IPC; rejects when it ends instead. */
  nextMessage(): Promise<unknown>;
  send(message: object): void;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  /** The end of what it printed, to say why it failed. */
  lastWords(): string;
  /** Ends it, by force if it takes its time. */
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const GRACE_MS = 8_000;
const START_MS = 60_000;
const WORDS_KEPT = 4_000;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;
const running = new Set<ChildProcess>();

// Whatever ends the bench, nothing that it started outlives it.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts Node on the arguments, in the repository's root, with `env` added to a plain environment. */
export function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Process {
  // The product reads its own variables; what a developer has set for another purpose stays out.
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH, HOME, TMPDIR, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      words = (words + chunk).slice(-WORDS_KEPT);
    });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (fault) => {
      words += String(fault);
      running.delete(child);
      resolve(null);
    });
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  const what = args.join(' ');
  return {
    pid: child.pid ?? 0,
    ended,
    lastWords: () => words.trim(),
    send: (message) => void child.send(message),
    nextMessage: () =>
      new Promise((resolve, reject) => {
        child.once('message', resolve);
        void ended.then(() => reject(new Error(`${what} ended. ${words.trim()}`)));
      }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const isGone = await Promise.race([
        ended.then(() => true),
        pause(GRACE_MS, false, { ref: false }),
      ]);
      if (!isGone) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs Node to its end. Throws with what it printed unless it ends well. */
export async function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = startNode(args, env);
  const code = await child.ended;
  if (code !== 0) throw new Error(`${args.join(' ')} failed. ${child.lastWords()}`);
}

/** Resolves when the address answers with success. */
export async function untilReady(url: string, child: Process): Promise<void> {
  const deadline = Date.now() + START_MS;
  let hasEnded = false;
  void child.ended.then(() => (hasEnded = true));
  while (Date.now() < deadline) {
    if (hasEnded) throw new Error(`the server did not start. ${child.lastWords()}`);
    const isReady = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  throw new Error(`the server was not ready in time. ${child.lastWords()}`);
}

/** Resident memory in MB (10^6 bytes); Linux only, like the rest of the bench. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`/proc/${pid}/status says nothing of memory`);
  return (Number(kilobytes) * 1024) / 1e6;
}

/** Processor time used so far, in milliseconds: in user and kernel mode, by all its threads. */
export async function processorTimeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold spaces; utime and stime are the 12th and 13th field after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
