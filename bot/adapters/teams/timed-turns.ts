import type { Metrics } from '../../app/ports/metrics.ts';
import type { OnTurn } from './connect-bot.ts';

const KINDS = ['message', 'invoke', 'event', 'conversationUpdate', 'installationUpdate'];

/** How long each turn takes, by the kind of its activity. */
export const timedTurns =
  (onTurn: OnTurn, metrics: Metrics): OnTurn =>
  (context, activity, tenant) => {
    const kind = KINDS.find((each) => each === activity.type) ?? 'other';
    return metrics.timed('turn', { kind }, () => onTurn(context, activity, tenant));
  };
