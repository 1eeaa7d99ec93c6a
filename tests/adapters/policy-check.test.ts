import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aPackFolder, edited, lineOf, shipped } from './policy-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The command as an author runs it. */
const policy = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/policy.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('npm run policy', () => {
  const pitea = shipped('pitea');
  let packs: ReturnType<typeof aPackFolder>;
  beforeAll(() => {
    packs = aPackFolder();
  });
  afterAll(() => packs.remove());

  it('says ok and counts the lines of each level', () => {
    const { status, stdout, stderr } = policy('check', 'bot/policies/pitea.yaml');
    expect(stdout).toMatch(/^ok {2}pitea@2026-11-25\+[0-9a-f]{12}\n/);
    expect(stdout).toContain('Nivå 4: 4 rader, 38 tillsammans med lägre nivåer');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('checks several files, an overlay with its organisation among them', () => {
    const { status, stdout } = policy(
      'check',
      'bot/policies/linkoping.yaml',
      'bot/policies/pitea-socialforvaltningen.yaml',
      '--lang',
      'en',
    );
    expect(stdout).toContain('ok  linkoping@');
    expect(stdout).toContain('ok  pitea-socialforvaltningen@');
    expect(stdout).toContain('Level 4: 4 lines, 39 together with lower levels');
    expect(status).toBe(0);
  });

  it('names file, line, column and field of every mistake, in plain Swedish', () => {
    const text = edited(
      edited(pitea, 'document: Z,', 'document: Q,'),
      'strength: must',
      'strength: mst',
    );
    const file = packs.write('pitea', text);
    const { status, stderr } = policy('check', file);
    expect(stderr.split('\n')).toEqual([
      `${file}:${lineOf(text, 'strength: mst')}:15 requirements[B1].strength: Värdet är inte tillåtet. Välj något av: must, should, recommended, can.`,
      'Fel: 1',
      '',
    ]);
    expect(status).toBe(1);
  });

  it('says the same in English', () => {
    const file = packs.write('pitea', edited(pitea, 'document: Z,', 'document: Q,'));
    const { status, stderr } = policy('check', file, '--lang', 'en');
    expect(stderr).toContain(
      'source.document: There is no document Q under documents. There are: P, Z.',
    );
    expect(status).toBe(1);
  });

  it.each([
    ['a file that is not there', 'saknas.yaml', 'Filen saknas.yaml finns inte.'],
    ['a folder', 'bot/policies', 'Filen bot/policies går inte att läsa.'],
  ])('says so plainly for %s', (_what, file, sentence) => {
    expect(policy('check', file)).toEqual({ status: 1, stdout: '', stderr: `${sentence}\n` });
  });

  it('lists every line of a level with its strength and control', () => {
    const { stdout } = policy('show', 'bot/policies/pitea.yaml');
    expect(stdout).toMatch(/V3 +ska +Alla utom värden väntar i väntrummet {2}\[inställning\]/);
    expect(stdout).toMatch(/V6 +ska +Mötestrafiken krypteras med 256 bitar {2}\[intyg\]/);
  });

  it.each([
    [[]],
    [['check']],
    [['chek', 'x.yaml']],
    [['check', 'x.yaml', '--lang', 'fi']],
    [['check', '--nope']],
  ])('tells how to use it for %j', (args) => {
    const { status, stderr } = policy(...args);
    expect(stderr).toContain('npm run policy -- check FIL');
    expect(status).toBe(2);
  });
});
