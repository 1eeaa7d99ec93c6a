import type { ActBody } from '../../bot/contract/acts.ts';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { Reply } from '../api/reply.ts';
import type { Translate } from '../texts/texts.ts';
import { useAsked } from './use-asked.ts';

/** Does one thing in the meeting, and answers with the meeting as it then stands. */
export type Act = (body: ActBody) => Promise<Reply<MeetingView>>;

/** One act at a time. */
export function useAct(act: Act, t: Translate) {
  const { isBusy, problem, ask } = useAsked(t);
  /** The meeting afterwards; undefined when it was refused, and `problem` then says why. */
  const run = async (body: ActBody): Promise<MeetingView | undefined> => {
    const reply = await ask(() => act(body));
    return reply?.ok ? reply.value : undefined;
  };
  return { isBusy, problem, run };
}
