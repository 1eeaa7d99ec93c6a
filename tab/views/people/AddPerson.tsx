import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ActBody } from '../../../bot/contract/acts.ts';
import { makeVerificationApi } from '../../api/verification-client.ts';
import { useAct } from '../../hooks/use-act.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import { ActProblem } from '../course/ActProblem.tsx';
import { useCourseStyles } from '../course/course-styles.ts';
import { useTexts } from '../texts-context.ts';
import { usePeopleTexts } from './people-texts.ts';
import type { ActingOnPeople } from './PeopleSection.tsx';

const CHOICES = ['telephone', 'anonymous', 'in-room', 'invited'] as const;
type Choice = (typeof CHOICES)[number];

/** V4: somebody whom Teams has not told of, added by hand. No name is asked for. */
export function AddPerson({ view, act, isDisabled, server }: ActingOnPeople) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const [choice, setChoice] = useState<Choice>('telephone');
  const [place, setPlace] = useState<'remote' | 'on-site'>('remote');
  const [person, setPerson] = useState('');
  const [added, setAdded] = useState(0);
  const { isBusy, problem, run } = useAct(act, t);
  const load = useCallback(() => makeVerificationApi(server).invited(), [server]);
  const { loaded } = useLoaded(load);
  const present = [...view.participants, ...view.inLobby].map((each) => each.participantId);
  const invited =
    loaded.name === 'loaded'
      ? loaded.value.people.filter(({ personId }) => !present.includes(personId))
      : [];
  const picked = invited.find(({ personId }) => personId === person) ?? invited[0];
  const body = bodyOf(choice, place, picked?.personId);
  const add = async () => {
    if (!body || isDisabled) return;
    const after = await run(body);
    if (after) setAdded(added + 1);
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
        <>
          {loaded.name === 'loading' && <p className={styles.note}>{t('people.loading')}</p>}
          {loaded.name === 'failed' && <ActProblem text={p('add.invitedFailed')} />}
          {loaded.name === 'loaded' && !picked && (
            <p className={styles.note}>{p('add.nobodyInvited')}</p>
          )}
          {picked && (
            <>
              <Field label={p('add.person')}>
                <Select value={picked.personId} onChange={(_event, { value }) => setPerson(value)}>
                  {invited.map(({ personId, displayName }) => (
                    <option key={personId} value={personId}>
                      {displayName}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={p('add.where')}>
                <RadioGroup
                  value={place}
                  onChange={(_event, { value }) =>
                    setPlace(value === 'on-site' ? 'on-site' : 'remote')
                  }
                >
                  <Radio value="remote" label={p('place.remote')} />
                  <Radio value="on-site" label={p('place.on-site')} />
                </RadioGroup>
              </Field>
            </>
          )}
        </>
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

function bodyOf(
  choice: Choice,
  place: 'remote' | 'on-site',
  person: string | undefined,
): ActBody | undefined {
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
