import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isSettled } from '../hooks/pending-press.ts';
import { useAct } from '../hooks/use-act.ts';
import type { Act } from '../hooks/use-act.ts';
import { ActProblem } from './course/ActProblem.tsx';
import { focusLine } from './course/show-line.ts';
import type { LineModel } from './line-model.ts';
import { personName } from './person-name.ts';
import { useTexts } from './texts-context.ts';

/** The longest reason the server takes, in characters. */
const LONGEST_REASON = 2_000;

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', paddingTop: '4px' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  people: { display: 'grid', margin: 0, padding: 0, border: 0, minWidth: 0 },
});

/** Sets a line aside with a reason (B4): for the meeting, or for those of its people who are ticked. */
export function SetAside(props: {
  readonly model: LineModel;
  /** Whom the host has marked already: they are ticked from the start. */
  readonly exceptions: ReadonlySet<string>;
  readonly act: Act;
  readonly isDisabled: boolean;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { line, people } = props.model;
  const open = people.filter((each) => !isSettled(each.state));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(props.exceptions);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'people' | 'reason'>();
  const { isBusy, problem, run } = useAct(props.act, t);
  const ids = open.map(({ participant }) => participant.participantId);
  const participants = ids.length === 1 ? ids : ids.filter((each) => ticked.has(each));
  const title = pick(line.title);
  const save = async () => {
    const isNobody = people.length > 0 && participants.length === 0;
    const wrong = isNobody ? 'people' : reason.trim() === '' ? 'reason' : undefined;
    setMissing(wrong);
    if (wrong || props.isDisabled) return;
    const requirement = line.requirementId;
    const after = await run({
      what: 'item.set-aside',
      requirement,
      participants,
      reason: reason.trim(),
    });
    if (!after) return;
    setReason('');
    setTicked(new Set());
    // The form may go with what it was for: the focus moves to the line's own press.
    setTimeout(() => focusLine(requirement));
  };
  const message = missing === 'reason' ? t('setAside.missing') : problem;
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('setAside.title', { title })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {line.exception && <p className={styles.note}>{pick(line.exception)}</p>}
      {open.length > 1 && (
        <fieldset className={styles.people}>
          <legend>{t('setAside.whom')}</legend>
          {open.map(({ participant }) => (
            <Checkbox
              key={participant.participantId}
              label={personName(participant, t)}
              checked={ticked.has(participant.participantId)}
              onChange={(_event, { checked }) => {
                const others = [...ticked].filter((each) => each !== participant.participantId);
                setTicked(
                  new Set(checked === true ? [...others, participant.participantId] : others),
                );
              }}
            />
          ))}
          <ActProblem text={missing === 'people' ? t('setAside.nobody') : undefined} />
        </fieldset>
      )}
      <Field
        label={t('setAside.why')}
        hint={t('setAside.hint')}
        {...(message === undefined
          ? {}
          : { validationMessage: message, validationState: 'error' as const })}
      >
        <Textarea
          resize="vertical"
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <div>
        <Button type="submit" size="small" disabledFocusable={props.isDisabled || isBusy}>
          {t('setAside.save')}
        </Button>
      </div>
    </form>
  );
}
