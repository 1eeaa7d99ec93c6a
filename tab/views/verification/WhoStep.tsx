import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { usePeopleTexts } from '../people/people-texts.ts';
import { Recognise } from '../people/Recognise.tsx';
import { Back } from './Back.tsx';
import { KnownForm } from './KnownForm.tsx';
import type { OnPerson } from './in-sheet.ts';
import { mayTakeShortPath } from './stage.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';

/** A1 or A2: somebody in the meeting knows the person, or the person is a party whose identity is to be proven. */
export function WhoStep(props: OnPerson) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  const { participant, view, act, isDisabled } = props;
  const mayShort = mayTakeShortPath(participant, view);
  const hasBegun = participant.proven.length > 0 && mayShort;
  const [page, setPage] = useState<'ask' | 'known' | 'party'>(hasBegun ? 'known' : 'ask');
  if (page === 'known')
    return (
      <>
        <StepHeading key="known" text={p('known.one')} />
        <KnownForm people={[participant]} {...props} onDone={() => undefined} />
        <Back onPress={() => setPage('ask')} />
      </>
    );
  if (page === 'party')
    return (
      <>
        <StepHeading key="party" text={p('party.title')} />
        <Recognise isPrimary {...{ participant, view, act, isDisabled }} />
        <Back onPress={() => setPage('ask')} />
      </>
    );
  return (
    <>
      <StepHeading key="ask" text={p('who.title')} />
      <ul className={styles.choices}>
        <li className={styles.choice}>
          <Button
            className={styles.wide}
            disabledFocusable={!mayShort}
            onClick={() => setPage('known')}
          >
            {p('who.known')}
          </Button>
          <p className={styles.note}>
            {p(
              mayShort
                ? 'who.knownHow'
                : participant.kind === 'telephone'
                  ? 'refused.no-camera'
                  : 'who.knownNot',
            )}
          </p>
        </li>
        <li className={styles.choice}>
          <Button className={styles.wide} onClick={() => setPage('party')}>
            {p('who.party')}
          </Button>
          <p className={styles.note}>{p('who.partyHow')}</p>
        </li>
      </ul>
    </>
  );
}
