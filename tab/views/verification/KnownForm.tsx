import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ParticipantView } from '../../../bot/contract/meeting.ts';
import { useAct } from '../../hooks/use-act.ts';
import { ActProblem } from '../course/ActProblem.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import { personName } from '../person-name.ts';
import { useTexts } from '../texts-context.ts';
import { useSheetStyles } from './sheet-styles.ts';
import type { InSheet } from './in-sheet.ts';
import { PrimaryButton } from '../PrimaryButton.tsx';

const SHOWN = ['notice-password', 'seen-on-camera'] as const;

/** A1, the short path: the password that stands in the notice, and a known face. For one person, or for several at once. */
export function KnownForm(
  props: InSheet & {
    readonly people: readonly ParticipantView[];
    readonly onDone: () => void;
  },
) {
  const styles = useSheetStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const { people, act, isDisabled } = props;
  // Whoever is not signed in is nobody's known face until the host says so.
  const [exceptions, setExceptions] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        people.length > 1
          ? people.filter(({ kind }) => kind === 'anonymous').map((each) => each.participantId)
          : [],
      ),
  );
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isIncomplete, setIncomplete] = useState(false);
  const { isBusy, problem, run } = useAct(act, t);
  const chosen = people.filter((each) => !exceptions.has(each.participantId));
  /** Whom it is left to be shown for; the short path may have been broken off half-way. */
  const leftFor = (means: (typeof SHOWN)[number]) =>
    chosen.filter(({ proven }) => !proven.includes(means)).map((each) => each.participantId);
  const prove = async () => {
    const isDone = SHOWN.every((means) => ticked.has(means));
    setIncomplete(!isDone || chosen.length === 0);
    if (!isDone || chosen.length === 0 || isDisabled) return;
    for (const means of SHOWN) {
      const [first, ...others] = leftFor(means);
      if (first === undefined) continue;
      if (!(await run({ what: 'factor.prove', participants: [first, ...others], means }))) return;
    }
    props.say(p('known.said', { count: chosen.length }));
    props.onDone();
  };
  const toggled = (set: ReadonlySet<string>, id: string, isIn: boolean) =>
    new Set(isIn ? [...set, id] : [...set].filter((each) => each !== id));
  return (
    <form
      className={styles.page}
      aria-label={p('known.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void prove();
      }}
    >
      {people.length > 1 && (
        <div role="group" aria-label={p('known.whom')}>
          <p className={styles.note}>{p('known.whomHow')}</p>
          {people.map((each) => (
            <div key={each.participantId}>
              <Checkbox
                label={personName(each, t)}
                checked={!exceptions.has(each.participantId)}
                onChange={(_event, { checked }) =>
                  setExceptions(toggled(exceptions, each.participantId, checked !== true))
                }
              />
            </div>
          ))}
        </div>
      )}
      <div role="group" aria-label={p('known.sure')}>
        <p className={styles.text}>{p('known.sure')}</p>
        {SHOWN.map((means) => (
          <div key={means}>
            <Checkbox
              label={p(`known.${means}`)}
              checked={ticked.has(means)}
              onChange={(_event, { checked }) =>
                setTicked(toggled(ticked, means, checked === true))
              }
            />
          </div>
        ))}
      </div>
      <div>
        <PrimaryButton type="submit" disabledFocusable={isDisabled || isBusy}>
          {people.length > 1 ? p('known.save', { count: chosen.length }) : p('known.saveOne')}
        </PrimaryButton>
        <ActProblem text={isIncomplete ? p('known.incomplete') : problem} />
      </div>
    </form>
  );
}
