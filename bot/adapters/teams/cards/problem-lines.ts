import type { FormProblem } from '../../../app/booking-view.ts';
import { LONGEST_REASON } from '../../../domain/booking.ts';
import { opensOn } from '../../../domain/policy.ts';
import type { Texts } from '../texts.ts';
import type { CardElement } from './elements.ts';
import { actionSet, cut, execute, line, shorten } from './elements.ts';
import { isolated } from './isolated.ts';
import { sourceText } from './source-text.ts';

const MOST_PROBLEMS = 8;
const MOST_OPTIONS = 5;

/** What is wrong with one field, in red beneath it; of an ambiguous name, whom it may mean as buttons. */
export function problemLines(
  t: Texts,
  problems: readonly FormProblem[],
  field: FormProblem['field'],
  /** What a press on one of the people carries besides who was meant. */
  data: Readonly<Record<string, unknown>> = {},
  verb = 'booking.check',
): CardElement[] {
  const { shown, left } = cut(
    problems.filter((each) => each.field === field),
    MOST_PROBLEMS,
  );
  return [
    ...shown.flatMap((problem) => [
      line({ text: `⚠ ${problemText(t, problem)}`, colour: 'attention' }),
      ...('options' in problem ? [optionButtons(problem, data, verb)] : []),
    ]),
    ...(left > 0 ? [line({ text: t.say('more', { count: left }), colour: 'attention' })] : []),
  ];
}

function optionButtons(
  { typed, options }: Extract<FormProblem, { problem: 'ambiguous' }>,
  data: Readonly<Record<string, unknown>>,
  verb: string,
): CardElement {
  return actionSet(
    ...cut(options, MOST_OPTIONS).shown.map(({ displayName, department, address }) =>
      execute(shorten([displayName, department ?? address].join(', '), 80), verb, {
        ...data,
        person: { typed, address },
      }),
    ),
  );
}

function problemText(t: Texts, problem: FormProblem): string {
  const quoted = (typed: string) => isolated(shorten(typed, 80));
  switch (problem.field) {
    case 'subject':
      return problem.problem === 'too-long'
        ? t.say('problem.subject.too-long', { most: problem.most })
        : t.say('problem.subject.missing');
    case 'date':
      return t.say(`problem.date.${problem.problem}`);
    case 'start':
      return t.say(`problem.start.${problem.problem}`);
    case 'minutes':
      return t.say('problem.minutes.not-a-length', {
        least: problem.least,
        most: problem.most / 60,
      });
    case 'repeats':
      return t.say('problem.repeats.not-a-choice');
    case 'repeatEnd':
      return t.say(`problem.repeatEnd.${problem.problem}`);
    case 'level':
      return t.say('problem.level.not-a-level');
    case 'people':
      switch (problem.problem) {
        case 'nobody':
          return t.say('problem.people.nobody');
        case 'too-many':
          return t.say('problem.people.too-many', { most: problem.most });
        case 'not-found':
          return t.say('problem.people.not-found', { typed: quoted(problem.typed) });
        case 'ambiguous':
          return problem.options.length > MOST_OPTIONS
            ? t.say('problem.people.ambiguous-many', { typed: quoted(problem.typed) })
            : t.say('problem.people.ambiguous', { typed: quoted(problem.typed) });
      }
      break;
    case 'attends':
    case 'authority':
      return t.say('problem.answer.missing');
    case 'secrecy':
      return problem.problem === 'missing'
        ? t.say('problem.answer.missing')
        : classifiedText(t, problem);
    case 'unmetParties':
      return problem.problem === 'missing'
        ? t.say('problem.unmetParties.missing')
        : t.say('problem.unmetParties.not-a-count', { most: problem.most });
    case 'decision':
      return problem.problem === 'too-long'
        ? t.say('problem.decision.too-long', { most: problem.most })
        : t.say('problem.decision.holds-personal-data');
    case 'decisionDate':
      return t.say(`problem.decisionDate.${problem.problem}`);
    case 'anonymised':
      return t.say('problem.anonymised.missing');
    case 'documentsLink':
      return problem.problem === 'not-the-portal'
        ? t.say('problem.documentsLink.not-the-portal', { hosts: t.list(problem.hosts) })
        : t.say(`problem.documentsLink.${problem.problem}`);
    case 'message':
      return t.say('problem.message.too-long', { most: problem.most });
    case 'note':
      return t.say('problem.note.too-long', { most: problem.most });
    case 'reason':
      return t.say(`problem.reason.${problem.problem}`, { most: LONGEST_REASON });
  }
}

/** V2: refused, why, by which rule, and where to turn. */
function classifiedText(
  t: Texts,
  { rule, pack }: Extract<FormProblem, { problem: 'security-classified' }>,
): string {
  const { name, address } = pack.contact;
  const accepted = opensOn(pack);
  const role = pack.roles.find((each) => each.name === accepted?.role)?.title;
  return [
    t.say('problem.secrecy.security-classified'),
    ...(rule
      ? [t.of(rule.text), `(${t.say('rule.bare', { rule: rule.id })} ${sourceText(rule.source)})`]
      : []),
    ...(accepted
      ? [t.say(`problem.secrecy.opens-on.${accepted.needs}`, { role: role ? t.of(role) : '' })]
      : []),
    t.say('problem.secrecy.turn-to', { name: t.of(name), address }),
  ].join(' ');
}
