import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { prepareOnce, preparedFolder } from '../prepared.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
const NAME = `fluent-${lock.digest('hex').slice(0, 16)}`;

/** Fluent in one file. It has thousands, most of them icons that nobody asks for, and each test file would load them all. */
export const bundledFluent = join(preparedFolder(NAME), 'fluent.mjs');

/** Jest's global set-up for the panel's tests. */
export default () =>
  prepareOnce(NAME, async (outDir) => {
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"test"' },
      build: {
        outDir,
        minify: false,
        target: 'es2024',
        lib: {
          entry: fileURLToPath(import.meta.resolve('@fluentui/react-components')),
          formats: ['es'],
          fileName: () => 'fluent.mjs',
        },
        // React is the tests' own, of which there may be only one; so is what asks for it in the old way.
        rolldownOptions: { external: [/^(react|react-dom|use-sync-external-store)($|\/)/u] },
      },
    });
  });
