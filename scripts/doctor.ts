import { parseArgs } from 'node:util';
import { examine } from './doctor/examine.ts';
import type { Finding, Values } from './doctor/finding.ts';
import en from './texts/doctor.en.json' with { type: 'json' };
import sv from './texts/doctor.sv.json' with { type: 'json' };

const PANEL = new URL('../dist/tab/index.html', import.meta.url);
const MARKS = { ok: '✔', failed: '✘', skipped: '–' } as const;

/**
 * The doctor as `npm run doctor` runs it, with what it prints handed to `print` line by line. 0: all is well. 1: something
 * is not. 2: it was asked for something it cannot do.
 */
export async function doctor(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  { panel = PANEL, now = Date.now }: { panel?: URL; now?: () => number } = {},
): Promise<0 | 1 | 2> {
  const asked = readArguments(argv);
  if (!asked) {
    print(sv.usage);
    return 2;
  }
  const { locale, person } = asked;
  const texts: Readonly<Record<string, string>> = locale === 'en' ? en : sv;
  const say = (key: string, values: Values) =>
    (texts[key] ?? key).replaceAll(/\{(\w+)\}/g, (hole, name: string) =>
      String(values[name] ?? hole),
    );
  const tell = ({ check, outcome, key, values }: Finding) => {
    print(`${MARKS[outcome]} ${say(`title.${check}`, {})}: ${say(key, values)}`);
    if (outcome !== 'failed') return;
    for (const line of say(`${key}.cure`, values).split('\n')) print(`    ${line}`);
  };

  const { installation, tenants } = await examine(env, { locale, person, panel, now });
  installation.forEach(tell);
  for (const [tenant, findings] of tenants) {
    print(say('tenant', { tenant }));
    findings.forEach(tell);
  }
  const all = [...installation, ...[...tenants.values()].flat()];
  const count = all.filter(({ outcome }) => outcome === 'failed').length;
  print(say(count === 0 ? 'well' : 'ill', { count }));
  return count === 0 ? 0 : 1;
}

function readArguments(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { language: { type: 'string', default: 'sv' }, person: { type: 'string' } },
    });
    const locale = (['sv', 'en'] as const).find((each) => each === values.language);
    return locale && { locale, person: values.person };
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}

if (import.meta.main) {
  process.exitCode = await doctor(process.argv.slice(2), process.env, (line) => console.log(line));
}
