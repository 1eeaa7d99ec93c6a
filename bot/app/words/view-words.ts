import type { SubjectWord } from '../../domain/subject-word.ts';
import { namesakesOf } from '../../domain/subject-word.ts';
import type { TenantId } from '../../domain/ids.ts';
import { mayAdminister } from '../../domain/permission.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Directory } from '../ports/directory.ts';
import type { Logger } from '../ports/logger.ts';
import type { PolicySource } from '../ports/policy-source.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { MeetingFacts } from '../meeting-facts.ts';
import { undecidedUntil } from './forget-words.ts';
import type { AdminWords, WordsView } from './word-use-cases.ts';

export interface ViewWordsDeps {
  readonly work: UnitOfWork;
  readonly secrets: Secrets;
  readonly directory: Directory;
  readonly policies: PolicySource;
  readonly facts: MeetingFacts;
  readonly logger: Logger;
}

type InState<S extends SubjectWord['state']> = Extract<SubjectWord, { state: S }>;

/** The only place where a word that nobody has decided on is opened. */
export const makeViewWords =
  (deps: ViewWordsDeps): AdminWords['view'] =>
  async (actor) => {
    const { tenantId } = actor;
    if (!mayAdminister(actor)) return refuse({ kind: 'not-allowed' });
    const words = await deps.work.read(({ words }) => words.all(tenantId));
    const directory = await deps.directory.names(tenantId);
    return ok({
      proposed: viewProposed(deps, tenantId, words, directory),
      accepted: await viewAccepted(deps, tenantId, words, directory),
      declined: words.filter(({ state }) => state === 'declined').length,
    });
  };

function viewProposed(
  deps: ViewWordsDeps,
  tenantId: TenantId,
  words: readonly SubjectWord[],
  directory: readonly string[],
): WordsView['proposed'] {
  const sealed = words.filter((each): each is InState<'proposed'> => each.state === 'proposed');
  const open = sealed.flatMap((each) => {
    const word = deps.secrets.unseal('word', tenantId, each.id, each.sealed);
    return word === undefined ? [] : [{ ...each, word }];
  });
  // Sealed with an earlier HASH_KEY: nobody can read them any more, and time takes them away.
  if (open.length < sealed.length)
    deps.logger.warn('words.unreadable', { tenantId, count: sealed.length - open.length });
  const namesakes = namesakesOf(
    open.map(({ word }) => word),
    directory,
  );
  return open
    .map(({ id, word, proposers, madeAt }, at) => ({
      id,
      word,
      namesakes: namesakes[at] ?? 0,
      proposers,
      proposedAt: madeAt,
      goesAt: undecidedUntil(deps.policies.packFor(tenantId), madeAt),
    }))
    .toSorted((a, b) => b.proposers - a.proposers);
}

async function viewAccepted(
  deps: ViewWordsDeps,
  tenantId: TenantId,
  words: readonly SubjectWord[],
  directory: readonly string[],
): Promise<WordsView['accepted']> {
  const accepted = words.filter((each): each is InState<'accepted'> => each.state === 'accepted');
  const names = await deps.facts.names(tenantId, [
    ...new Set(accepted.map(({ decided }) => decided.by)),
  ]);
  const namesakes = namesakesOf(
    accepted.map(({ word }) => word),
    directory,
  );
  return accepted
    .map(({ id, word, decided }, at) => {
      const decidedByName = names.get(decided.by);
      return {
        id,
        word,
        namesakes: namesakes[at] ?? 0,
        decidedAt: decided.at,
        ...(decidedByName ? { decidedByName } : {}),
      };
    })
    .toSorted((a, b) => a.word.localeCompare(b.word, 'sv'));
}
