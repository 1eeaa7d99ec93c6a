/** `npm run stage`: lays out in dist/server what a release holds, and nothing else; its packages are installed there afterwards. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { SERVER_FILES } from './server-files.ts';

/** For `npm ci` in the folder. */
const FOR_INSTALLING = ['package-lock.json', '.npmrc'];
/** The organisation's own policy packs, where there are any: POLICY_DIR=policies. */
const OWN_PACKS = 'policies';

/** Copies from the repository's root into an emptied folder. Throws when something is missing, such as an unbuilt panel. */
export function stageServer(root: URL, folder: URL): void {
  rmSync(folder, { recursive: true, force: true });
  const packs = existsSync(new URL(OWN_PACKS, root)) ? [OWN_PACKS] : [];
  for (const name of [...SERVER_FILES, ...FOR_INSTALLING, ...packs])
    cpSync(new URL(name, root), new URL(name, folder), { recursive: true });
}

if (import.meta.main) {
  const root = new URL('../', import.meta.url);
  stageServer(root, new URL('dist/server/', root));
}
