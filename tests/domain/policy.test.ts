import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requirementId } from '../../bot/domain/ids.ts';
import type { SettingDemands } from '../../bot/domain/meeting-settings.ts';
import type { Control, Level, PolicyPack, Requirement } from '../../bot/domain/policy.ts';
import { isLevel, LEVELS, requirementsAt, settingsAt } from '../../bot/domain/policy.ts';

const text = { sv: 'text', en: 'text' };
const aLine = (id: string, level: Level, control: Control = { kind: 'host' }): Requirement => ({
  id: requirementId(id),
  level,
  strength: 'must',
  title: text,
  text,
  source: { document: 'P', section: '1' },
  control,
});
const aPack = (...requirements: Requirement[]): PolicyPack => ({
  id: 'x',
  version: 'x@2026-11-23+000000000000',
  organisation: text,
  documents: [{ code: 'P', title: text }],
  contact: { name: text, address: 'it@x.example' },
  roles: [],
  levels: LEVELS.map((level) => ({
    level,
    name: text,
    forum: text,
    purpose: text,
    concerns: text,
  })),
  subject: { block: [], initials: 'ask', allowList: [] },
  adjacency: { minimumGapMinutes: 5, maximumShorteningMinutes: 15, searchDays: 5, horizonDays: 90 },
  retention: { recordDays: 1, draftDays: 1 },
  requirements,
});
const graph = (settings: SettingDemands): Control => ({ kind: 'graph', settings });

describe('the requirements of a meeting', () => {
  it("are those of its level and of every level below, lowest first, in the pack's order", () => {
    const pack = aPack(
      aLine('C1', 2),
      aLine('A2', 0),
      aLine('B1', 1),
      aLine('A1', 0),
      aLine('D1', 3),
    );
    expect(requirementsAt(pack, 2).map(({ id }) => id)).toEqual(['A2', 'A1', 'B1', 'C1']);
  });

  it('never shrink when the level is raised', () => {
    const levels = fc.array(fc.constantFrom<Level>(...LEVELS));
    fc.assert(
      fc.property(levels, fc.constantFrom<Level>(0, 1, 2, 3), (each, level) => {
        const pack = aPack(...each.map((at, index) => aLine(`A${index}`, at)));
        const lower = requirementsAt(pack, level);
        const next = LEVELS[level + 1] ?? level;
        expect(requirementsAt(pack, next).slice(0, lower.length)).toEqual(lower);
      }),
    );
  });

  it('at level 4 are the whole pack, each line once', () => {
    const pack = aPack(...LEVELS.map((level) => aLine(`A${level}`, level)));
    expect(requirementsAt(pack, 4)).toEqual(pack.requirements);
  });
});

describe('the settings of a meeting', () => {
  it('are gathered from every line of its level and below', () => {
    const pack = aPack(
      aLine('A1', 0, graph({ attendeeCameraAllowed: true })),
      aLine('A2', 0),
      aLine('B1', 1, graph({ lobby: 'organiser', dialInBypassesLobby: false })),
      aLine('C1', 2, graph({ recordingAllowed: false })),
    );
    expect(settingsAt(pack, 1)).toEqual({
      attendeeCameraAllowed: true,
      lobby: 'organiser',
      dialInBypassesLobby: false,
    });
  });

  it('follow the highest level when two levels want different things', () => {
    const pack = aPack(
      aLine('C1', 2, graph({ chat: 'off' })),
      aLine('A1', 0, graph({ chat: 'limited' })),
    );
    expect(settingsAt(pack, 0)).toEqual({ chat: 'limited' });
    expect(settingsAt(pack, 2)).toEqual({ chat: 'off' });
  });

  it('are none when no line demands any', () => {
    expect(settingsAt(aPack(aLine('A1', 0)), 4)).toEqual({});
  });
});

describe('a level', () => {
  it.each([0, 1, 2, 3, 4])('can be %i', (value) => expect(isLevel(value)).toBe(true));
  it.each([-1, 5, 1.5, NaN, '2', null, undefined, [1]])('cannot be %p', (value) =>
    expect(isLevel(value)).toBe(false),
  );
});
