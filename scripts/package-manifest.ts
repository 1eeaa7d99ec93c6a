/** `npm run package:manifest`: makes dist/motesvakt.zip from manifest/ and the environment. `-- --lang en` for English. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appPackage, fillVariables, manifestFaults, readManifestValues } from './app-package.ts';
import en from './texts/package-manifest.en.json' with { type: 'json' };
import sv from './texts/package-manifest.sv.json' with { type: 'json' };

const texts = process.argv.slice(2).join(' ') === '--lang en' ? en : sv;
const fill = (text: string, name: string, value: string) => text.replace(`{${name}}`, () => value);
const source = (file: string) => new URL(`../manifest/${file}`, import.meta.url);
const refuse = (lines: readonly string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(1);
};

const read = readManifestValues(process.env);
if (!read.ok)
  refuse([
    ...read.missing.map((name) => fill(texts.missing, 'name', name)),
    ...read.malformed.map((name) => fill(texts.malformed, 'name', name)),
    texts.help,
  ]);
else {
  const manifest = fillVariables(readFileSync(source('manifest.json'), 'utf8'), read.values);
  const faults = await manifestFaults(manifest);
  if (faults.length > 0) refuse(faults.map((fault) => fill(texts.invalid, 'fault', fault)));
  const file = new URL('../dist/motesvakt.zip', import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(
    file,
    appPackage({
      'manifest.json': manifest,
      'en.json': readFileSync(source('en.json')),
      'color.png': readFileSync(source('color.png')),
      'outline.png': readFileSync(source('outline.png')),
    }),
  );
  console.log(fill(texts.done, 'file', 'dist/motesvakt.zip'));
}
