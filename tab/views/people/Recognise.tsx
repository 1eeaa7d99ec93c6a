import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../../bot/contract/meeting.ts';
import { useAct } from '../../hooks/use-act.ts';
import type { Act } from '../../hooks/use-act.ts';
import { ActProblem } from '../course/ActProblem.tsx';
import { useCourseStyles } from '../course/course-styles.ts';
import { useTexts } from '../texts-context.ts';
import { usePeopleTexts } from './people-texts.ts';

const FRESH = 'fresh';

/** A6: somebody is a party, with a number of their own; the one a phrase was sent to ahead, where it was. */
export function Recognise(props: {
  readonly participant: { readonly participantId: string };
  readonly view: MeetingView;
  readonly act: Act;
  readonly isDisabled: boolean;
  /** The press is the next thing to do. */
  readonly isPrimary?: boolean;
}) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const { participant, view } = props;
  const { isBusy, problem, run } = useAct(props.act, t);
  const [chosen, setChosen] = useState('');
  const taken = [...view.participants, ...view.inLobby].map(({ party }) => party);
  const expected = view.expectedParties.filter((party) => !taken.includes(party));
  const party = expected.find((each) => String(each) === chosen);
  // Which of them it is, nobody but the host knows: where there is a choice it is made.
  const isOpen = expected.length > 0 && party === undefined && chosen !== FRESH;
  const appearance = props.isPrimary ? 'primary' : 'secondary';
  return (
    <form
      className={styles.form}
      aria-label={p('party.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (props.isDisabled || isOpen) return;
        const { participantId } = participant;
        void run({
          what: 'party.recognise',
          participant: participantId,
          ...(party === undefined ? {} : { party }),
        });
      }}
    >
      <p className={styles.note}>{p('party.how')}</p>
      {expected.length > 0 && (
        <Field label={p('party.which')}>
          <RadioGroup value={chosen} onChange={(_event, { value }) => setChosen(value)}>
            <Radio value={FRESH} label={p('party.fresh')} />
            {expected.map((each) => (
              <Radio key={each} value={String(each)} label={p('party.expected', { party: each })} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div>
        <Button
          type="submit"
          data-appearance={appearance}
          appearance={appearance}
          size={props.isPrimary ? 'medium' : 'small'}
          disabledFocusable={props.isDisabled || isBusy || isOpen}
        >
          {p('party.save')}
        </Button>
        <ActProblem text={problem} />
      </div>
    </form>
  );
}
