import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { makeSecrets } from '../../bot/adapters/system/secrets.ts';

const root = fileURLToPath(new URL('../../bot/', import.meta.url));
const product = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('demo/'),
);
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8');
const COMPARES = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
const COMPARING_METHODS =
  /\.(includes|startsWith|endsWith|indexOf|localeCompare|match|has|equals)$/u;
const ABOUT_SECRET = /clientState/iu;

/** Every comparison in the source that stops at the first letter that differs, and has a subscription's secret on a side. */
function hastyComparisons(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const isComparison =
      (ts.isBinaryExpression(node) && COMPARES.has(node.operatorToken.kind)) ||
      (ts.isCallExpression(node) && COMPARING_METHODS.test(node.expression.getText())) ||
      ts.isSwitchStatement(node);
    const what = ts.isSwitchStatement(node) ? node.expression : node;
    const isMissing = ts.isBinaryExpression(node) && node.right.getText() === 'undefined';
    if (isComparison && !isMissing && ABOUT_SECRET.test(what.getText())) found.push(what.getText());
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

describe('The secret of a subscription', () => {
  it('is compared nowhere in the product with what stops at the first letter that differs', () => {
    const hasty = product.flatMap((file) =>
      hastyComparisons(sourceOf(file)).map((each) => `${file}: ${each}`),
    );

    expect(hasty).toEqual([]);
  });

  it.each([
    'if (clientState === expected) accept();',
    'if (expected !== note.clientState) refuse();',
    'const isOurs = known.has(clientState);',
    'return clientStateOf(secrets, id).startsWith(given);',
    "switch (note.clientState) { case 'x': accept(); }",
  ])('would be found compared so in: %s', (planted) => {
    expect(hastyComparisons(planted)).toHaveLength(1);
  });

  it('is compared by the secrets’ own comparison, in one place', () => {
    const places = product.filter((file) => /isSame\(\s*clientState\b/u.test(sourceOf(file)));

    expect(places).toEqual([join('app', 'watch', 'client-state.ts')]);
  });
});

describe('The secrets’ own comparison', () => {
  it('is the system’s, which takes the same time wherever two differ, on digests of equal length', () => {
    const source = sourceOf(join('adapters', 'system', 'secrets.ts'));

    expect(source).toMatch(
      /isSame: \(one, other\) => timingSafeEqual\(digestOf\(one\), digestOf\(other\)\)/u,
    );
    expect(source).toMatch(
      /digestOf = \(text: string\) => createHash\('sha256'\)\.update\(text\)\.digest\(\)/u,
    );
    expect(source).toMatch(/import \{[^}]*\btimingSafeEqual\b[^}]*\} from 'node:crypto'/u);
  });

  it('says whether two are the same, of whatever lengths', () => {
    const secrets = makeSecrets(randomBytes(32));

    expect(secrets.isSame('a secret', 'a secret')).toBe(true);
    for (const other of ['', 'a', 'a secre', 'a secret ', 'A secret', 'b secret'])
      expect(secrets.isSame('a secret', other)).toBe(false);
  });
});
