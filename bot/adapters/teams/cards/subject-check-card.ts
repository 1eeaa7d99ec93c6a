import type { FormProblem } from '../../../app/booking-view.ts';
import type { PolicyPack } from '../../../domain/policy.ts';
import type { SubjectReport } from '../../../domain/subject/finding.ts';
import type { Texts } from '../texts.ts';
import type { Card } from './elements.ts';
import { actionSet, card, execute, heading, line, shorten, textInput } from './elements.ts';
import { findingBlocks } from './findings.ts';
import { contactLine } from './help-card.ts';
import { isolated } from './isolated.ts';
import { problemLines } from './problem-lines.ts';

export interface SubjectCheckView {
  readonly subject: string;
  readonly released: readonly string[];
  readonly outcome:
    | { readonly kind: 'not-checked' }
    | { readonly kind: 'refused'; readonly problem: FormProblem }
    | { readonly kind: 'checked'; readonly report: SubjectReport; readonly pack: PolicyPack };
}

/** A subject on its own: what was found in it, and a subject that can stand. */
export function subjectCheckCard(t: Texts, view: SubjectCheckView): Card {
  const { subject, released, outcome } = view;
  const safe = outcome.kind === 'checked' ? outcome.report.safeSubject : subject;
  const isClean = outcome.kind === 'checked' && outcome.report.findings.length === 0;
  return card(
    [
      heading(t.say('subject.title')),
      textInput('subject', t.say('form.subject'), subject, {
        placeholder: t.say('form.subject.hint'),
        maxLength: 1000,
      }),
      ...(outcome.kind === 'refused' ? problemLines(t, [outcome.problem], 'subject') : []),
      ...(isClean ? [line({ text: t.say('subject.clean'), colour: 'good', isBold: true })] : []),
      ...(outcome.kind === 'checked' && !isClean
        ? [
            line({
              text: t.say('subject.found', { count: outcome.report.findings.length }),
              isBold: true,
            }),
            ...findingBlocks(t, {
              subject,
              findings: outcome.report.findings,
              pack: outcome.pack,
              release: (title, word) =>
                execute(title, 'subject.check', { released, release: word }),
            }),
            line({ text: `${t.say('subject.safe')}: `, isBold: true }, { text: isolated(safe) }),
            actionSet(
              execute(
                t.say('button.book-with', { subject: isolated(shorten(safe, 50)) }),
                'booking.open',
                { released, use: safe },
                'positive',
              ),
            ),
            contactLine(t, outcome.pack.contact),
          ]
        : []),
    ],
    [
      ...(isClean
        ? [execute(t.say('button.book-with-subject'), 'booking.open', { released }, 'positive')]
        : []),
      execute(t.say('button.check'), 'subject.check', { released }),
    ],
  );
}
