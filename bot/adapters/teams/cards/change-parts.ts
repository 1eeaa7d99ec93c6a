import type { FormProblem } from '../../../app/booking-view.ts';
import type { ChangeProposal, StandingView } from '../../../app/standing-view.ts';
import { seenOf } from '../../../app/standing-view.ts';
import { LONGEST_REASON } from '../../../domain/booking.ts';
import type { Texts } from '../texts.ts';
import { adjacencyBlocks, cureInForm } from './adjacency-blocks.ts';
import type { CardElement } from './elements.ts';
import { labelled, line, textInput } from './elements.ts';
import { problemLines } from './problem-lines.ts';

/** What a change's press found, if it has been pressed. */
export interface ChangeFindings {
  readonly proposal: ChangeProposal;
  readonly reason: string;
}

/** What every press of a change carries. */
export const changeData = ({ meeting }: StandingView) => ({
  eventId: meeting.eventId,
  seen: seenOf(meeting.period),
});

export const countedProblems = (t: Texts, problems: readonly FormProblem[]): CardElement[] =>
  problems.length === 0
    ? []
    : [
        line({
          text: t.say('form.has-problems', { count: problems.length }),
          isBold: true,
          colour: 'attention',
        }),
      ];

/** What the change touches, the ways out as presses, and the reason to keep it all the same. */
export function findingParts(
  t: Texts,
  view: StandingView,
  { proposal, reason }: ChangeFindings,
  more: { readonly problems: readonly FormProblem[]; readonly now: Date; readonly verb: string },
): CardElement[] {
  const { now, verb, problems } = more;
  const { organiserId, pack } = view;
  return [
    labelled(t.say('standing.new'), t.period(proposal.period, now)),
    ...adjacencyBlocks(t, {
      proposal: { ...proposal, pack, organiserId },
      now,
      press: cureInForm({}, changeData(view), verb),
    }),
    ...(isKeepable(proposal)
      ? [
          textInput('reason', t.say('proposal.reason'), reason, {
            placeholder: t.say('proposal.reason.hint'),
            maxLength: LONGEST_REASON,
            isMultiline: true,
          }),
          ...problemLines(t, problems, 'reason'),
        ]
      : []),
  ];
}

export const isKeepable = ({ obstacles }: ChangeProposal): boolean =>
  obstacles.some(({ consequence }) => consequence === 'takes-reason');
