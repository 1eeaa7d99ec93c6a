import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = join(root, '.dependency-cruiser.cjs');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const folders = ['bot', 'tab', 'scripts', 'tests'];

const Rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
const ruleNames = () =>
  Rules.parse(createRequire(import.meta.url)(config)).forbidden.map(({ name }) => name);

const Cruise = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

/** What breaks which rule below a folder, as `rule: from`. */
function violations(folder: string, paths: readonly string[]) {
  let output: string;
  try {
    output = execFileSync(
      process.execPath,
      [cruiser, '--config', config, '--output-type', 'json', ...paths],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  } catch (error) {
    // The exit code counts the violations; what was found is on stdout all the same.
    output = z.object({ stdout: z.string().min(1) }).parse(error).stdout;
  }
  const { summary } = Cruise.parse(JSON.parse(output));
  return {
    cruised: summary.totalCruised,
    broken: summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`),
  };
}

/** One forbidden import per rule, and sometimes more than one way of breaking it: [rule, file, import]. */
const planted: readonly [rule: string, file: string, imports: string][] = [
  ['domain-is-pure', 'bot/domain/reads-files.ts', 'node:fs'],
  ['domain-is-pure', 'bot/domain/parses.ts', 'zod'],
  ['domain-is-pure', 'bot/domain/asks-a-port.ts', '../app/use-case.ts'],
  ['app-knows-no-adapters', 'bot/app/reaches-out.ts', '../adapters/graph/graph.ts'],
  ['app-knows-no-adapters', 'bot/app/parses.ts', 'zod'],
  ['adapters-stay-apart', 'bot/adapters/teams/asks-graph.ts', '../graph/graph.ts'],
  ['adapters-are-composed', 'bot/adapters/db/reads-config.ts', '../../config.ts'],
  ['only-http-knows-contract', 'bot/adapters/teams/knows-wire.ts', '../../contract/wire.ts'],
  ['only-http-knows-contract', 'bot/app/knows-wire.ts', '../contract/wire.ts'],
  ['tab-only-contract', 'tab/reaches-domain.ts', '../bot/domain/rule.ts'],
  ['contract-only-zod', 'bot/contract/knows-domain.ts', '../domain/rule.ts'],
  ['demo-stands-alone', 'bot/demo/knows-product.ts', '../domain/rule.ts'],
  ['product-knows-no-demo', 'bot/adapters/graph/knows-demo.ts', '../../demo/town.ts'],
  ['product-knows-no-demo', 'tab/knows-demo.ts', '../bot/demo/town.ts'],
  ['product-knows-no-scripts', 'bot/main-knows-script.ts', '../scripts/script.ts'],
  ['product-knows-no-scripts', 'bot/adapters/db/knows-tests.ts', '../../../tests/fake.ts'],
  ['product-uses-no-tools', 'bot/adapters/http/tests-itself.ts', 'fast-check'],
  ['imports-exist', 'bot/app/misspelt.ts', './nowhere.ts'],
  ['botbuilder-stays-home', 'bot/adapters/http/speaks-teams.ts', 'botbuilder'],
  ['botbuilder-stays-home', 'scripts/speaks-connector.ts', 'botframework-connector'],
  ['restify-stays-home', 'bot/adapters/teams/serves.ts', 'restify'],
  ['azure-identity-stays-home', 'bot/adapters/http/fetches-tokens.ts', '@azure/identity'],
  ['azure-identity-stays-home', 'bot/adapters/http/acts-for.ts', '@microsoft/teamsfx'],
  ['opentelemetry-stays-home', 'bot/adapters/http/measures.ts', '@opentelemetry/api'],
  ['database-stays-home', 'bot/adapters/http/queries.ts', 'kysely'],
  ['database-stays-home', 'bot/adapters/teams/opens.ts', '@electric-sql/pglite'],
  ['teams-js-stays-home', 'tab/views/asks-teams.ts', '@microsoft/teams-js'],
];

/** The same kinds of import where they belong: none of them may be reported. */
const allowed: readonly [file: string, imports: string][] = [
  ['bot/app/use-case.ts', '../domain/rule.ts'],
  ['bot/adapters/graph/graph.ts', '../../app/use-case.ts'],
  ['bot/adapters/graph/token.ts', '@azure/identity'],
  ['bot/adapters/http/route.ts', '../../contract/wire.ts'],
  ['bot/adapters/http/server.ts', 'restify'],
  ['bot/adapters/teams/bot.ts', 'botbuilder'],
  ['bot/adapters/system/figures.ts', '@opentelemetry/api'],
  ['bot/adapters/db/store.ts', 'kysely'],
  ['bot/contract/wire.ts', 'zod'],
  ['bot/compose.ts', './adapters/graph/graph.ts'],
  ['tab/api/client.ts', '../../bot/contract/wire.ts'],
  ['tab/host/teams-host.ts', '@microsoft/teams-js'],
  ['tab/subject.ts', '../bot/domain/subject/finding.ts'],
  ['tab/identity.ts', '../bot/domain/identity-check.ts'],
];
const leaves = [
  'bot/domain/rule.ts',
  'bot/domain/subject/finding.ts',
  'bot/domain/identity-check.ts',
  'bot/config.ts',
  'bot/demo/town.ts',
  'scripts/script.ts',
  'tests/fake.ts',
];

describe('who may import whom', () => {
  let tree = '';
  let found: ReturnType<typeof violations>;

  beforeAll(() => {
    tree = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')));
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    };
    copyFileSync(join(root, 'tsconfig.json'), join(tree, 'tsconfig.json'));
    copyFileSync(join(root, 'package.json'), join(tree, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const file of leaves) write(file, 'export const here = true;\n');
    for (const [file, imports] of allowed) write(file, `import '${imports}';\n`);
    for (const [, file, imports] of planted) write(file, `import '${imports}';\n`);
    write('bot/domain/egg.ts', "import './hen.ts';\n");
    write('bot/domain/hen.ts', "import './egg.ts';\n");
    write(
      'bot/domain/typed.ts',
      "import type { Here } from '../app/use-case.ts';\nexport type T = Here;\n",
    );
    found = violations(tree, folders);
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  it.each(planted)('%s is broken by %s importing %s', (rule, file) => {
    expect(found.broken).toContain(`${rule}: ${file}`);
  });

  it('no-circular is broken by two files that import each other', () => {
    expect(found.broken).toContain('no-circular: bot/domain/egg.ts');
  });

  it('an import of types alone counts as an import', () => {
    expect(found.broken).toContain('domain-is-pure: bot/domain/typed.ts');
  });

  it.each(allowed)('%s may import %s', (file) => {
    expect(found.broken.filter((each) => each.endsWith(`: ${file}`))).toEqual([]);
  });

  it('every rule has a planted import that breaks it', () => {
    const tried = new Set([...planted.map(([rule]) => rule), 'no-circular']);
    expect(ruleNames().filter((name) => !tried.has(name))).toEqual([]);
  });

  it('the product breaks none of the rules', () => {
    const product = violations(root, folders.slice(0, 3));
    const files = folders
      .slice(0, 3)
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      .filter((file) => /\.tsx?$/.test(file));
    expect(product.broken).toEqual([]);
    expect(product.cruised).toBeGreaterThan(files.length);
  });
});
