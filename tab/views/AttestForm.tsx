import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AttestBody } from '../../bot/contract/admin.ts';
import type { Reply } from '../api/reply.ts';
import { monthsLater, startOfDay, stockholmDate } from '../texts/times.ts';
import { attestProblem, LONGEST_EVIDENCE, refusedAttest } from './attest-problem.ts';
import type { AttestProblem } from './attest-problem.ts';
import type { AttestationLine } from './attestation-line.ts';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', paddingTop: '12px', maxWidth: '480px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Attests one requirement: on what evidence, and until when. The attestation ends as that day begins. */
export function AttestForm(props: {
  readonly line: AttestationLine;
  /** The form opened last has the page's only primary button. */
  readonly isLatest: boolean;
  readonly attest: (body: AttestBody) => Promise<Reply<null>>;
  readonly onSaved: () => Promise<void>;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { line } = props;
  const months = line.validForMonths;
  const [today] = useState(() => stockholmDate(new Date()));
  const longest = monthsLater(today, months);
  const [evidence, setEvidence] = useState('');
  const [expires, setExpires] = useState(longest);
  const [problems, setProblems] = useState<readonly AttestProblem[]>([]);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const save = async () => {
    const expiresAt = startOfDay(expires);
    const wrong = [
      ...(evidence.trim() === '' ? [attestProblem('evidence', 'missing', months, t)] : []),
      ...(evidence.length > LONGEST_EVIDENCE
        ? [attestProblem('evidence', 'too-long', months, t)]
        : []),
      ...(expiresAt ? [] : [attestProblem('expiresAt', 'missing', months, t)]),
      ...(expiresAt && expires <= today
        ? [attestProblem('expiresAt', 'not-ahead', months, t)]
        : []),
      ...(expires > longest ? [attestProblem('expiresAt', 'too-far-ahead', months, t)] : []),
    ];
    setProblems(wrong);
    if (wrong.length > 0 || !expiresAt || isSaving) return;
    setSaving(true);
    const reply = await props.attest({
      requirementId: line.requirementId,
      evidence: evidence.trim(),
      expiresAt: expiresAt.toISOString(),
    });
    if (reply.ok) await props.onSaved();
    else setProblems([refusedAttest(reply.trouble, months, t)]);
    setSaving(false);
  };

  const messageFor = (field: AttestProblem['field']) => {
    const text = problems.find((each) => each.field === field)?.text;
    return text === undefined
      ? {}
      : ({ validationMessage: text, validationState: 'error' } as const);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={`${t('tab.form.title')}: ${pick(line.title)}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t('tab.form.evidence')}
        hint={t('tab.form.evidenceHint')}
        required
        {...messageFor('evidence')}
      >
        <Textarea
          resize="vertical"
          value={evidence}
          onChange={(_event, { value }) => setEvidence(value)}
        />
      </Field>
      <Field
        label={t('tab.form.expires')}
        hint={t('tab.form.expiresHint', { months })}
        required
        {...messageFor('expiresAt')}
      >
        <Input
          type="date"
          min={today}
          max={longest}
          value={expires}
          onChange={(_event, { value }) => setExpires(value)}
        />
      </Field>
      <Field {...messageFor('form')}>
        <div className={styles.buttons}>
          <Button
            type="submit"
            appearance={props.isLatest ? 'primary' : 'secondary'}
            disabledFocusable={isSaving}
          >
            {t(isSaving ? 'tab.form.saving' : 'tab.form.save')}
          </Button>
          <Button onClick={props.onCancel}>{t('tab.form.cancel')}</Button>
        </div>
      </Field>
    </form>
  );
}
