import { execFile } from 'node:child_process';
import { access, cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where the folder of that name lies once it is made. */
export const preparedFolder = (name: string) => join(tmpdir(), `motesvakt-${name}`);

/**
 * A folder that takes seconds to make, made once on a machine and then only read. `name` tells all that it depends on.
 * Made under another name and renamed, so that two test files at once, or a run that was broken off, leave no half of it.
 */
export async function prepareOnce(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const home = preparedFolder(name);
  if (await exists(home)) return home;
  const fresh = await mkdtemp(join(tmpdir(), 'motesvakt-making-'));
  try {
    await make(fresh);
    await rename(fresh, home);
  } catch (fault) {
    await rm(fresh, { recursive: true, force: true });
    // Another process was faster.
    if (!(await exists(home))) throw fault;
  }
  return home;
}

/**
 * Copies what the folder holds into another that is there, owners and rights with it. A database is a thousand files: the
 * system's own program takes half the work of Node's copying.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') await cp(from, to, { recursive: true });
  else await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
