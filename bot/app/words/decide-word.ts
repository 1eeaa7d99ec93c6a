import { wordId } from '../../domain/ids.ts';
import { mayAdminister } from '../../domain/permission.ts';
import type { Actor } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { SubjectWord } from '../../domain/subject-word.ts';
import { tidyWord, wordKey, wordProblem } from '../../domain/subject-word.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Stores, UnitOfWork } from '../ports/unit-of-work.ts';
import type { AllowedWords } from './allowed-words.ts';
import type { AdminWords, DecideRefusal, WordDecision } from './word-use-cases.ts';

export interface DecideWordDeps {
  readonly work: UnitOfWork;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly allowedWords: AllowedWords;
}

type Next = Result<SubjectWord, DecideRefusal>;

/** An administrator accepts, declines, or takes either back. */
export const makeDecideWord =
  (deps: DecideWordDeps): AdminWords['decide'] =>
  async (actor, { id, ...wanted }) => {
    if (!mayAdminister(actor)) return refuse({ kind: 'not-allowed' });
    const decided = await deps.work.run(async (tx) => {
      const word = await tx.words.get(actor.tenantId, id);
      if (!word) return refuse({ kind: 'unknown-item' as const });
      const next = nextOf(deps, actor, word, wanted);
      if (next.ok && next.value !== word) await keep(tx, next.value);
      return next;
    });
    if (!decided.ok) return decided;
    deps.allowedWords.forget(actor.tenantId);
    deps.logger.info('word.decided', { wordId: id, decision: wanted.decision });
    return ok(null);
  };

/** Adds a word by hand, or accepts the one that is there. */
export const makeAddWord =
  (deps: DecideWordDeps): AdminWords['add'] =>
  async (actor, typed) => {
    if (!mayAdminister(actor)) return refuse({ kind: 'not-allowed' });
    const problem = wordProblem(typed);
    if (problem) return refuse({ kind: 'form', field: 'word', problem });
    const { tenantId } = actor;
    const word = tidyWord(typed);
    const wordHash = hashOf(deps, tenantId, word);
    const fresh = { tenantId, id: wordId(deps.secrets.newId()), wordHash };
    const id = await deps.work.run(async (tx) => {
      const found = await tx.words.byHash(tenantId, wordHash);
      if (found?.state === 'accepted') return found.id;
      const about = found ?? { ...fresh, madeAt: deps.clock.now(), proposers: 0 };
      await keep(tx, accepted(deps, actor, about, word));
      return about.id;
    });
    deps.allowedWords.forget(tenantId);
    deps.logger.info('word.added', { wordId: id });
    return ok({ id });
  };

function nextOf(deps: DecideWordDeps, actor: Actor, word: SubjectWord, wanted: WordDecision): Next {
  switch (wanted.decision) {
    case 'accepted':
      return accept(deps, actor, word);
    case 'declined':
      if (word.state === 'declined') return ok(word);
      return ok({ ...aboutOf(word), state: 'declined', decided: decidedBy(deps, actor) });
    case 'undecided':
      return reopen(deps, word, tidyWord(wanted.word));
  }
}

function accept(deps: DecideWordDeps, actor: Actor, word: SubjectWord): Next {
  if (word.state === 'accepted') return ok(word);
  if (word.state === 'declined') return refuse({ kind: 'already-decided' });
  const text = deps.secrets.unseal('word', word.tenantId, word.id, word.sealed);
  if (text === undefined) return refuse({ kind: 'unknown-item' });
  return ok(accepted(deps, actor, word, text));
}

/** The hash says whether it is the word that was decided on: nothing else can be put in its place. */
function reopen(deps: DecideWordDeps, word: SubjectWord, text: string): Next {
  if (word.state === 'proposed') return ok(word);
  const { tenantId, id, wordHash } = word;
  if (!deps.secrets.isSame(hashOf(deps, tenantId, text), wordHash))
    return refuse({ kind: 'form', field: 'word', problem: 'not-a-word' });
  const problem = wordProblem(text);
  if (problem) return refuse({ kind: 'form', field: 'word', problem });
  const sealed = deps.secrets.seal('word', tenantId, id, text);
  return ok({ ...aboutOf(word), state: 'proposed', sealed });
}

/** Who proposed it matters only until it is decided. */
async function keep(tx: Stores, word: SubjectWord): Promise<void> {
  await tx.words.save(word);
  if (word.state !== 'proposed') await tx.words.forgetProposers(word.tenantId, word.id);
}

type About = Pick<SubjectWord, 'tenantId' | 'id' | 'wordHash' | 'madeAt' | 'proposers'>;

const aboutOf = ({ tenantId, id, wordHash, madeAt, proposers }: About): About => ({
  tenantId,
  id,
  wordHash,
  madeAt,
  proposers,
});

const accepted = (deps: DecideWordDeps, actor: Actor, about: About, text: string): SubjectWord => ({
  ...aboutOf(about),
  state: 'accepted',
  word: text,
  decided: decidedBy(deps, actor),
});

const decidedBy = ({ clock }: DecideWordDeps, { personId }: Actor) => ({
  by: personId,
  at: clock.now(),
});

const hashOf = ({ secrets }: DecideWordDeps, tenant: string, word: string) =>
  secrets.keyedHash('word', tenant, wordKey(word));
