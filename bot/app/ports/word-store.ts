import type { TenantId, WordId } from '../../domain/ids.ts';
import type { SubjectWord } from '../../domain/subject-word.ts';

/** Words that somebody has said are nobody's names. */
export interface WordStore {
  /** Earliest first, those declined among them. */
  all(tenantId: TenantId): Promise<readonly SubjectWord[]>;
  /** What the subject check lets be: the accepted ones, in alphabetical order of their code units. */
  accepted(tenantId: TenantId): Promise<readonly string[]>;
  /** Locked until the run ends, so that two decisions come one after the other. */
  get(tenantId: TenantId, id: WordId): Promise<SubjectWord | undefined>;
  /** Locked until the run ends. */
  byHash(tenantId: TenantId, wordHash: string): Promise<SubjectWord | undefined>;
  /** Inserts or replaces the word with this id. */
  save(word: SubjectWord): Promise<void>;
  /** False when this proposer was counted before. The hash is keyed, and another for each word. */
  addProposer(tenantId: TenantId, id: WordId, proposerHash: string): Promise<boolean>;
  /** Who has proposed it is not needed any more. */
  forgetProposers(tenantId: TenantId, id: WordId): Promise<void>;
  countProposed(tenantId: TenantId): Promise<number>;
  /** Removes what nobody has decided on and was made before the instant; returns how many. */
  deleteProposedBefore(tenantId: TenantId, before: Date): Promise<number>;
  /** Removes what was declined before the instant; returns how many. */
  deleteDeclinedBefore(tenantId: TenantId, before: Date): Promise<number>;
}
