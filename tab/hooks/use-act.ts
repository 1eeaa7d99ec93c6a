import { useRef, useState } from 'react';
import type { ActBody } from '../../bot/contract/acts.ts';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { Reply, Trouble } from '../api/reply.ts';
import type { Translate } from '../texts/texts.ts';

/** Does one thing in the meeting, and answers with the meeting as it then stands. */
export type Act = (body: ActBody) => Promise<Reply<MeetingView>>;

/** Why an act did not take: the server's own sentence, which is in the reader's language, where there is one. */
export function actProblem(trouble: Trouble, t: Translate): string {
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

/** One act at a time: a second press while the first is on its way does nothing. */
export function useAct(act: Act, t: Translate) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isSending = useRef(false);
  /** The meeting afterwards; undefined when it was refused, and `problem` then says why. */
  const run = async (body: ActBody): Promise<MeetingView | undefined> => {
    if (isSending.current) return undefined;
    isSending.current = true;
    setBusy(true);
    setProblem(undefined);
    const reply = await act(body);
    isSending.current = false;
    setBusy(false);
    if (reply.ok) return reply.value;
    setProblem(actProblem(reply.trouble, t));
    return undefined;
  };
  return { isBusy, problem, run };
}
