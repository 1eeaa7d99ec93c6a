import { useState } from 'react';
import type { WordsView } from '../../../bot/contract/words.ts';
import type { AdminApi } from '../../api/admin-client.ts';
import type { Reply, Trouble } from '../../api/reply.ts';
import { statusOf } from '../../api/reply.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import type { AdminTextKey } from './admin-texts.ts';

export type Proposed = WordsView['proposed'][number];
export type Accepted = WordsView['accepted'][number];
export type Decision = 'accepted' | 'declined' | 'taken-back';

/** A word that was decided on here, and stays in its place so that the decision can be undone. */
export interface DecidedHere {
  readonly id: string;
  readonly word: string;
  readonly decision: Decision;
}

interface Kept<Row> {
  readonly row: Row;
  /** Where in the list it stood. */
  readonly at: number;
}

/** The words, and what has been decided since the page was opened. Each action gives what went wrong, or nothing. */
export function useWords(api: AdminApi) {
  const { loaded, reload } = useLoaded(api.words);
  const [proposed, setProposed] = useState<readonly Kept<Proposed>[]>([]);
  const [accepted, setAccepted] = useState<readonly Kept<Accepted>[]>([]);
  const [decided, setDecided] = useState<ReadonlyMap<string, DecidedHere>>(new Map());

  const act = async (
    reply: Promise<Reply<null>>,
    then: () => void,
  ): Promise<AdminTextKey | undefined> => {
    const answer = await reply;
    if (!answer.ok) return wordProblem(answer.trouble);
    then();
    await reload();
    return undefined;
  };
  const note = ({ id, word }: Proposed | Accepted, decision: Decision) =>
    setDecided((before) => new Map(before).set(id, { id, word, decision }));
  const forget = (id: string) =>
    setDecided((before) => new Map([...before].filter(([key]) => key !== id)));

  return {
    from: { loaded, reload },
    decided,
    /** Those decided on here keep their place. */
    rowsOf: (view: WordsView) => ({
      proposed: withKept(view.proposed, proposed, decided),
      accepted: withKept(view.accepted, accepted, decided).filter(
        ({ id }) => decided.get(id)?.decision !== 'accepted',
      ),
    }),
    decide: (row: Proposed, at: number, decision: 'accepted' | 'declined') =>
      act(api.decideWord(row.id, { decision }), () => {
        setProposed((before) => keeping(before, row, at));
        note(row, decision);
      }),
    takeBack: (row: Accepted, at: number) =>
      act(api.takeBackWord(row.id), () => {
        setAccepted((before) => keeping(before, row, at));
        note(row, 'taken-back');
      }),
    undo: ({ id, word, decision }: DecidedHere) =>
      act(
        // What was let through before is let through again; what had only been proposed waits again.
        decision === 'taken-back'
          ? api.addWord(word)
          : api.decideWord(id, { decision: 'undecided', word }),
        () => forget(id),
      ),
    add: (word: string) => act(api.addWord(word), () => undefined),
  };
}

const keeping = <Row extends { readonly id: string }>(
  kept: readonly Kept<Row>[],
  row: Row,
  at: number,
): readonly Kept<Row>[] => [...kept.filter((each) => each.row.id !== row.id), { row, at }];

function withKept<Row extends { readonly id: string }>(
  current: readonly Row[],
  kept: readonly Kept<Row>[],
  decided: ReadonlyMap<string, DecidedHere>,
): readonly Row[] {
  return kept
    .filter(({ row }) => decided.has(row.id) && !current.some(({ id }) => id === row.id))
    .toSorted((a, b) => a.at - b.at)
    .reduce<readonly Row[]>((rows, { row, at }) => rows.toSpliced(at, 0, row), current);
}

function wordProblem(trouble: Trouble): AdminTextKey {
  const code = trouble.kind === 'refused' ? trouble.problem.code : undefined;
  if (code === 'missing' || code === 'too-long' || code === 'not-a-word')
    return `words.problem.${code}`;
  const status = statusOf(trouble);
  if (status === 404 || status === 409) return 'words.problem.gone';
  return status === 403 ? 'words.problem.not-allowed' : 'words.problem.failed';
}
