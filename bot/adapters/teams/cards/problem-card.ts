import type { ServiceTrouble } from '../../../domain/meeting-settings.ts';
import type { PolicyPack } from '../../../domain/policy.ts';
import type { Texts } from '../texts.ts';
import type { Attempt } from '../turn.ts';
import { accessPolicyCommand } from './admin-command.ts';
import type { Card } from './elements.ts';
import { execute, hidden, labelled, shorten } from './elements.ts';
import { contactLine } from './help-card.ts';
import { isolated } from './isolated.ts';
import { noticeCard } from './notice-card.ts';

const SHOWN = ['subject', 'date', 'start', 'text'] as const;

export interface ProblemView {
  /** `store`: our own database. */
  readonly trouble: ServiceTrouble | 'store';
  readonly retryAfterSeconds?: number | undefined;
  readonly attempt: Attempt;
  readonly appId: string;
  readonly contact: PolicyPack['contact'];
}

/** Microsoft, or our own database, could not be reached or refused: says so, keeps what was typed and offers to try again. */
export function problemCard(
  t: Texts,
  { trouble, retryAfterSeconds, attempt, appId, contact }: ProblemView,
): Card {
  const typed = Object.entries(attempt.typed);
  const hasTyped = typed.some(([, value]) => value !== '');
  return noticeCard(t, {
    title: t.say('trouble.title'),
    text: [
      t.say(`trouble.${trouble}`),
      ...(trouble === 'throttled' && retryAfterSeconds
        ? [t.say('trouble.wait', { count: Math.ceil(retryAfterSeconds) })]
        : []),
      ...(hasTyped ? [t.say('trouble.kept')] : []),
    ].join(' '),
    inputs: [
      ...(trouble === 'no-access-policy' ? [accessPolicyCommand(t, appId)] : []),
      ...SHOWN.flatMap((name) => {
        const value = attempt.typed[name];
        return value
          ? [labelled(t.say(`trouble.field.${name}`), isolated(shorten(value, 200)))]
          : [];
      }),
      contactLine(t, contact),
      ...typed.map(([name, value]) => hidden(name, value)),
    ],
    actions: [execute(t.say('button.try-again'), attempt.verb, attempt.data, 'positive')],
  });
}
