import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresServer } from '../../tests/db-servers.ts';
import { startPostgres } from '../../tests/db-servers.ts';
import type { Figure } from './figures.ts';
import type { RunningServices } from './servers.ts';
import { startServices } from './servers.ts';

/** What the sections of one run have in common. */
export interface Rig {
  /** About one stretch of load. */
  readonly seconds: number;
  /** The long form: as long and as many as the issues say. Otherwise short, for a look. */
  readonly isFull: boolean;
  /** Gone when the run ends. */
  readonly folder: string;
  /** Microsoft's side for the demo town; started when first asked for. */
  services(): Promise<RunningServices>;
  /** A real PostgreSQL; started when first asked for. */
  postgres(): Promise<PostgresServer>;
  say(what: string): void;
}

/** A part of the bench that can be run by itself. */
export interface Section {
  readonly name: string;
  run(rig: Rig): Promise<readonly Figure[]>;
}

/** A rig whose servers end with `closing`. */
export async function makeRig(
  closing: AsyncDisposableStack,
  { seconds, isFull }: Pick<Rig, 'seconds' | 'isFull'>,
): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'motesvakt-bench-'));
  closing.defer(() => rm(folder, { recursive: true, force: true }));
  let services: Promise<RunningServices> | undefined;
  let postgres: Promise<PostgresServer> | undefined;
  return {
    seconds,
    isFull,
    folder,
    services: () =>
      (services ??= startServices().then((started) => {
        closing.defer(() => started.process.stop());
        return started;
      })),
    postgres: () =>
      (postgres ??= startPostgres().then((started) => {
        closing.defer(() => started.stop());
        return started;
      })),
    say: (what) =>
      void process.stderr.write(`bench: ${what} … (load ${loadavg()[0]?.toFixed(1) ?? '?'})\n`),
  };
}
