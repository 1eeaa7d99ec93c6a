import type { BookingProposal, FormProblem } from '../../../app/booking-view.ts';
import { LONGEST_REASON } from '../../../domain/booking.ts';
import type { Texts } from '../texts.ts';
import { adjacencyBlocks, cureInForm } from './adjacency-blocks.ts';
import { hiddenForm } from './booking-form-card.ts';
import type { Card, CardElement } from './elements.ts';
import {
  actionSet,
  card,
  cut,
  execute,
  heading,
  labelled,
  line,
  shorten,
  textInput,
} from './elements.ts';
import { findingBlocks } from './findings.ts';
import { contactLine } from './help-card.ts';
import { isolated } from './isolated.ts';
import { levelBlocks } from './level-blocks.ts';
import { levelName } from './levels-card.ts';
import { problemLines } from './problem-lines.ts';
import { seriesLine } from './series-blocks.ts';

const MOST_PEOPLE = 6;

export interface ProposalView {
  readonly proposal: BookingProposal;
  /** What stopped the last press, if anything. */
  readonly problems: readonly FormProblem[];
  /** Why an adjacency is kept, as typed so far. */
  readonly reason: string;
  readonly now: Date;
}

/** What the checks found, each with its smallest cure, and the button that books. */
export function proposalCard(t: Texts, { proposal, problems, reason, now }: ProposalView): Card {
  const { draft, form, released, pack } = proposal;
  const data = { released, draft: { id: draft.id, version: draft.version } };
  const isClear = proposal.obstacles.length === 0;
  return card(
    [
      heading(t.say(isClear ? 'proposal.title.clear' : 'proposal.title.findings')),
      labelled(t.say('proposal.when'), t.period(proposal.period, now)),
      ...seriesLine(t, proposal, now),
      labelled(t.say('form.level'), levelName(t, pack, proposal.level)),
      ...levelBlocks(t, proposal, data),
      peopleLine(t, proposal),
      ...otherProblems(t, problems),
      textInput('subject', t.say('form.subject'), form.subject, { maxLength: 1000 }),
      ...problemLines(t, problems, 'subject'),
      ...subjectBlocks(t, proposal, data),
      ...adjacencyBlocks(t, { proposal, now, press: cureInForm(proposal, data) }),
      ...(proposal.obstacles.some(({ consequence }) => consequence === 'takes-reason')
        ? [
            textInput('reason', reasonWords(t, proposal).label, reason, {
              placeholder: reasonWords(t, proposal).hint,
              maxLength: LONGEST_REASON,
              isMultiline: true,
            }),
            ...problemLines(t, problems, 'reason'),
          ]
        : []),
      ...(isClear && problems.length === 0 ? [] : [contactLine(t, pack.contact)]),
      ...hiddenForm(form, ['subject']),
    ],
    [
      // While something is to be cured, the cure is the first thing to press.
      execute(
        t.say('button.confirm-booking'),
        'booking.confirm',
        data,
        isClear ? 'positive' : undefined,
      ),
      execute(t.say('button.edit'), 'booking.edit', data),
      execute(t.say('button.cancel'), 'booking.cancel'),
    ],
  );
}

function subjectBlocks(
  t: Texts,
  { form, subject, pack }: BookingProposal,
  data: { readonly released: readonly string[] },
): CardElement[] {
  if (subject.findings.length === 0) {
    return [line({ text: `✔ ${t.say('subject.clean')}`, colour: 'good' })];
  }
  return [
    line({
      text: t.say('subject.found', { count: subject.findings.length }),
      isBold: true,
      colour: 'attention',
    }),
    ...findingBlocks(t, {
      subject: form.subject,
      findings: subject.findings,
      pack,
      release: (title, word) => execute(title, 'booking.check', { ...data, release: word }),
    }),
    line(
      { text: `${t.say('subject.safe')}: `, isBold: true },
      { text: isolated(subject.safeSubject) },
    ),
    actionSet(
      execute(
        t.say('button.use-safe', { subject: isolated(shorten(subject.safeSubject, 50)) }),
        'booking.check',
        { ...data, set: { subject: subject.safeSubject } },
        'positive',
      ),
    ),
  ];
}

/** What the reason is a reason for: the time, as ever, or all that is kept. */
const reasonWords = (t: Texts, { obstacles }: BookingProposal) =>
  obstacles.every(({ about }) => about === 'adjacency' || about === 'subject')
    ? { label: t.say('proposal.reason'), hint: t.say('proposal.reason.hint') }
    : { label: t.say('proposal.reason.kept'), hint: t.say('proposal.reason.kept.hint') };

function peopleLine(t: Texts, { people }: BookingProposal): CardElement {
  const { shown, left } = cut(people, MOST_PEOPLE);
  const names = shown.map((each) =>
    shorten(isolated(each.isOutside ? each.address : each.displayName), 60),
  );
  const text = left > 0 ? `${names.join(', ')} ${t.say('more', { count: left })}` : t.list(names);
  return labelled(t.say('form.people'), people.length > 0 ? text : t.say('proposal.nobody'));
}

/** Problems of fields that this card does not show. */
const otherProblems = (t: Texts, problems: readonly FormProblem[]): CardElement[] =>
  [...new Set(problems.map(({ field }) => field))]
    .filter((field) => field !== 'subject' && field !== 'reason')
    .flatMap((field) => problemLines(t, problems, field));
