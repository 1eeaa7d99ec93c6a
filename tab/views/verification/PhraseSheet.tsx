import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { IssuedPhrase, IssuePhraseBody } from '../../../bot/contract/verification.ts';
import { useAsked } from '../../hooks/use-asked.ts';
import { ActProblem } from '../course/ActProblem.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import { useTexts } from '../texts-context.ts';
import { PhraseLetter } from './PhraseLetter.tsx';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';
import type { InSheet } from './in-sheet.ts';
import { PrimaryButton } from '../PrimaryButton.tsx';

const MEANS = ['letter-phrase', 'email-phrase'] as const;

type Issued = IssuedPhrase & { readonly means: IssuePhraseBody['means'] };

/** A4: a phrase for a party, with the letter or e-mail it goes out in. Neither name nor address is asked for. */
export function PhraseSheet(props: InSheet) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  // Shown once, here, and gone with this part of the page.
  const [issued, setIssued] = useState<Issued>();
  return (
    <div className={styles.page}>
      <h2 id={props.titleId} className={styles.title}>
        {p('phrase.open')}
      </h2>
      {issued ? (
        <PhraseLetter
          key={issued.phrase}
          {...issued}
          organisation={props.view.pack.organisation}
          close={props.close}
          onAnother={() => setIssued(undefined)}
        />
      ) : (
        <PhraseForm {...props} onIssued={setIssued} />
      )}
    </div>
  );
}

function PhraseForm({
  view,
  api,
  isDisabled,
  onIssued,
}: InSheet & { readonly onIssued: (issued: Issued) => void }) {
  const styles = useSheetStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const [means, setMeans] = useState<IssuePhraseBody['means']>('letter-phrase');
  const [chosen, setChosen] = useState('');
  const { isBusy, problem, ask } = useAsked(t);
  const known = [...view.participants, ...view.inLobby].flatMap(({ party }) => party ?? []);
  const parties = [...new Set([...view.expectedParties, ...known])].toSorted((a, b) => a - b);
  const party = parties.find((each) => String(each) === chosen);
  const issue = async () => {
    if (isDisabled) return;
    const reply = await ask(() =>
      api.issuePhrase({ means, ...(party === undefined ? {} : { party }) }),
    );
    if (reply?.ok) onIssued({ ...reply.value, means });
  };
  return (
    <form
      className={styles.page}
      aria-label={p('phrase.open')}
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      <StepHeading text={p('phrase.form')} />
      <p className={styles.text}>{p('phrase.formHow')}</p>
      <Field label={p('phrase.means')}>
        <RadioGroup
          value={means}
          onChange={(_event, { value }) => setMeans(MEANS.find((each) => each === value) ?? means)}
        >
          {MEANS.map((each) => (
            <Radio key={each} value={each} label={p(`phrase.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {parties.length > 0 && (
        <Field label={p('phrase.whom')}>
          <RadioGroup value={chosen} onChange={(_event, { value }) => setChosen(value)}>
            <Radio value="" label={p('phrase.fresh')} />
            {parties.map((each) => (
              <Radio
                key={each}
                value={String(each)}
                label={p(
                  view.expectedParties.includes(each) ? 'phrase.again' : 'phrase.partyNumber',
                  { party: each },
                )}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div>
        <PrimaryButton type="submit" disabledFocusable={isDisabled || isBusy}>
          {p('phrase.issue')}
        </PrimaryButton>
        <ActProblem text={problem} />
      </div>
    </form>
  );
}
