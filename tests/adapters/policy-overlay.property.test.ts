import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyOverlay, overlayProblems } from '../../bot/adapters/policy/apply-overlay.ts';
import { loadPacks } from '../../bot/adapters/policy/load-packs.ts';
import type { OverlaySource, RequirementSource } from '../../bot/adapters/policy/pack-source.ts';
import type { Level, PolicyPack, Strength } from '../../bot/domain/policy.ts';
import { LEVELS, requirementsAt, settingsAt } from '../../bot/domain/policy.ts';

const strongestFirst: Strength[] = ['must', 'should', 'recommended', 'can'];
const isAtLeast = (one: Strength, other: Strength) =>
  strongestFirst.indexOf(one) <= strongestFirst.indexOf(other);

function organisation(): PolicyPack {
  const loaded = loadPacks().get('pitea');
  if (!loaded) throw new Error('no pack pitea');
  return loaded.pack;
}
const base = organisation();

const text = fc.string({ minLength: 1 }).map((words) => ({ sv: words, en: words }));
const strength = fc.constantFrom(...strongestFirst);
const anId = fc.oneof(
  fc.constantFrom(...base.requirements.map(({ id }) => String(id))),
  fc.stringMatching(/^SR[1-9]$/),
);
const aControl = fc.oneof(
  fc.constant({ kind: 'host' as const }),
  fc.record({
    kind: fc.constant('participant' as const),
    answeredBy: fc.constant('either' as const),
  }),
  fc
    .record({
      lobby: fc.constantFrom('organiser' as const, 'everyone' as const),
      chat: fc.constantFrom('on' as const, 'off' as const),
    })
    .map((settings) => ({ kind: 'graph' as const, settings })),
);
const aLine: fc.Arbitrary<RequirementSource> = fc.record({
  id: anId,
  level: fc.constantFrom<Level>(...LEVELS),
  strength,
  title: text,
  text,
  source: fc.record({ document: fc.constantFrom('P', 'Q'), section: fc.constant('1') }),
  control: aControl,
});
const anOverlay: fc.Arbitrary<OverlaySource> = fc.record(
  {
    id: fc.constant('pitea-x'),
    extends: fc.constant('pitea'),
    version: fc.constant('2026-11-23'),
    department: fc.constant('X'),
    subject: fc.record({ allowList: fc.array(fc.string({ minLength: 1 })) }),
    changes: fc.array(
      fc.record({ id: anId, strength, title: text, text }, { requiredKeys: ['id'] }),
      { maxLength: 3 },
    ),
    requirements: fc.array(aLine, { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'extends', 'version', 'department'] },
);

describe('whatever a department writes', () => {
  it('an accepted overlay keeps every line of its organisation, as strong and at the same level', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anOverlay, (overlay) => {
        if (overlayProblems(overlay, base).length > 0) return;
        accepted += 1;
        const pack = applyOverlay(base, overlay);
        for (const line of base.requirements) {
          const kept = pack.requirements.find(({ id }) => id === line.id);
          expect(kept).toMatchObject({ level: line.level, control: line.control });
          expect(kept?.exception).toEqual(line.exception);
          expect(kept && isAtLeast(kept.strength, line.strength)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it("an accepted overlay leaves every demanded setting and every level's musts in force", () => {
    fc.assert(
      fc.property(anOverlay, fc.constantFrom<Level>(...LEVELS), (overlay, level) => {
        if (overlayProblems(overlay, base).length > 0) return;
        const pack = { ...applyOverlay(base, overlay), version: 'x' };
        expect(settingsAt(pack, level)).toMatchObject(settingsAt(base, level));
        const musts = (each: PolicyPack) =>
          requirementsAt(each, level).flatMap((line) =>
            line.strength === 'must' ? [line.id] : [],
          );
        expect(musts(pack)).toEqual(expect.arrayContaining(musts(base)));
        expect(pack.subject.block).toEqual(base.subject.block);
        expect(pack.adjacency).toEqual(base.adjacency);
      }),
      { numRuns: 500 },
    );
  });

  it('a change to a lower strength is always refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...base.requirements), strength, (line, to) => {
        const overlay: OverlaySource = {
          id: 'pitea-x',
          extends: 'pitea',
          version: '2026-11-23',
          department: 'X',
          changes: [{ id: line.id, strength: to }],
        };
        const isAccepted = overlayProblems(overlay, base).length === 0;
        expect(isAccepted).toBe(isAtLeast(to, line.strength));
      }),
    );
  });
});
