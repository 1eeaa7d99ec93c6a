import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { Means, MeetingView, ParticipantView } from '../../../bot/contract/meeting.ts';
import { usePeopleTexts } from '../people/people-texts.ts';
import type { PeopleTranslate } from '../people/people-texts.ts';
import type { OnPerson } from './in-sheet.ts';
import { refusalOf } from './stage.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';

const PAGES = ['code', 'phrase', 'likeness', 'e-identification'] as const;
export type FactorPage = (typeof PAGES)[number];

const meansOf: Readonly<Record<FactorPage, readonly Means[]>> = {
  code: ['callback-code', 'message-code'],
  phrase: ['letter-phrase', 'email-phrase'],
  likeness: ['likeness'],
  'e-identification': ['e-identification'],
};

/** The ways that are left, and beside each that is not, why (A3). */
export function FactorChoice(
  props: OnPerson & { readonly isSecond: boolean; readonly onChoose: (page: FactorPage) => void },
) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  const id = useId();
  const { participant, view } = props;
  // What can be done comes first.
  const ways = PAGES.map((page) => ({ page, why: whyNot(page, participant, view, p) })).toSorted(
    (a, b) => Number(a.why !== undefined) - Number(b.why !== undefined),
  );
  const first = ways.find(({ why }) => why === undefined)?.page;
  const isPhraseMissing = ways.some(({ why }) => why === p('phrase.noneSent'));
  return (
    <>
      <StepHeading text={p(props.isSecond ? 'factor.second' : 'factor.first')} />
      <ul className={styles.choices}>
        {ways.map(({ page, why }) => {
          const appearance = page === first ? 'primary' : 'secondary';
          return (
            <li key={page} className={styles.choice}>
              <Button
                className={styles.wide}
                data-appearance={appearance}
                appearance={appearance}
                disabledFocusable={why !== undefined}
                aria-describedby={`${id}${page}`}
                onClick={() => props.onChoose(page)}
              >
                {p(`factor.${page}`)}
              </Button>
              <p className={styles.note} id={`${id}${page}`}>
                {why ?? p(`factor.${page}How`)}
              </p>
            </li>
          );
        })}
      </ul>
      {isPhraseMissing && (
        <div>
          <Button appearance="subtle" size="small" onClick={() => props.open({ name: 'phrase' })}>
            {p('phrase.sendNow')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Undefined when the way is open. */
function whyNot(
  page: FactorPage,
  participant: ParticipantView,
  view: MeetingView,
  p: PeopleTranslate,
): string | undefined {
  const refusals = meansOf[page].map((means) => refusalOf(participant, view, means));
  if (refusals.includes(undefined)) {
    const { party } = participant;
    const isSent = party !== undefined && view.expectedParties.includes(party);
    return page === 'phrase' && !isSent ? p('phrase.noneSent') : undefined;
  }
  const [refusal] = refusals;
  if (!refusal) return undefined;
  return 'proven' in refusal
    ? p(`refused.${refusal.kind}`, { proven: p(`means.${refusal.proven}`) })
    : p(`refused.${refusal.kind}`);
}
