/** Draws manifest/color.png and manifest/outline.png from the SVG beside them. Run by hand when the drawing changes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
] as const;
const path = (file: string) => fileURLToPath(new URL(`../manifest/${file}`, import.meta.url));

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args, '--no-sandbox', '--disable-background-networking'],
});
try {
  for (const { name, size } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(path(`${name}.svg`), 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    await page.screenshot({ path: path(`${name}.png`), omitBackground: true });
    console.log(`manifest/${name}.png ${size}×${size}`);
  }
} finally {
  await browser.close();
}
