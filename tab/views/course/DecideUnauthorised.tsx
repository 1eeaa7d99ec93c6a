import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../hooks/use-act.ts';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActProblem } from './ActProblem.tsx';
import { matterAtHand } from './matter-words.ts';

const DECISIONS = ['left', 'adjourn', 'mistaken'] as const;
type Choice = (typeof DECISIONS)[number];

const useStyles = makeStyles({
  form: { display: 'grid', gap: '4px', flexBasis: '100%', justifyItems: 'start' },
});

/** M2: only whoever presides decides how to go on when somebody unauthorised has been seen. */
export function DecideUnauthorised({ view, act, isDisabled }: Acting) {
  const styles = useStyles();
  const { t } = useTexts();
  const [decision, setDecision] = useState<Choice>('left');
  const [isRetaken, setRetaken] = useState(false);
  const { isBusy, problem, run } = useAct(act, t);
  return (
    <form
      className={styles.form}
      aria-label={t('flag.decide')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isDisabled) void run({ what: 'unauthorised.decide', decision, retake: isRetaken });
      }}
    >
      <Field label={t('flag.decide')}>
        <RadioGroup
          value={decision}
          onChange={(_event, { value }) =>
            setDecision(DECISIONS.find((each) => each === value) ?? decision)
          }
        >
          {DECISIONS.map((each) => (
            <Radio key={each} value={each} label={t(`flag.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {matterAtHand(view) && (
        <Checkbox
          label={t('flag.retake')}
          checked={isRetaken}
          onChange={(_event, { checked }) => setRetaken(checked === true)}
        />
      )}
      <Button type="submit" size="small" disabledFocusable={isDisabled || isBusy}>
        {t('flag.save')}
      </Button>
      <ActProblem text={problem} />
    </form>
  );
}
