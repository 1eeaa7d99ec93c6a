import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AdminTextKey } from './admin-texts.ts';
import { useAdminTexts } from './admin-texts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', maxWidth: '480px', marginTop: '16px' },
  add: { justifySelf: 'start' },
});

/** As the server has it. */
const LONGEST_WORD = 60;

/** Adds a word that nobody has proposed. `add` gives what went wrong, or nothing. */
export function AddWordForm(props: {
  readonly add: (word: string) => Promise<AdminTextKey | undefined>;
}) {
  const styles = useStyles();
  const { t } = useAdminTexts();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<AdminTextKey>();
  const form = useRef<HTMLFormElement>(null);
  const add = async () => {
    const word = typed.trim();
    const wrong = word === '' ? 'words.problem.missing' : await props.add(word);
    setProblem(wrong);
    if (wrong === undefined) setTyped('');
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('words.addLabel')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label={t('words.addLabel')}
        hint={t('words.addHint', { most: LONGEST_WORD })}
        {...(problem
          ? {
              validationMessage: t(problem, { most: LONGEST_WORD }),
              validationState: 'error' as const,
            }
          : {})}
      >
        <Input value={typed} autoComplete="off" onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Button className={styles.add} type="submit">
        {t('words.add')}
      </Button>
    </form>
  );
}
