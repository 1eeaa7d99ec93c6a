import { wordId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import type { SubjectWord } from '../../domain/subject-word.ts';
import { tidyWord, wordKey, wordProblem } from '../../domain/subject-word.ts';
import { checkWith, knownTo } from '../check-subject.ts';
import type { SubjectDeps } from '../check-subject.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Stores, UnitOfWork } from '../ports/unit-of-work.ts';
import type { ProposeWord, ReleasedWord } from './word-use-cases.ts';

/** More than an administrator can be asked to go through; what comes after waits for those to be decided on. */
export const MOST_PROPOSED = 500;

export interface ProposeDeps extends SubjectDeps {
  readonly work: UnitOfWork;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Never throws, as the type promises: what fails is logged by its event alone. */
export const makeProposeWord =
  (deps: ProposeDeps): ProposeWord =>
  async (actor, released) => {
    try {
      if (await isTakenForAPerson(deps, actor, released)) await propose(deps, actor, released.word);
    } catch (fault) {
      deps.logger.error('word.unproposed', fault, { tenantId: actor.tenantId });
    }
  };

/** What a card says is not believed: the check itself has to have taken the word for a person, in that subject. */
async function isTakenForAPerson(
  deps: ProposeDeps,
  { tenantId }: Actor,
  { subject, word, before }: ReleasedWord,
): Promise<boolean> {
  if (wordProblem(word) !== undefined) return false;
  const pack = deps.policies.packFor(tenantId);
  const known = await knownTo(deps, tenantId);
  const { findings } = checkWith(pack, { subject, participants: [], known, released: before });
  return findings.some(
    ({ kind, start, end }) => kind === 'person' && subject.slice(start, end) === word,
  );
}

async function propose(deps: ProposeDeps, actor: Actor, typed: string): Promise<void> {
  const { secrets } = deps;
  const { tenantId } = actor;
  const word = tidyWord(typed);
  const id = wordId(secrets.newId());
  const fresh: SubjectWord = {
    tenantId,
    id,
    wordHash: secrets.keyedHash('word', tenantId, wordKey(word)),
    madeAt: deps.clock.now(),
    proposers: 0,
    state: 'proposed',
    sealed: secrets.seal('word', tenantId, id, word),
  };
  const proposed = await deps.work.run((tx) => proposeWithin(tx, deps, actor, fresh));
  if (proposed) deps.logger.info('word.proposed', { wordId: proposed.id });
}

/** What has been decided, either way, is not asked about again. */
async function proposeWithin(
  tx: Stores,
  { secrets }: ProposeDeps,
  { tenantId, personId }: Actor,
  fresh: SubjectWord,
): Promise<SubjectWord | undefined> {
  const found = await tx.words.byHash(tenantId, fresh.wordHash);
  if (found && found.state !== 'proposed') return undefined;
  if (!found) {
    if ((await tx.words.countProposed(tenantId)) >= MOST_PROPOSED) return undefined;
    await tx.words.save(fresh);
  }
  const word = found ?? fresh;
  const proposer = secrets.keyedHash('word-proposer', tenantId, `${word.id}/${personId}`);
  if (!(await tx.words.addProposer(tenantId, word.id, proposer))) return undefined;
  await tx.words.save({ ...word, proposers: word.proposers + 1 });
  return word;
}
