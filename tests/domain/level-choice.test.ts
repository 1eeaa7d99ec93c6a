import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LevelAnswers } from '../../bot/domain/level-choice.ts';
import { chooseLevel, lowestLevel } from '../../bot/domain/level-choice.ts';
import { ATTENDANCES, SECRECIES } from '../../bot/domain/level-ground.ts';
import type { Level } from '../../bot/domain/policy.ts';
import { LEVELS } from '../../bot/domain/policy.ts';
import { roleName } from '../../bot/domain/ids.ts';
import { aPack, aRequirement } from '../fixtures/a-pack.ts';

const refusing = aRequirement('V2', { kind: 'refuse' });
const pack = aPack({ requirements: [refusing] });
const MILD = { attends: 'staff', secrecy: 'none', authority: false, unmetParties: 0 } as const;
const levelOf = (answers: LevelAnswers, of = pack) => {
  const chosen = chooseLevel(of, answers);
  return chosen.ok ? chosen.value.level : chosen.refusal.kind;
};

describe('The guided choice of level', () => {
  it.each<[string, LevelAnswers, Level]>([
    ['everyday work among staff', {}, 0],
    ['an open meeting', { attends: 'open' }, 1],
    ['a closed meeting', { attends: 'closed' }, 2],
    ['public authority without any secrecy', { authority: true }, 2],
    ['secrecy for public interests', { secrecy: 'public-interests' }, 3],
    ["secrecy for somebody's economic circumstances", { secrecy: 'economic-circumstances' }, 4],
    ["secrecy for somebody's personal circumstances", { secrecy: 'personal-circumstances' }, 4],
    ['a party nobody has met', { unmetParties: 1 }, 4],
  ])('leads %s to its level', (_what, answers, level) => {
    expect(levelOf({ ...MILD, ...answers })).toBe(level);
  });

  it('tells what makes it that level and where the pack says so, and leaves lesser grounds out', () => {
    const source = { document: 'P', section: 'Nivå 4' };
    const withSource = aPack({ levelChoice: { 'personal-circumstances': { source } } });
    const answers = {
      attends: 'closed',
      secrecy: 'personal-circumstances',
      authority: true,
      unmetParties: 2,
    } as const;

    expect(chooseLevel(withSource, answers)).toEqual({
      ok: true,
      value: {
        level: 4,
        reasons: [
          { ground: 'personal-circumstances', level: 4, source },
          { ground: 'unmet-parties', level: 4 },
        ],
      },
    });
  });

  it('lets the pack decide what is in no level', () => {
    const source = { document: 'P', section: 'Nivåer' };
    const deciding = aPack({
      levelChoice: {
        'economic-circumstances': { level: 3, source },
        'public-authority': { level: 1, source },
      },
    });

    expect(levelOf({ ...MILD, secrecy: 'economic-circumstances' }, deciding)).toBe(3);
    expect(levelOf({ ...MILD, authority: true }, deciding)).toBe(1);
  });

  it('refuses security-classified information by the rule of the pack, whatever else is answered', () => {
    const refusal = { kind: 'security-classified', rule: refusing };

    expect(chooseLevel(pack, { secrecy: 'security-classified' })).toEqual({ ok: false, refusal });
    expect(chooseLevel(pack, { ...MILD, secrecy: 'security-classified' })).toEqual({
      ok: false,
      refusal,
    });
  });

  it('refuses it in a pack that says nothing of it, too', () => {
    expect(chooseLevel(aPack(), { ...MILD, secrecy: 'security-classified' })).toEqual({
      ok: false,
      refusal: { kind: 'security-classified' },
    });
  });

  it('demands the highest level of what has been opened', () => {
    const opensOn = { role: roleName('board'), needs: 'decision-reference' } as const;
    const rule = aRequirement('V2', { kind: 'refuse', opensOn });
    const opening = aPack({ requirements: [rule] });

    expect(chooseLevel(opening, { ...MILD, secrecy: 'security-classified' }, true)).toEqual({
      ok: true,
      value: {
        level: 4,
        reasons: [{ ground: 'security-classified', level: 4, source: rule.source }],
      },
    });
  });

  it('names every question without an answer, and never takes one for the mild answer', () => {
    expect(chooseLevel(pack, {})).toEqual({
      ok: false,
      refusal: {
        kind: 'unanswered',
        questions: ['attends', 'secrecy', 'authority', 'unmetParties'],
      },
    });
    expect(chooseLevel(pack, { attends: 'closed', secrecy: 'personal-circumstances' })).toEqual({
      ok: false,
      refusal: { kind: 'unanswered', questions: ['authority', 'unmetParties'] },
    });
  });
});

