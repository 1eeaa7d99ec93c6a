import type { BookingCheck, PolicyPack } from '../../../domain/policy.ts';
import { bookingRule } from '../../../domain/policy.ts';
import type { Finding } from '../../../domain/subject/finding.ts';
import type { Texts } from '../texts.ts';
import type { CardAction, CardElement } from './elements.ts';
import { actionSet, container, cut, line, shorten } from './elements.ts';
import { isolated } from './isolated.ts';

const MOST_FINDINGS = 4;
const MOST_LETTERS = 60;

/** What the subject check found: which words, what they look like, why, and the rule they break. */
export function findingBlocks(
  t: Texts,
  view: {
    readonly subject: string;
    readonly findings: readonly Finding[];
    readonly pack: PolicyPack;
    /** The button that says of a word that it may stand. */
    readonly release: (title: string, word: string) => CardAction;
  },
): CardElement[] {
  const { shown, left } = cut(view.findings, MOST_FINDINGS);
  const [first] = view.findings;
  if (!first) return [];
  return [
    ...ruleLine(t, view.pack, 'subject'),
    ...shown.map((finding) => {
      const word = view.subject.slice(finding.start, finding.end);
      const release = releaseTitle(t, view.pack, finding);
      return container(
        [
          line(
            {
              text: t.say('quoted', { text: isolated(shorten(word, MOST_LETTERS)) }),
              isBold: true,
            },
            {
              text: ` – ${t.say(`finding.kind.${finding.kind}`)}. ${t.say(`finding.evidence.${finding.evidence}`)}`,
            },
          ),
          release && word.length <= 255
            ? actionSet(view.release(release, word))
            : line({ text: t.say('finding.must-go'), isSubtle: true }),
        ],
        { style: 'warning' },
      );
    }),
    ...(left > 0 ? [line({ text: t.say('more', { count: left }), isSubtle: true })] : []),
    // Whoever presses should know that somebody else gets to see the word.
    ...(shown.some(({ kind }) => kind === 'person')
      ? [line({ text: t.say('finding.proposed'), isSubtle: true })]
      : []),
  ];
}

/** The pack's own rule, if it has one, such as `Bryter mot regel B1: … (P, Mötesbokning)`. */
export function ruleLine(t: Texts, pack: PolicyPack, check: BookingCheck): CardElement[] {
  const rule = bookingRule(pack, check);
  if (!rule) return [];
  return [
    line(
      { text: `${t.say('rule.bare', { rule: rule.id })} `, isBold: true },
      { text: `${t.of(rule.title)} ` },
      { text: `(${rule.source.document}, ${rule.source.section})`, isSubtle: true },
    ),
  ];
}

/** A name that is none can always be released (B1); other kinds only where the pack asks instead of blocking. */
function releaseTitle(t: Texts, pack: PolicyPack, { kind }: Finding): string | undefined {
  if (kind === 'person') return t.say('button.no-name');
  if (!pack.subject.block.includes(kind)) return t.say('button.keep-word');
  return undefined;
}
