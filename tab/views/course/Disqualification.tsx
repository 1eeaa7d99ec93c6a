import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { personName } from '../person-name.ts';
import { useTexts } from '../texts-context.ts';
import { ActButton } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { matterAtHand } from './matter-words.ts';
import type { ActingOn } from './acting-on.ts';

/** M3: a conflict of interest, for one person in one matter that has not ended; the matter at hand unless another is chosen. */
export function Disqualification({ participant, view, act, isDisabled }: ActingOn) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const [chosen, setChosen] = useState<string>();
  const open = view.matters.filter(({ state }) => state !== 'ended');
  const matter = open.find(({ matterId }) => matterId === chosen) ?? matterAtHand(view) ?? open[0];
  if (!matter) return null;
  const { number } = matter;
  const isMarked = matter.disqualified.includes(participant.participantId);
  const person = personName(participant, t);
  return (
    <div className={styles.form}>
      {open.length > 1 && (
        <Field label={t('actions.whichMatter')}>
          <Select
            size="small"
            value={matter.matterId}
            onChange={(_event, { value }) => setChosen(value)}
          >
            {open.map((each) => (
              <option key={each.matterId} value={each.matterId}>
                {t('matter.named', { number: each.number })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div>
        <ActButton
          label={t(isMarked ? 'actions.qualify' : 'actions.disqualify', { number })}
          name={t(isMarked ? 'actions.qualifyName' : 'actions.disqualifyName', { number, person })}
          body={{
            what: isMarked ? 'disqualification.withdraw' : 'disqualification.mark',
            matter: matter.matterId,
            participant: participant.participantId,
          }}
          {...{ act, isDisabled }}
        />
      </div>
    </div>
  );
}
