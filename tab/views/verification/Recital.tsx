import { Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Checked } from '../../../bot/contract/verification.ts';
import type { Reply } from '../../api/reply.ts';
import { useAsked } from '../../hooks/use-asked.ts';
import { usePeopleTexts } from '../people/people-texts.ts';
import { useTexts } from '../texts-context.ts';
import { useSheetStyles } from './sheet-styles.ts';
import { PrimaryButton } from '../PrimaryButton.tsx';

/** The longest text the server takes, in characters. */
const LONGEST_TYPED = 200;
/** What the server says when nothing stands that could match. */
const NONE_STANDS = ['no-code', 'code-expired', 'no-phrase'];

/** What the party recites in the meeting, typed by the host: it matches, or so many tries are left. */
export function Recital(props: {
  readonly kind: 'code' | 'phrase';
  readonly isDisabled: boolean;
  /** Undefined when it is not known yet. */
  readonly triesLeft: number | undefined;
  readonly check: (typed: string) => Promise<Reply<Checked>>;
  readonly onTries: (triesLeft: number) => void;
  /** Nothing stands that could match; `code` is the server's word for why. */
  readonly onNone: (code: string) => void;
  readonly onMatch: () => void;
}) {
  const styles = useSheetStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const { kind } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const { isBusy, problem, ask } = useAsked(t);
  const form = useRef<HTMLFormElement>(null);
  const check = async () => {
    const heard = typed.trim();
    setWrong(heard === '' ? p(`${kind}.missing`) : undefined);
    form.current?.querySelector('input')?.focus();
    if (heard === '' || props.isDisabled) return;
    const reply = await ask(() => props.check(heard));
    if (!reply) return;
    if (!reply.ok) {
      const { trouble } = reply;
      const code = trouble.kind === 'refused' ? trouble.problem.code : '';
      if (NONE_STANDS.includes(code)) props.onNone(code);
      return;
    }
    if (reply.value.matched) return props.onMatch();
    const { triesLeft } = reply.value;
    setTyped('');
    setWrong(p(triesLeft === 1 ? `${kind}.wrongLast` : `${kind}.wrong`, { count: triesLeft }));
    props.onTries(triesLeft);
  };
  const message = wrong ?? problem;
  const isCode = kind === 'code';
  return (
    <form
      ref={form}
      className={styles.page}
      aria-label={p(`${kind}.typed`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <Field
        label={p(`${kind}.typed`)}
        {...(message === undefined
          ? props.triesLeft !== undefined && props.triesLeft < 3
            ? { hint: p('code.triesLeft', { count: props.triesLeft }) }
            : {}
          : { validationMessage: message, validationState: 'error' as const })}
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          inputMode={isCode ? 'numeric' : 'text'}
          maxLength={LONGEST_TYPED}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <div>
        <PrimaryButton type="submit" disabledFocusable={props.isDisabled || isBusy}>
          {p('code.check')}
        </PrimaryButton>
      </div>
    </form>
  );
}