const attends = fc.constantFrom(...ATTENDANCES);
const secrecy = fc.constantFrom(...SECRECIES);
const count = fc.nat({ max: 100 });
const answered = fc.record({ attends, secrecy, authority: fc.boolean(), unmetParties: count });
const partly = fc.record(
  { attends, secrecy, authority: fc.boolean(), unmetParties: count },
  { requiredKeys: [] },
);
const source = { document: 'P', section: 'Nivåer' };
/** Every pack that the schema lets through. */
const packs = fc
  .record({ economic: fc.constantFrom<Level>(3, 4), authority: fc.constantFrom<Level>(1, 2, 3, 4) })
  .map(({ economic, authority }) =>
    aPack({
      requirements: [refusing],
      levelChoice: {
        'economic-circumstances': { level: economic, source },
        'public-authority': { level: authority, source },
      },
    }),
  );
/** A refusal is graver than any level. */
const graveness = (answers: LevelAnswers, of = pack) => {
  const level = levelOf(answers, of);
  return level === 'security-classified' ? LEVELS.length : Number(level);
};

describe('For every combination of answers', () => {
  it('there is a level with at least one reason, or a refusal', () => {
    fc.assert(
      fc.property(packs, partly, (of, answers) => {
        const chosen = chooseLevel(of, answers);
        const isOpen = Object.keys(MILD).some((question) => !(question in answers));
        if (answers.secrecy === 'security-classified')
          expect(chosen).toMatchObject({ refusal: { kind: 'security-classified' } });
        else if (isOpen) expect(chosen).toMatchObject({ refusal: { kind: 'unanswered' } });
        else if (chosen.ok) {
          expect(LEVELS).toContain(chosen.value.level);
          expect(chosen.value.reasons.map(({ level }) => level)).toContain(chosen.value.level);
        } else throw new Error(chosen.refusal.kind);
      }),
    );
  });

  it('the level never falls when one answer gets graver', () => {
    fc.assert(
      fc.property(packs, answered, answered, (of, some, other) => {
        const graver = {
          attends: later(ATTENDANCES, some.attends, other.attends),
          secrecy: later(SECRECIES, some.secrecy, other.secrecy),
          authority: some.authority || other.authority,
          unmetParties: Math.max(some.unmetParties, other.unmetParties),
        };
        expect(graveness(graver, of)).toBeGreaterThanOrEqual(graveness(some, of));
        for (const question of ['attends', 'secrecy', 'authority', 'unmetParties'] as const) {
          const one = { ...some, [question]: graver[question] };
          expect(graveness(one, of)).toBeGreaterThanOrEqual(graveness(some, of));
        }
      }),
    );
  });

  it('answers that are still open never make the lowest level higher than all of them do', () => {
    fc.assert(
      fc.property(packs, answered, fc.subarray(Object.keys(MILD)), (of, all, kept) => {
        const some = Object.fromEntries(
          Object.entries(all).filter(([question]) => kept.includes(question)),
        );
        expect(lowestLevel(of, some).level).toBeLessThanOrEqual(lowestLevel(of, all).level);
      }),
    );
  });
});

function later<T>(all: readonly T[], one: T, other: T): T {
  return all.indexOf(one) >= all.indexOf(other) ? one : other;
}
