import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActBody } from '../../../bot/contract/acts.ts';
import { useAct } from '../../hooks/use-act.ts';
import { ActProblem } from '../course/ActProblem.tsx';
import { useCourseStyles } from '../course/course-styles.ts';
import { useTexts } from '../texts-context.ts';
import { Invited } from './Invited.tsx';
import type { Place } from './Invited.tsx';
import { usePeopleTexts } from './people-texts.ts';
import type { ActingOnPeople } from './acting-on-people.ts';

const CHOICES = ['telephone', 'anonymous', 'in-room', 'invited'] as const;
type Choice = (typeof CHOICES)[number];

/** V4: somebody whom Teams has not told of, added by hand. No name is asked for. */
export function AddPerson({ view, act, isDisabled, server }: ActingOnPeople) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const [choice, setChoice] = useState<Choice>('telephone');
  const [place, setPlace] = useState<Place>('remote');
  const [person, setPerson] = useState<string>();
  const [added, setAdded] = useState(0);
  const { isBusy, problem, run } = useAct(act, t);
  const body = bodyOf(choice, place, person);
  const add = async () => {
    if (!body || isDisabled) return;
    const after = await run(body);
    if (!after) return;
    setAdded(added + 1);
    setPerson(undefined);
  };
  return (
    <form
      className={styles.form}
      aria-label={p('add.open')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={p('add.whom')}>
        <RadioGroup
          value={choice}
          onChange={(_event, { value }) =>
            setChoice(CHOICES.find((each) => each === value) ?? choice)
          }
        >
          {CHOICES.map((each) => (
            <Radio key={each} value={each} label={p(`add.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {choice === 'invited' && (
        <Invited
          {...{ server, place, setPlace, person, setPerson }}
          present={[...view.participants, ...view.inLobby].map((each) => each.participantId)}
        />
      )}
      <div>
        <Button type="submit" size="small" disabledFocusable={isDisabled || isBusy || !body}>
          {p('add.save')}
        </Button>
        <ActProblem text={problem} />
        <p className={styles.note} role="status">
          {added > 0 ? p('add.done', { count: added }) : ''}
        </p>
      </div>
    </form>
  );
}

function bodyOf(choice: Choice, place: Place, person: string | undefined): ActBody | undefined {
  switch (choice) {
    case 'telephone':
      return { what: 'participant.add', kind: 'telephone', place: 'remote' };
    case 'anonymous':
      return { what: 'participant.add', kind: 'anonymous', place: 'remote' };
    case 'in-room':
      return { what: 'participant.add', kind: 'guest', place: 'on-site' };
    case 'invited':
      return person === undefined ? undefined : { what: 'participant.add-person', person, place };
  }
}
