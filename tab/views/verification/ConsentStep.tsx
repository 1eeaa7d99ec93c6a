import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { ActButton } from '../course/ActButton.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import { CONSENT_LANGUAGES } from './in-sheet.ts';
import type { OnPerson } from './in-sheet.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';

/** V12: the information, in the language the party understands, and then their answer, which they may leave open. */
export function ConsentStep(props: OnPerson) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  const { participant, view, act, isDisabled, language, setLanguage } = props;
  const { participantId: id } = participant;
  const isInformed = participant.consent === 'informed';
  // Told in another language is told again: the answer belongs to what was read out.
  const [isChanged, setChanged] = useState(false);
  const mayAnswer = isInformed && !isChanged;
  if (!view.consent) return null;
  return (
    <>
      <StepHeading
        key={mayAnswer ? 'answer' : 'inform'}
        text={p(mayAnswer ? 'consent.answer' : 'consent.inform')}
      />
      <Field label={p('consent.language')}>
        <RadioGroup
          value={language}
          onChange={(_event, { value }) => {
            setLanguage(CONSENT_LANGUAGES.find((each) => each === value) ?? language);
            setChanged(true);
          }}
        >
          {CONSENT_LANGUAGES.map((each) => (
            <Radio key={each} value={each} label={p(`consent.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.box} lang={language === 'en' ? 'en' : 'sv'} data-consent={language}>
        {view.consent[language]}
      </p>
      {mayAnswer ? (
        <>
          <div className={styles.buttons}>
            {(['accepted', 'declined'] as const).map((answer) => (
              <ActButton
                key={answer}
                isLarge
                label={p(`consent.${answer}`)}
                body={{ what: 'consent.answer', participant: id, language, answer }}
                onDone={() => props.say(p(`consent.${answer}Said`))}
                {...{ act, isDisabled }}
              />
            ))}
          </div>
          <div>
            <Button appearance="subtle" size="small" onClick={props.close}>
              {p('consent.later')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <ActButton
            isLarge
            appearance="primary"
            label={p('consent.informed')}
            body={{ what: 'consent.inform', participant: id, language }}
            onDone={() => setChanged(false)}
            {...{ act, isDisabled }}
          />
        </div>
      )}
    </>
  );
}
