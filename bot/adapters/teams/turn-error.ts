import { ServiceFault, StoreFault } from '../../app/ports/fault.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { ChatUseCases } from '../../app/use-cases.ts';
import { hidden, execute } from './cards/elements.ts';
import { contactLine } from './cards/help-card.ts';
import { noticeCard } from './cards/notice-card.ts';
import { problemCard } from './cards/problem-card.ts';
import type { Answer, Attempt, Turn } from './turn.ts';
import { showCard, showMessage } from './turn.ts';

/** Ends a turn that failed: in words, with what was typed kept, and with an id that the log knows too. */
export function answerFault(
  deps: {
    readonly logger: Logger;
    readonly newId: () => string;
    readonly useCases: Pick<ChatUseCases, 'contactOf'>;
  },
  { actor, t, appId }: Turn,
  attempt: Attempt,
  fault: unknown,
): Answer {
  // The checklist and the card about a booking stay on the screen: the press can be made again.
  const keepsCard = /^(checklist|alert)\./.test(attempt.verb);
  const contact = deps.useCases.contactOf(actor);
  if (fault instanceof ServiceFault) {
    const { trouble, service, retryAfterSeconds } = fault;
    deps.logger.warn('turn.service-trouble', { verb: attempt.verb, service, trouble });
    return keepsCard
      ? showMessage(t.say(`trouble.${trouble}`))
      : showCard(problemCard(t, { trouble, retryAfterSeconds, attempt, appId, contact }));
  }
  if (fault instanceof StoreFault) {
    deps.logger.error('turn.store-trouble', fault, { verb: attempt.verb });
    return keepsCard
      ? showMessage(t.say('trouble.store'))
      : showCard(problemCard(t, { trouble: 'store', attempt, appId, contact }));
  }
  const errorId = deps.newId().slice(0, 8);
  deps.logger.error('turn.failed', fault, { errorId, verb: attempt.verb });
  if (keepsCard) return showMessage(t.say('apology.text', { errorId }));
  return showCard(
    noticeCard(t, {
      title: t.say('apology.title'),
      text: t.say('apology.text', { errorId }),
      inputs: [
        contactLine(t, contact),
        ...Object.entries(attempt.typed).map(([name, value]) => hidden(name, value)),
      ],
      actions: [execute(t.say('button.try-again'), attempt.verb, attempt.data)],
    }),
  );
}
