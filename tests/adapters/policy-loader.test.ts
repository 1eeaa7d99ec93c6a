import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkPackFile, loadPacks } from '../../bot/adapters/policy/load-packs.ts';
import { PackError } from '../../bot/adapters/policy/pack-problem.ts';
import { aPackFolder, edited, lineOf, shipped } from './policy-folder.ts';

const pitea = shipped('pitea');
const overlay = shipped('pitea-socialforvaltningen');

let packs: ReturnType<typeof aPackFolder>;
beforeEach(() => {
  packs = aPackFolder();
});
afterEach(() => packs.remove());

describe('a broken pack', () => {
  it.each([
    [
      'a misspelt strength',
      'strength: must',
      'strength: mst',
      'requirements[B1].strength',
      'must, should',
    ],
    [
      'a level that does not exist',
      'level: 4\n    strength',
      'level: 5\n    strength',
      'requirements[V11].level',
      'highest is 4',
    ],
    [
      'a document nobody listed',
      'document: Z,',
      'document: Q,',
      'requirements[V8b].source.document',
      'no document Q',
    ],
    [
      'a role nobody listed',
      'attestedBy: it,',
      'attestedBy: itt,',
      'requirements[V6].control.attestedBy',
      'no role itt',
    ],
    [
      'a control that does not exist',
      'kind: booking, check: subject',
      'kind: bokning, check: subject',
      'requirements[B1].control.kind',
      'no control bokning',
    ],
    [
      'a setting that Teams has not',
      "chat: 'off'",
      "chatt: 'off'",
      'requirements[V10a].control.settings.chatt',
      'no field chatt',
    ],
    [
      'a setting with an impossible value',
      "chat: 'off'",
      'chat: closed',
      'requirements[V10a].control.settings.chat',
      'on, limited, off',
    ],
    [
      'a yes where true is meant',
      'endToEndEncrypted: true',
      'endToEndEncrypted: yes',
      'requirements[V8a].control.settings.endToEndEncrypted',
      'true or false',
    ],
    [
      'a label that is no id of one',
      "chat: 'off'",
      'sensitivityLabel: Hemlig',
      'requirements[V10a].control.settings.sensitivityLabel',
      'wrong form',
    ],
    ['the same id twice', '- id: B3', '- id: B2', 'requirements[B2].id', 'B2 is there already'],
    [
      'an exception on what is no must',
      'check: calendar-sharing }',
      'check: calendar-sharing }\n    exception: { levels: [0], text: { sv: x, en: x } }',
      'requirements[B3].exception',
      'must',
    ],
    [
      'levels out of order',
      '- level: 1\n    name',
      '- level: 2\n    name',
      'levels[2].level',
      'Level 1 goes here',
    ],
    [
      'a date that does not exist',
      'version: 2026-11-25',
      'version: 2026-02-30',
      'version',
      'date that exists',
    ],
    [
      'a number where text is meant',
      'section: Nivå 0 }\n    control',
      'section: 0 }\n    control',
      'requirements[N0a].source.section',
      'quotation marks',
    ],
    ['an empty text', 'en: Piteå Municipality', "en: ' '", 'organisation.en', 'text is missing'],
    [
      'a gap that is no number',
      'minimumGapMinutes: 5',
      'minimumGapMinutes: fem',
      'adjacency.minimumGapMinutes',
      'whole number',
    ],
    [
      'an unknown kind of finding',
      '[personnummer,',
      '[persnr,',
      'subject.block[1]',
      'personnummer',
    ],
    [
      'an answer that rests on a document nobody listed',
      'staff: { source: { document: P,',
      'staff: { source: { document: Q,',
      'levelChoice.staff.source.document',
      'no document Q',
    ],
    [
      'a milder level for what is in the table of levels',
      'personal-circumstances: { source',
      'personal-circumstances: { level: 2, source',
      'levelChoice.personal-circumstances.level',
      'no field level',
    ],
    [
      'secrecy at a level without secrecy',
      'levelChoice:\n',
      'levelChoice:\n  economic-circumstances: { level: 2, source: { document: P, section: x } }\n',
      'levelChoice.economic-circumstances.level',
      'lowest is 3',
    ],
    [
      'a portal that is no host',
      '[handlingar.pitea.example]',
      '[https://handlingar.pitea.example]',
      'documentPortal.hosts[1]',
      'wrong form',
    ],
    ['another name than its file', 'id: pitea\n', 'id: pitaa\n', 'id', 'name of the file: pitea'],
  ])('with %s is refused at its line and field', (_what, from, to, field, words) => {
    const text = edited(pitea, from, to);
    const issues = packs.issuesOf(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.field).toBe(field);
    expect(issues[0]?.message).toContain(words);
    // The line that differs from the good pack; one more where the mistake is in what was added after it.
    const good = pitea.split('\n');
    const changed = text.split('\n').findIndex((each, index) => each !== good[index]) + 1;
    expect([changed, changed + 1]).toContain(issues[0]?.line);
  });

  it('without a field is told which one, at what should have had it', () => {
    const text = edited(pitea, '  address: it-stod@pitea.example\n', '');
    expect(packs.issuesOf(text)).toEqual([
      expect.objectContaining({
        field: 'contact',
        line: lineOf(text, 'contact:'),
        column: 1,
        message: 'The field address is missing.',
      }),
    ]);
  });

  it('points at the column of the value', () => {
    const text = edited(pitea, 'strength: must', 'strength: mst');
    const [issue] = packs.issuesOf(text);
    expect(issue).toMatchObject({ line: lineOf(text, 'strength: mst'), column: 15 });
  });

  it('tells every mistake at once', () => {
    const text = edited(
      edited(pitea, 'level: 0\n    strength', 'level: 9\n    strength'),
      "chat: 'off'",
      'chat: none',
    );
    expect(packs.issuesOf(text).map(({ field }) => field)).toEqual([
      'requirements[B1].level',
      'requirements[V10a].control.settings.chat',
    ]);
  });

  it('that demands two values of one setting is refused, because levels build on each other', () => {
    const text = edited(
      pitea,
      'endToEndEncrypted: true',
      'endToEndEncrypted: true, lobby: invited',
    );
    expect(packs.issuesOf(text)).toEqual([
      expect.objectContaining({
        field: 'requirements[V8a].control.settings.lobby',
        message: expect.stringContaining('already demanded by V3 with the value organiser'),
      }),
    ]);
  });

  it.each([
    ['an empty file', '', 1, 'empty'],
    ['only a comment', '# tomt\n', 1, 'empty'],
    ['a list', '- a\n- b\n', 1, 'Fields'],
    ['a key written twice', 'id: pitea\nid: pitea\n', 2, 'twice'],
    ['a tab as indent', 'id: pitea\norganisation:\n\tsv: x\n', 3, 'spaces'],
    ['an unclosed quotation mark', 'id: "pitea\nversion: 2026-11-23\n', 2, 'missing'],
    ['an alias to nothing', 'id: *nobody\n', 1, ''],
  ])('that is %s is refused in plain words', (_what, text, line, words) => {
    const [issue] = packs.issuesOf(text);
    expect(issue?.line).toBeGreaterThanOrEqual(line === 2 ? 1 : line);
    expect(issue?.message).toMatch(new RegExp(words, 'i'));
  });

  it('saved by a Windows editor as one byte per letter is told to save as UTF-8', () => {
    const [issue] = packs.issuesOf(Buffer.from(pitea, 'latin1'));
    expect(issue?.message).toContain('UTF-8');
    expect(issue?.line).toBe(lineOf(pitea, 'Piteå'));
  });

  it('stops the start, and the message names file, line and field of every problem', () => {
    const broken = edited(pitea, 'strength: must', 'strength: mst');
    packs.write('pitea', broken);
    packs.write('pitea-socialforvaltningen', overlay);
    expect(() => loadPacks(packs.folder)).toThrow(PackError);
    expect(() => loadPacks(packs.folder)).toThrow(
      `pitea.yaml:${lineOf(broken, 'strength: mst')}:15 requirements[B1].strength: Värdet är inte tillåtet.`,
    );
  });
});

