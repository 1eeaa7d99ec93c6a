import type { Attendance, LevelGround, Secrecy } from './level-ground.ts';
import type { Level, PolicyPack, Requirement, Source } from './policy.ts';
import { refusalRule } from './policy.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** The answers given so far. A question that is not answered is not there: it is never the mild answer. */
export interface LevelAnswers {
  readonly attends?: Attendance;
  readonly secrecy?: Secrecy;
  /** Whether the meeting exercises public authority over somebody. */
  readonly authority?: boolean;
  /** How many parties to the matter nobody has met before. */
  readonly unmetParties?: number;
}
export const LEVEL_QUESTIONS = ['attends', 'secrecy', 'authority', 'unmetParties'] as const;
export type LevelQuestion = (typeof LEVEL_QUESTIONS)[number];

/** Why the level is at least this. Without a source no document of the organisation says so: it is the product's own suggestion. */
export interface LevelReason {
  readonly ground: LevelGround;
  readonly level: Level;
  readonly source?: Source;
}

export interface LevelProposal {
  readonly level: Level;
  /** What makes it this level; lesser grounds are left out. */
  readonly reasons: readonly LevelReason[];
}

export type LevelRefusal =
  /** V2: neither booked nor opened remotely, at any level. */
  | { readonly kind: 'security-classified'; readonly rule?: Requirement }
  | { readonly kind: 'unanswered'; readonly questions: readonly LevelQuestion[] };

/**
 * The requirements' table of levels, and V1 for what is in no level: secrecy for somebody's economic circumstances is 4
 * and exercise of public authority is 2, unless the pack says otherwise.
 */
const USUAL: Readonly<Record<LevelGround, Level>> = {
  staff: 0,
  open: 1,
  closed: 2,
  'public-interests': 3,
  'economic-circumstances': 4,
  'personal-circumstances': 4,
  // Only reached where the pack opens what it refuses; then everything of the highest level is demanded.
  'security-classified': 4,
  'public-authority': 2,
  'unmet-parties': 4,
};

/**
 * V1: the level that the answers lead to, with what makes it so.
 * @param isOpened the pack opens security-classified meetings (V2), and what it asks for has been given.
 */
export function chooseLevel(
  pack: PolicyPack,
  answers: LevelAnswers,
  isOpened = false,
): Result<LevelProposal, LevelRefusal> {
  if (answers.secrecy === 'security-classified' && !isOpened) {
    const rule = refusalRule(pack);
    return refuse({ kind: 'security-classified', ...(rule ? { rule } : {}) });
  }
  const questions = LEVEL_QUESTIONS.filter((question) => answers[question] === undefined);
  return questions.length > 0
    ? refuse({ kind: 'unanswered', questions })
    : ok(lowestLevel(pack, answers));
}

/** The lowest level that the answers given so far allow; choosing one below it is lowering, which takes a reason (V1). */
export function lowestLevel(pack: PolicyPack, answers: LevelAnswers): LevelProposal {
  const reasons = groundsOf(answers).map((ground) => reasonOf(pack, ground));
  const level = reasons.reduce<Level>((most, each) => (each.level > most ? each.level : most), 0);
  return { level, reasons: reasons.filter((each) => each.level === level) };
}

const groundsOf = ({ attends, secrecy, authority, unmetParties = 0 }: LevelAnswers) =>
  [
    ...(secrecy && secrecy !== 'none' ? [secrecy] : []),
    ...(unmetParties > 0 ? (['unmet-parties'] as const) : []),
    ...(authority ? (['public-authority'] as const) : []),
    ...(attends ? [attends] : []),
  ] satisfies LevelGround[];

function reasonOf(pack: PolicyPack, ground: LevelGround): LevelReason {
  if (ground === 'security-classified') {
    const source = refusalRule(pack)?.source;
    return { ground, level: USUAL[ground], ...(source ? { source } : {}) };
  }
  const rule = pack.levelChoice?.[ground];
  return {
    ground,
    level: rule?.level ?? USUAL[ground],
    ...(rule ? { source: rule.source } : {}),
  };
}
