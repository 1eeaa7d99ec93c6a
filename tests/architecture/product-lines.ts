import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The server's code, without the demo tenant, which is no part of the product. */
const files = readdirSync(join(root, 'bot'), { recursive: true, encoding: 'utf8' })
  .map((file) => join('bot', file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('bot/demo/'));

/** Which of the product's files hold what is looked for, comments apart. */
export const filesWith = (pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(withoutComments(readFileSync(join(root, file), 'utf8'))));

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
