import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A process of ours. */
export interface Child {
  /** The system's number for it. */
  readonly pid: number | undefined;
  /** The end of what it printed on standard error, to say why it ended. */
  lastWords(): string;
  /** Settles when it ends, whoever ended it. */
  readonly ended: Promise<void>;
  /** Null while it runs, or when a signal ended it. */
  exitCode(): number | null;
  /** Everything it prints on standard output, as it comes. */
  readonly stdout: NodeJS.ReadableStream;
  readonly close: () => Promise<void>;
}

const GRACE_MS = 5_000;
const WORDS_KEPT = 4_000;

/** For a Node that lives for seconds: optimising the database's WebAssembly would double its work. */
export const BRIEFLY = ['--liftoff-only'] as const;

/** Starts Node on the arguments, with exactly the environment given. */
export function startNode(
  args: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly cwd: string },
): Child {
  const child = spawn(process.execPath, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-WORDS_KEPT);
  });
  child.stdout.setEncoding('utf8').resume();
  const ended = once(child, 'exit').then(
    () => {},
    (error: unknown) => {
      words += String(error);
    },
  );
  return {
    pid: child.pid,
    ended,
    exitCode: () => child.exitCode,
    stdout: child.stdout,
    lastWords: () => words.trim(),
    async close() {
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

/** Our own environment without what only tests need. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _forTestsOnly, ...rest } = process.env;
  return rest;
}
