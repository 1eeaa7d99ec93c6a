import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ChangeLevelBody, MeetingView } from '../../bot/contract/meeting.ts';
import type { Reply } from '../api/reply.ts';
import { levelTitle } from './level-title.ts';
import { LONGEST_LEVEL_REASON, levelProblem } from './level-problem.ts';
import type { LevelProblem } from './level-problem.ts';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', paddingTop: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Raising is one press; lowering asks for a reason; the level that stands has its settings applied again. */
export function LevelForm(props: {
  readonly view: MeetingView;
  readonly changeLevel: (body: ChangeLevelBody) => Promise<Reply<MeetingView>>;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { view } = props;
  // What the choice was made from: a change by somebody else meanwhile is refused, and then shown.
  const [seen, setSeen] = useState({ level: view.level, version: view.version });
  const [chosen, setChosen] = useState(view.level);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<LevelProblem>();
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  const isLowered = chosen < seen.level;

  const save = async () => {
    if (isSaving) return;
    setSaving(true);
    setProblem(undefined);
    const reply = await props.changeLevel({
      level: chosen,
      version: seen.version,
      reason: isLowered ? reason.trim() : '',
    });
    setSaving(false);
    if (reply.ok) return props.onClose();
    setProblem(levelProblem(reply.trouble, t));
    setSeen({ level: view.level, version: view.version });
  };
  const messageFor = (field: LevelProblem['field']) =>
    problem?.field === field
      ? ({ validationMessage: problem.text, validationState: 'error' } as const)
      : {};
  const label = isSaving ? 'level.saving' : chosen === seen.level ? 'level.again' : 'level.save';
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('level.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t('level.title')}>
        <RadioGroup
          value={String(chosen)}
          onChange={(_event, { value }) =>
            setChosen(view.levelNames.find(({ level }) => String(level) === value)?.level ?? chosen)
          }
        >
          {view.levelNames.map(({ level }) => (
            <Radio key={level} value={String(level)} label={levelTitle(view, level, t, pick)} />
          ))}
        </RadioGroup>
      </Field>
      {isLowered && (
        <Field
          label={t('level.reason')}
          hint={t('level.reasonHint')}
          required
          {...messageFor('reason')}
        >
          <Textarea
            resize="vertical"
            value={reason}
            maxLength={LONGEST_LEVEL_REASON}
            onChange={(_event, { value }) => setReason(value)}
          />
        </Field>
      )}
      <p className={styles.note}>{t('level.settings')}</p>
      <Field {...messageFor('form')}>
        <div className={styles.buttons}>
          <Button type="submit" disabledFocusable={isSaving}>
            {t(label)}
          </Button>
          <Button onClick={props.onClose}>{t('level.cancel')}</Button>
        </div>
      </Field>
    </form>
  );
}
