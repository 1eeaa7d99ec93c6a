import { spawn } from 'node:child_process';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 10_000;

/** A file system of its own that really fills up. */
export interface SmallDisk {
  /** Where every process of its owner finds it. */
  readonly path: string;
  /** Fills it with a file until so many kilobytes are left; 0: until the system says that the disk is full. */
  fill(kilobytesLeft: number): Promise<void>;
  /** Takes the file away. */
  makeRoom(): Promise<void>;
  close(): Promise<void>;
}

/**
 * In memory, mounted in a name space that only the shell below stands in, so that neither root nor a mount of the machine's
 * is needed; others reach it through the shell's /proc folder. It is gone with the shell, or when nobody has a file open.
 */
const SHELL = `
set -e
mount -t tmpfs -o "size=$2m,mode=0700" none "$1"
cd "$1"
echo ready
while read -r order left; do
  if [ "$order" = fill ]; then
    set -- $(df -Pk . | tail -n 1)
    dd if=/dev/zero of=ballast bs=1k count=$(($4 - left)) 2>/dev/null || true
    [ "$left" != 0 ] || dd if=/dev/zero bs=4k 2>/dev/null >>ballast || true
  else
    rm -f ballast
  fi
  echo ready
done
`;

/** `owner`: as whom the database on it runs, when not as ourselves. Rejects where the system does not let us. */
export async function openSmallDisk(
  megabytes: number,
  owner: { readonly uid?: number; readonly gid?: number } = {},
): Promise<SmallDisk> {
  const point = await mkdtemp(join(tmpdir(), 'motesvakt-disk-'));
  const shell = spawn(
    'unshare',
    ['--user', '--map-root-user', '--mount', 'sh', '-c', SHELL, 'sh', point, String(megabytes)],
    { ...owner, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let said = '';
  shell.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  // A broken pipe is told of by the missing answer.
  shell.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    shell.once('error', (fault) => {
      said += fault.message;
      resolve();
    });
    shell.once('exit', () => resolve());
  });
  const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();
  const answered = async () => {
    const line = await Promise.race([
      lines.next().then(({ done }) => !done),
      ended.then(() => false),
      pause(PATIENCE_MS, false, { ref: false }),
    ]);
    if (!line) throw new Error(`no small disk: ${said.trim() || 'no answer'}`);
  };
  const order = async (text: string) => {
    shell.stdin.write(`${text}\n`);
    await answered();
  };
  const close = async () => {
    shell.stdin.end();
    await ended;
    await rmdir(point);
  };
  try {
    await answered();
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    path: `/proc/${shell.pid}/root${point}`,
    fill: (kilobytesLeft) => order(`fill ${kilobytesLeft}`),
    makeRoom: () => order('room'),
    close,
  };
}

/** Why this machine has no small disks, as when it lets nobody but root mount; undefined when it has. */
export async function whyNoSmallDisk(): Promise<string | undefined> {
  try {
    await (await openSmallDisk(1)).close();
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