describe("an organisation's own folder", () => {
  it('adds to the packs that come with the product', () => {
    packs.write('lulea', edited(pitea, 'id: pitea\n', 'id: lulea\n'));
    expect([...loadPacks(packs.folder).keys()].toSorted()).toEqual(['linkoping', 'lulea', 'pitea']);
  });

  it('may extend a pack that comes with the product', () => {
    packs.write(
      'pitea-kultur',
      'id: pitea-kultur\nextends: pitea\nversion: 2026-11-23\ndepartment: Kultur\n',
    );
    expect([...(loadPacks(packs.folder).get('pitea')?.departments.keys() ?? [])]).toEqual([
      'socialförvaltningen',
      'kultur',
    ]);
  });

  it('that is not there stops the start, and the variable is named', () => {
    expect(() => loadPacks(`${packs.folder}/nowhere`)).toThrow('POLICY_DIR');
  });
});

describe("a pack's version", () => {
  const versionOf = (text: string) => {
    const checked = checkPackFile(packs.write('pitea', text));
    if (!checked.ok) throw new Error('refused');
    return checked.pack.version;
  };

  it('is its date and a digest, the same however the file is laid out', () => {
    const plain = versionOf(pitea);
    expect(plain).toMatch(/^pitea@2026-11-25\+[0-9a-f]{12}$/);
    expect(versionOf(`# en rad till\n${pitea}\n\n`)).toBe(plain);
  });

  it('changes with a single word of a single line', () => {
    expect(versionOf(edited(pitea, 'Personen har headset', 'Personen har hörlurar'))).not.toBe(
      versionOf(pitea),
    );
  });

  it("of an overlay changes with its organisation's pack", () => {
    const overlaid = () => {
      const found = loadPacks(packs.folder).get('pitea')?.departments.get('socialförvaltningen');
      return found?.version;
    };
    packs.write('pitea', pitea);
    packs.write('pitea-socialforvaltningen', overlay);
    const before = overlaid();
    packs.write('pitea', edited(pitea, 'Personen har headset', 'Personen har hörlurar'));
    expect(before).toMatch(/^pitea-socialforvaltningen@2026-11-23\+/);
    expect(overlaid()).not.toBe(before);
  });
});
