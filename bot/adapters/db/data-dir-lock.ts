import { randomUUID } from 'node:crypto';
import {
  link,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from './fault-code.ts';

/** Another process works on this folder: two at once lose data silently. */
export class DataDirTaken extends Error {
  override readonly name = 'DataDirTaken';
  /** The process that holds it, on `holderHost`. */
  readonly holderPid: number;
  readonly holderHost: string;

  constructor({ pid, host }: Holder) {
    super(`the data folder is in use by process ${pid}`);
    this.holderPid = pid;
    this.holderHost = host;
  }
}

export interface DataDirLock {
  release(): Promise<void>;
}

const Holder = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** When the process began, where the system tells: a process id is used again by others. */
  began: z.string().optional(),
  token: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** How often the holder shows that it lives, and after how long a silent one on another machine counts as dead. */
const BEAT_MS = 5_000;
const SILENT_MS = 30_000;
/** Long enough for two that take over at once to see each other. */
const SETTLE_MS = 100;

// A folder opened twice by the same process would look like its own lock.
const heldHere = new Map<string, Holder>();

/**
 * Takes the folder for this process, making it if need be. Throws DataDirTaken while another living process, or this
 * one, holds it; the lock of a dead process is taken over. The file is `lock` in the folder.
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  const folder = resolve(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock');
  const own = heldHere.get(file);
  if (own) throw new DataDirTaken(own);
  const began = await beganAt(process.pid);
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    ...(began ? { began } : {}),
    token: randomUUID(),
  };
  heldHere.set(file, me);
  try {
    await take(file, me);
  } catch (fault) {
    heldHere.delete(file);
    throw fault;
  }
  // A beat that fails is made good by the next.
  const beat = setInterval(
    () => void utimes(file, new Date(), new Date()).catch(() => undefined),
    BEAT_MS,
  );
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      if ((await holderOf(file))?.token === me.token) await unlink(file);
      heldHere.delete(file);
    },
  };
}

async function take(file: string, me: Holder) {
  if (await tryLink(file, me)) return;
  const standing = await holderOf(file);
  if (standing && (await isAlive(file, standing))) throw new DataDirTaken(standing);
  await setAside(file, standing);
  if (!(await tryLink(file, me))) throw new DataDirTaken((await holderOf(file)) ?? me);
  await pause(SETTLE_MS);
  const winner = await holderOf(file);
  if (winner?.token !== me.token) throw new DataDirTaken(winner ?? me);
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
async function tryLink(file: string, me: Holder): Promise<boolean> {
  const draft = `${file}.${me.token}`;
  try {
    await writeFile(draft, JSON.stringify(me), { mode: 0o600 });
    await link(draft, file);
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  } finally {
    // Absent when nothing could be written.
    await rm(draft, { force: true });
  }
}

/** Moves a dead holder's lock away; if somebody else's new one was caught instead, it is put back. */
async function setAside(file: string, dead: Holder | undefined) {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return;
    throw fault;
  }
  const caught = await holderOf(aside);
  if (caught && caught.token !== dead?.token) await link(aside, file).catch(ignoreExisting);
  await unlink(aside);
}

/** Undefined: no lock, or one that was never written out (a machine that lost power). */
async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    return Holder.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT' || fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

async function isAlive(file: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) {
    const { mtimeMs } = await stat(file);
    return Date.now() - mtimeMs < SILENT_MS;
  }
  if (holder.pid === process.pid) return false; // an earlier process had our id, as in a container
  try {
    process.kill(holder.pid, 0);
  } catch (fault) {
    if (codeOf(fault) === 'ESRCH') return false;
  }
  const began = await beganAt(holder.pid);
  return holder.began === undefined || began === undefined || began === holder.began;
}

/** Boot and clock tick of a process's start, on Linux; undefined elsewhere. */
async function beganAt(pid: number): Promise<string | undefined> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    // The process's name stands in parentheses and may hold anything; the 20th field after it is the start.
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ');
    return fields?.[19] === undefined ? undefined : `${boot}/${fields[19]}`;
  } catch (fault) {
    if (codeOf(fault) === undefined) throw fault;
    return undefined;
  }
}

const ignoreExisting = (fault: unknown) => {
  if (codeOf(fault) !== 'EEXIST') throw fault;
};
