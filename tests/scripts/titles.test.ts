import { describe, expect, it } from '@jest/globals';
import { titles } from '../../scripts/titles.ts';

async function run(argv: readonly string[], tsv: string) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const exitCode = await titles(argv, tsv, {
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { exitCode, printed, complaints };
}

const TSV = 'id\ttitle\tnote\nA1\tLönesamtal Anna Lindgren\tx\nA2\tBudgetmöte\t\n';

describe('npm run titles', () => {
  it('writes one JSON line for each subject, with spans and not a word of the subject', async () => {
    const { exitCode, printed } = await run([], TSV);
    expect(exitCode).toBe(0);
    expect(printed.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'A1', flagged: true, findings: [{ kind: 'person', start: 11, end: 24 }] },
      { id: 'A2', flagged: false, findings: [] },
    ]);
  });

  it('takes the columns in any order, a byte order mark and Windows line ends', async () => {
    const { printed } = await run([], '\ufefftitle\tid\r\nBudgetmöte\tB7\r\n');
    expect(printed).toEqual(['{"id":"B7","flagged":false,"findings":[]}']);
  });

  it('does not count initials alone', async () => {
    const { printed } = await run([], 'id\ttitle\n1\tA.L. 10:30\n');
    expect(printed).toEqual(['{"id":"1","flagged":false,"findings":[]}']);
  });

  it('reports counts by kind and no subject text', async () => {
    const { printed } = await run(['--report'], TSV);
    expect(printed).toEqual(['Kontrollerade rubriker: 2. Med fynd: 1.', '  namn på en person: 1']);
  });

  it('says which column is missing, and checks nothing', async () => {
    expect(await run([], 'id\tsubject\n1\tAnna\n')).toEqual({
      exitCode: 2,
      printed: [],
      complaints: [expect.stringContaining('title')],
    });
  });

  it('explains itself to whoever asks for something else, in English if wanted', async () => {
    const swedish = await run(['--what'], TSV);
    expect(swedish.exitCode).toBe(2);
    expect(swedish.complaints[0]).toContain('Så här används');
    const english = await run(['--lang', 'en', '--report'], TSV);
    expect(english.printed[0]).toBe('Subjects checked: 2. With findings: 1.');
  });
});
