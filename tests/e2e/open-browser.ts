import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import packages from '../../package.json' with { type: 'json' };
import { prepareOnce, preparedFolder } from '../prepared.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const NAME = `browser-${packages.devDependencies['@sparticuz/chromium']}`;
const home = preparedFolder(NAME);

/**
 * The package turns security off for scraping, and keeps everything in one process for machines that live for seconds:
 * there the browser ends with the first context that is closed. We need the browser as people have it.
 */
const UNWANTED = [
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  // Drawing by an emulated graphics card takes more work than drawing without one.
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * A real Chromium: the one that BROWSER_PATH names, else the one that an npm package brings (Linux on x64), else an
 * installed Chrome or Edge. Throws, telling what to do, when there is none.
 */
export async function openBrowser(): Promise<Browser> {
  const path = process.env['BROWSER_PATH'];
  if (path) return playwright.launch({ executablePath: path }).catch(noBrowser);
  if (process.platform === 'linux' && process.arch === 'x64') return packaged().catch(noBrowser);
  return playwright
    .launch({ channel: 'chrome' })
    .catch(() => playwright.launch({ channel: 'msedge' }))
    .catch(noBrowser);
}

function noBrowser(cause: unknown): never {
  throw new Error(
    'No browser could be started. Install Google Chrome or Microsoft Edge, or set BROWSER_PATH to the program of a ' +
      'Chromium browser. On Linux on x64 the package @sparticuz/chromium brings one.',
    { cause },
  );
}

async function packaged(): Promise<Browser> {
  await unpackOnce();
  return playwright.launch({
    executablePath: join(home, 'chromium'),
    args: [
      ...chromium.args.filter((each) => !UNWANTED.includes(each)),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
    ],
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
    },
  });
}

/** The package unpacks into the temporary folder itself, where two test files at once would leave half a browser. */
const unpackOnce = () =>
  prepareOnce(NAME, async (folder) => {
    const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()";
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], {
      cwd: root,
      // Only for the platform named here does the package unpack the system libraries that a bare machine lacks.
      env: { PATH: process.env['PATH'], TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    });
    await writeFile(join(folder, 'fonts.conf'), FONTS);
  });

/** Open Sans, which the package brings, is as wide as the font of Teams; the machine's own fonts have the signs it lacks. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
