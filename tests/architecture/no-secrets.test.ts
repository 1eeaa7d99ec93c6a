import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What keys and secrets look like that should be nowhere in the repository. */
const SECRETS: Readonly<Record<string, RegExp>> = {
  'private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/u,
  'Entra client secret': /(?<![\w~.-])[\w~.-]{3}[78]Q~[\w~.-]{31,34}(?![\w~.-])/u,
  'signed token': /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{40,}/u,
  'storage or service bus key': /(?:AccountKey|SharedAccessKey)=[A-Za-z\d+/]{40,}={0,2}/u,
  'password in a database address':
    /postgres(?:ql)?:\/\/[^\s:/@'"`$]+:[^\s@'"`$]{6,}@(?!localhost|127\.)/u,
  'access key of a cloud': /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/u,
  'token of a code host': /\b(?:gh[pousr]_[A-Za-z\d]{36}|github_pat_\w{50,})\b/u,
  'token of a registry': /\bnpm_[A-Za-z\d]{36}\b|_authTok[e]n=(?!\$)/u,
};

const secretsIn = (text: string): string[] =>
  Object.entries(SECRETS)
    .filter(([, pattern]) => pattern.test(text))
    .map(([name]) => name);

/** One of each, put together here so that they stand nowhere. */
const PLANTED: Readonly<Record<string, string>> = {
  'private key': ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' '),
  'Entra client secret': `abc${'8Q~'}${'x'.repeat(34)}`,
  'signed token': ['eyJ' + 'a'.repeat(20), 'eyJ' + 'b'.repeat(20), 'c'.repeat(43)].join('.'),
  'storage or service bus key': `AccountKey=${'A'.repeat(86)}==`,
  'password in a database address': ['postgresql://app:', 'hemligt123', '@db.example.org/x'].join(
    '',
  ),
  'access key of a cloud': `AKIA${'A1'.repeat(8)}`,
  'token of a code host': `ghp_${'a1'.repeat(18)}`,
  'token of a registry': `npm_${'a1'.repeat(18)}`,
};

describe('The repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '');

  it('holds no key, secret or token', () => {
    const found = tracked
      .filter((file) => !/\.(?:png|ico|woff2|zip)$/u.test(file))
      .flatMap((file) =>
        secretsIn(readFileSync(join(root, file), 'utf8')).map((what) => `${file}: ${what}`),
      );
    expect(tracked.length).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });

  it('holds no file of settings with real values', () => {
    // The toolkit's two environments are committed for their names: what is secret of them has files of its own.
    const named = new Set(['env/.env.dev', 'env/.env.prod']);
    const files = tracked.filter(
      (file) =>
        !named.has(file) && /(?:^|\/)\.env(?!\.example$)|\.(?:pem|pfx|p12|key)$/u.test(file),
    );
    expect(files).toEqual([]);
  });

  it.each(Object.keys(SECRETS))('would be found out with a %s in it', (what) => {
    expect(secretsIn(`const a = "${PLANTED[what] ?? ''}";`)).toEqual([what]);
  });
});
