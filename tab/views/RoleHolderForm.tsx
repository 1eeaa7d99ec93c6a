import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { TextKey } from '../texts/texts.ts';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', maxWidth: '480px' },
  add: { justifySelf: 'start' },
});

const objectId = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Gives one more person the role, by their id in Entra. `add` gives what went wrong, or nothing. */
export function RoleHolderForm(props: {
  readonly roleTitle: string;
  readonly add: (personId: string) => Promise<TextKey | undefined>;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<TextKey>();
  const form = useRef<HTMLFormElement>(null);
  const add = async () => {
    const personId = typed.trim().toLowerCase();
    const wrong = objectId.test(personId) ? await props.add(personId) : 'roles.notAnId';
    setProblem(wrong);
    if (wrong) form.current?.querySelector('input')?.focus();
    else setTyped('');
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('roles.addName', { role: props.roleTitle })}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label={t('roles.person')}
        hint={t('roles.personHint')}
        {...(problem ? { validationMessage: t(problem), validationState: 'error' as const } : {})}
      >
        <Input
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <Button
        className={styles.add}
        type="submit"
        aria-label={t('roles.addName', { role: props.roleTitle })}
      >
        {t('roles.add')}
      </Button>
    </form>
  );
}
