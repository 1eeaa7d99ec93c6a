import { useRef, useState } from 'react';
import type { Reply, Trouble } from '../api/reply.ts';
import type { Translate } from '../texts/texts.ts';

/** Why something asked did not take: the server's own sentence, which is in the reader's language, where there is one. */
export function askProblem(trouble: Trouble, t: Translate): string {
  switch (trouble.kind) {
    case 'refused':
      return trouble.problem.detail ?? trouble.problem.title;
    case 'unreachable':
      return t('act.offline');
    case 'no-token':
      return t('trouble.signIn.text');
    case 'unreadable':
      return t('act.failed');
  }
}

/** One question to the server at a time: a second press while the first is on its way does nothing. */
export function useAsked(t: Translate) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isSending = useRef(false);
  /** Undefined when something else is on its way; after a refusal `problem` says why. */
  const ask = async <T>(question: () => Promise<Reply<T>>): Promise<Reply<T> | undefined> => {
    if (isSending.current) return undefined;
    isSending.current = true;
    setBusy(true);
    setProblem(undefined);
    const reply = await question();
    isSending.current = false;
    setBusy(false);
    if (!reply.ok) setProblem(askProblem(reply.trouble, t));
    return reply;
  };
  return { isBusy, problem, ask, clear: () => setProblem(undefined) };
}
