import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { checkSubject } from '../../../bot/domain/subject/check-subject.ts';
import type { LabelledSubject } from '../../../scripts/fit/labelled-subjects.ts';
import { parseLabelled } from '../../../scripts/fit/labelled-subjects.ts';

// The figures the check has to keep on the labelled subjects. A failure says how many, never which words.

const folder = new URL('../../fixtures/subjects/', import.meta.url);
const read = (isWanted: (file: string) => boolean): LabelledSubject[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.tsv') && isWanted(file))
    .flatMap((file) => parseLabelled(readFileSync(new URL(file, folder), 'utf8')));

const nobody = { participants: [], directory: [], allowList: [], released: [] };
const findingsIn = ({ title }: LabelledSubject) =>
  checkSubject(title, nobody).findings.filter(({ kind }) => kind !== 'initials');

const mixed = read((file) => file.startsWith('dev-')).map((subject) => ({
  subject,
  findings: findingsIn(subject),
}));
const share = (hits: number, all: number) => Math.round((1000 * hits) / all) / 10;

function recallOf(kinds: readonly string[]): number {
  const spans = mixed.flatMap(({ subject, findings }) =>
    subject.spans
      .filter(({ kind }) => kinds.includes(kind))
      .map((span) =>
        findings.some(
          ({ kind, start, end }) => kind === span.kind && start < span.end && span.start < end,
        ),
      ),
  );
  return share(spans.filter(Boolean).length, spans.length);
}

describe('the labelled subjects', () => {
  const flagged = mixed.filter(({ findings }) => findings.length > 0);
  const right = flagged.filter(({ subject }) => subject.isFlagged);

  it('are flagged with a precision of at least 93 per cent', () => {
    expect(share(right.length, flagged.length)).toBeGreaterThanOrEqual(93);
  });

  it('are flagged with a recall of at least 95 per cent', () => {
    const all = mixed.filter(({ subject }) => subject.isFlagged);
    expect(share(right.length, all.length)).toBeGreaterThanOrEqual(95);
  });

  it.each([
    ['identifiers', ['personnummer', 'email', 'ip', 'property', 'plate'], 98],
    ['people', ['person'], 94],
    ['sensitive matters', ['health', 'social', 'hr', 'crime', 'belief'], 92],
  ])('have their %s found', (_what, kinds, least) => {
    expect(recallOf(kinds)).toBeGreaterThanOrEqual(least);
  });
});

describe('ordinary subjects', () => {
  it('are flagged in at most one case in a hundred', () => {
    const ordinary = read((file) => file.startsWith('ordinary-'));
    const flagged = ordinary.filter((subject) => findingsIn(subject).length > 0);
    expect(ordinary.length).toBeGreaterThanOrEqual(1000);
    expect(share(flagged.length, ordinary.length)).toBeLessThanOrEqual(1);
  });
});
