/** `npm run policy -- check FILE`: tells the author of a policy pack whether it holds, and where it does not. */
import { parseArgs } from 'node:util';
import type { PackCheck } from '../bot/adapters/policy/load-packs.ts';
import { checkPackFile } from '../bot/adapters/policy/load-packs.ts';
import { issueLine } from '../bot/adapters/policy/pack-problem.ts';
import type { Locale } from '../bot/domain/person.ts';
import type { PolicyPack } from '../bot/domain/policy.ts';
import { LEVELS, requirementsAt } from '../bot/domain/policy.ts';
import en from '../bot/texts/policy.en.json' with { type: 'json' };
import sv from '../bot/texts/policy.sv.json' with { type: 'json' };

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** What the arguments ask for; undefined when they make no sense. */
function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: 'string', default: 'sv' } },
      allowPositionals: true,
    });
    const [first, ...files] = positionals;
    const command = (['check', 'show'] as const).find((each) => each === first);
    const locale: Locale | undefined = (['sv', 'en'] as const).find((each) => each === values.lang);
    if (!command || files.length === 0 || !locale) return undefined;
    return { command, files, locale };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function report(file: string, command: 'check' | 'show', locale: Locale): boolean {
  const texts = locale === 'sv' ? sv.author : en.author;
  let checked: PackCheck;
  try {
    checked = checkPackFile(file, locale);
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    console.error(fill(code === 'ENOENT' ? texts.noFile : texts.unreadable, { file }));
    return false;
  }
  if (!checked.ok) {
    for (const issue of checked.issues) console.error(issueLine(issue));
    console.error(fill(texts.errors, { count: checked.issues.length }));
    return false;
  }
  console.log(fill(texts.ok, { version: checked.pack.version }));
  for (const line of levelLines(checked.pack, command === 'show', locale)) console.log(line);
  return true;
}

function levelLines(pack: PolicyPack, isFull: boolean, locale: Locale): string[] {
  const texts = locale === 'sv' ? sv.author : en.author;
  return LEVELS.flatMap((level) => {
    const all = requirementsAt(pack, level);
    const own = all.filter((line) => line.level === level);
    const heading = fill(texts.level, { level, own: own.length, all: all.length });
    if (!isFull) return [heading];
    const lines = own.map(({ id, strength, title, control }) =>
      fill(texts.line, {
        id: id.padEnd(5),
        strength: texts.strength[strength].padEnd(13),
        title: title[locale],
        control: texts.control[control.kind],
      }),
    );
    return [heading, ...lines];
  });
}

const asked = readArguments(process.argv.slice(2));
if (asked) {
  const results = asked.files.map((file) => report(file, asked.command, asked.locale));
  process.exitCode = results.every(Boolean) ? 0 : 1;
} else {
  console.error(sv.author.usage);
  process.exitCode = 2;
}
