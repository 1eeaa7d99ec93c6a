import { useState } from 'react';
import { usePeopleTexts } from '../people/people-texts.ts';
import type { OnPerson } from './in-sheet.ts';
import { Recital } from './Recital.tsx';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';

/** A4: the phrase that was sent to the party ahead, recited in the meeting. */
export function PhraseStep({ participant, api, isDisabled, say }: OnPerson) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  const [isVoid, setVoid] = useState(false);
  const { participantId, party = 0 } = participant;
  const end = () => {
    setVoid(true);
    say(p('phrase.void'));
  };
  if (isVoid)
    return (
      <>
        <StepHeading key="void" text={p('phrase.void')} />
        <p className={styles.text}>{p('phrase.voidHow')}</p>
      </>
    );
  return (
    <>
      <StepHeading key="ask" text={p('phrase.title')} />
      <p className={styles.text}>{p('phrase.how', { party })}</p>
      <Recital
        kind="phrase"
        isDisabled={isDisabled}
        triesLeft={undefined}
        check={(typed) => api.checkPhrase({ participant: participantId, typed })}
        onTries={(triesLeft) => {
          if (triesLeft === 0) end();
        }}
        onNone={end}
        onMatch={() => say(p('phrase.matched'))}
      />
    </>
  );
}
