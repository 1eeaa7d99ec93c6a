import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActBody } from '../../../bot/contract/acts.ts';
import type { ParticipantView } from '../../../bot/contract/meeting.ts';
import { useAct } from '../../hooks/use-act.ts';
import type { Act } from '../../hooks/use-act.ts';
import { personName } from '../person-name.ts';
import { useTexts } from '../texts-context.ts';
import { ActProblem } from './ActProblem.tsx';
import { useCourseStyles } from './course-styles.ts';

export interface PersonPicking {
  readonly label: string;
  readonly save: string;
  readonly people: readonly ParticipantView[];
  /** The choice of somebody who is not on the list. */
  readonly nobody?: string;
  readonly bodyFor: (participantId: string | undefined) => ActBody;
  readonly act: Act;
  readonly isDisabled: boolean;
}

/** Picks somebody in the meeting for one act. */
export function PersonPickerForm(props: PersonPicking) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { people, nobody } = props;
  const [chosen, setChosen] = useState('');
  const { isBusy, problem, run } = useAct(props.act, t);
  // Whoever was chosen may have left meanwhile.
  const person = people.find((each) => each.participantId === chosen);
  const picked = person ?? (nobody === undefined ? people[0] : undefined);
  return (
    <form
      className={styles.form}
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.isDisabled) void run(props.bodyFor(picked?.participantId));
      }}
    >
      <Field label={props.label}>
        <Select
          value={picked?.participantId ?? ''}
          onChange={(_event, { value }) => setChosen(value)}
        >
          {nobody !== undefined && <option value="">{nobody}</option>}
          {people.map((each) => (
            <option key={each.participantId} value={each.participantId}>
              {personName(each, t)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button type="submit" size="small" disabledFocusable={props.isDisabled || isBusy}>
          {props.save}
        </Button>
        <ActProblem text={problem} />
      </div>
    </form>
  );
}
