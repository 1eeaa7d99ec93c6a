import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadPacks } from '../../bot/adapters/policy/load-packs.ts';
import { aPackFolder, edited, lineOf, shipped } from './policy-folder.ts';

const pitea = shipped('pitea');
const overlay = shipped('pitea-socialforvaltningen');

let packs: ReturnType<typeof aPackFolder>;
beforeEach(() => {
  packs = aPackFolder();
});
afterEach(() => packs.remove());

const overlayIssues = (text: string) => {
  packs.write('pitea', pitea);
  return packs.issuesOf(text, 'pitea-socialforvaltningen');
};

describe("a department's overlay", () => {
  it.each([
    [
      'a weaker strength',
      'strength: must\n    text',
      'strength: can\n    text',
      'changes[B8].strength',
      'weakened from should to can',
    ],
    [
      'another control',
      'strength: must\n    text',
      'control: { kind: host }\n    text',
      'changes[B8].control',
      'neither remove nor weaken',
    ],
    [
      'an exception',
      'strength: must\n    text',
      'exception: { levels: [2] }\n    text',
      'changes[B8].exception',
      'neither remove nor weaken',
    ],
    [
      'a later level',
      'strength: must\n    text',
      'level: 4\n    text',
      'changes[B8].level',
      'neither remove nor weaken',
    ],
    [
      'a list of what to remove',
      'changes:',
      'remove: [V3]\nchanges:',
      'remove',
      'neither remove nor weaken',
    ],
    [
      'a shorter list of what blocks',
      'allowList:',
      'block: []\n  allowList:',
      'subject.block',
      'no field block',
    ],
    [
      'no gap between meetings',
      'subject:',
      'adjacency: { minimumGapMinutes: 0 }\nsubject:',
      'adjacency',
      'neither remove nor weaken',
    ],
    ['a line that redefines V3', 'id: SR1', 'id: V3', 'requirements[V3].id', 'V3 is there already'],
    [
      'a setting that undoes the lobby',
      'kind: participant, answeredBy: either',
      'kind: graph, settings: { lobby: everyone }',
      'requirements[SR1].control.settings.lobby',
      'already demanded by V3',
    ],
    [
      'a change to a line that is not there',
      '- id: B8',
      '- id: B99',
      'changes[B99].id',
      'no line B99 in pitea',
    ],
    ['an organisation that is not there', 'extends: pitea', 'extends: luleå', 'extends', 'pattern'],
  ])('with %s is refused', (_what, from, to, field, words) => {
    const issues = overlayIssues(edited(overlay, from, to));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.field).toBe(field);
    expect(issues[0]?.message).toContain(words);
  });

  it('of a pack that nobody has is refused', () => {
    const [issue] = overlayIssues(edited(overlay, 'extends: pitea', 'extends: lulea'));
    expect(issue).toMatchObject({ field: 'extends', line: lineOf(overlay, 'extends: pitea') });
    expect(issue?.message).toContain('lulea is not found');
  });

  it('of another overlay is refused', () => {
    packs.write('pitea', pitea);
    packs.write('pitea-socialforvaltningen', overlay);
    const second = edited(
      edited(overlay, 'id: pitea-socialforvaltningen', 'id: pitea-hemtjansten'),
      'extends: pitea',
      'extends: pitea-socialforvaltningen',
    );
    expect(packs.issuesOf(second, 'pitea-hemtjansten')[0]?.message).toContain('itself an overlay');
    expect(() => loadPacks(packs.folder, 'en')).toThrow('itself an overlay');
  });

  it('for a department that already has one is refused', () => {
    packs.write('pitea', pitea);
    packs.write('pitea-socialforvaltningen', overlay);
    packs.write('pitea-soc', edited(overlay, 'id: pitea-socialforvaltningen', 'id: pitea-soc'));
    expect(() => loadPacks(packs.folder, 'en')).toThrow('already has an overlay on pitea');
  });
});
