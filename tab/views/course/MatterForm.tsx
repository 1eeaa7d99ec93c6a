import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MatterView } from '../../../bot/contract/meeting.ts';
import { useAct } from '../../hooks/use-act.ts';
import { levelTitle } from '../level-title.ts';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { nextNumber } from './matter-words.ts';

/** The longest number the server takes, in characters. */
const LONGEST_NUMBER = 12;

/** A new matter, or another number and level of one that is there. The name of a matter is asked for nowhere. */
export function MatterForm(
  props: Acting & { readonly matter?: MatterView; readonly onClose: () => void },
) {
  const styles = useCourseStyles();
  const { t, pick } = useTexts();
  const { view, matter } = props;
  const [number, setNumber] = useState(() => matter?.number ?? nextNumber(view.matters));
  const [level, setLevel] = useState(matter?.level ?? view.level);
  const [isEmpty, setEmpty] = useState(false);
  const { isBusy, problem, run } = useAct(props.act, t);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  const message = isEmpty ? t('matter.numberMissing') : problem;
  const save = async () => {
    const written = number.trim();
    setEmpty(written === '');
    if (written === '' || props.isDisabled) return;
    const after = await run(
      matter
        ? { what: 'matter.change', matter: matter.matterId, number: written, level }
        : { what: 'matter.add', number: written, level },
    );
    if (after) props.onClose();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={matter ? t('matter.changeName', { number: matter.number }) : t('matter.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t('matter.number')}
        hint={t('matter.numberHint')}
        {...(message === undefined
          ? {}
          : { validationMessage: message, validationState: 'error' as const })}
      >
        <Input
          value={number}
          maxLength={LONGEST_NUMBER}
          onChange={(_event, { value }) => setNumber(value)}
        />
      </Field>
      <Field label={t('matter.chooseLevel')}>
        <Select
          value={String(level)}
          onChange={(_event, { value }) =>
            setLevel(view.levelNames.find((each) => String(each.level) === value)?.level ?? level)
          }
        >
          {view.levelNames.map((each) => (
            <option key={each.level} value={String(each.level)}>
              {levelTitle(view, each.level, t, pick)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" disabledFocusable={props.isDisabled || isBusy}>
          {t(matter ? 'matter.save' : 'matter.addSave')}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {t('matter.cancel')}
        </Button>
      </div>
    </form>
  );
}
