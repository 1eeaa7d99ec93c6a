import type { AdminWords } from '../../../bot/app/words/word-use-cases.ts';
import { wordId } from '../../../bot/domain/ids.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';

export const PROPOSED = '66666666-6666-4666-8666-666666666666';
const DECLINED = '77777777-7777-4777-8777-777777777777';

/** One word proposed, one accepted, one declined; remembers what was decided. For administrators. */
export function fakeWords(): AdminWords & { readonly decided: unknown[] } {
  const decided: unknown[] = [];
  const notAllowed = refuse({ kind: 'not-allowed' as const });
  return {
    decided,
    view: ({ isAdministrator }) =>
      Promise.resolve(
        isAdministrator
          ? ok({
              proposed: [
                {
                  id: wordId(PROPOSED),
                  word: 'Vera',
                  namesakes: 2,
                  proposers: 3,
                  proposedAt: new Date('2026-11-23T08:00:00Z'),
                  goesAt: new Date('2026-12-23T08:00:00Z'),
                },
              ],
              accepted: [
                {
                  id: wordId('88888888-8888-4888-8888-888888888888'),
                  word: 'Rum Holm',
                  namesakes: 0,
                  decidedAt: new Date('2026-11-20T08:00:00Z'),
                  decidedByName: 'Karin Holm',
                },
              ],
              declined: 1,
            })
          : notAllowed,
      ),
    decide: ({ isAdministrator }, command) => {
      if (!isAdministrator) return Promise.resolve(notAllowed);
      if (command.id === DECLINED && command.decision === 'accepted')
        return Promise.resolve(refuse({ kind: 'already-decided' as const }));
      if (command.id !== PROPOSED)
        return Promise.resolve(refuse({ kind: 'unknown-item' as const }));
      decided.push(command);
      return Promise.resolve(ok(null));
    },
    add: ({ isAdministrator }, word) => {
      if (!isAdministrator) return Promise.resolve(notAllowed);
      return Promise.resolve(
        word === '070-123 45 67'
          ? refuse({
              kind: 'form' as const,
              field: 'word' as const,
              problem: 'not-a-word' as const,
            })
          : ok({ id: wordId(PROPOSED) }),
      );
    },
  };
}
