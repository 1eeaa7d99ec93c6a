import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useCallback } from 'react';
import { makeVerificationApi } from '../../api/verification-client.ts';
import type { MeetingServer } from '../../api/verification-client.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import { ActProblem } from '../course/ActProblem.tsx';
import { useCourseStyles } from '../course/course-styles.ts';
import { useTexts } from '../texts-context.ts';
import { usePeopleTexts } from './people-texts.ts';

export type Place = 'remote' | 'on-site';

/** Somebody who is invited and not in the list, and where they are. Asked of the server when it is opened. */
export function Invited(props: {
  readonly server: MeetingServer;
  /** Whoever is in the list already, by participant id. */
  readonly present: readonly string[];
  readonly person: string | undefined;
  readonly setPerson: (person: string | undefined) => void;
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
}) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const { server, present, person, setPerson, place, setPlace } = props;
  const load = useCallback(() => makeVerificationApi(server).invited(), [server]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.name === 'loading') return <p className={styles.note}>{t('people.loading')}</p>;
  if (loaded.name === 'failed')
    return (
      <div className={styles.buttons}>
        <ActProblem text={p('add.invitedFailed')} />
        <Button size="small" onClick={() => void reload()}>
          {t('panel.retry')}
        </Button>
      </div>
    );
  const people = loaded.value.people.filter(({ personId }) => !present.includes(personId));
  if (people.length === 0) return <p className={styles.note}>{p('add.nobodyInvited')}</p>;
  return (
    <>
      <Field label={p('add.person')}>
        <Select
          value={person ?? ''}
          onChange={(_event, { value }) => setPerson(value === '' ? undefined : value)}
        >
          <option value="">{p('add.choose')}</option>
          {people.map(({ personId, displayName }) => (
            <option key={personId} value={personId}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={p('add.where')}>
        <RadioGroup
          value={place}
          onChange={(_event, { value }) => setPlace(value === 'on-site' ? 'on-site' : 'remote')}
        >
          <Radio value="remote" label={p('place.remote')} />
          <Radio value="on-site" label={p('place.on-site')} />
        </RadioGroup>
      </Field>
    </>
  );
}
