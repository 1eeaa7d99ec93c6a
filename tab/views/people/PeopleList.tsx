import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../../bot/contract/meeting.ts';
import type { Translate } from '../../texts/texts.ts';
import { ActButton } from '../course/ActButton.tsx';
import { useCourseStyles } from '../course/course-styles.ts';
import { useTexts } from '../texts-context.ts';
import { useOpenSheet } from '../verification/open-sheet.ts';
import { AddPerson } from './AddPerson.tsx';
import { usePeopleTexts } from './people-texts.ts';
import type { ActingOnPeople } from './acting-on-people.ts';
import { PersonRow } from './PersonRow.tsx';

/** Everybody present, who presides, and the ways to people who are not in the list yet. */
export function PeopleList(acting: ActingOnPeople) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const openSheet = useOpenSheet();
  const [isAdding, setAdding] = useState(false);
  const { view, act, isDisabled } = acting;
  const isOver = view.phase === 'ended';
  return (
    <>
      <p className={styles.note}>{presiding(view, t)}</p>
      {view.chair && !isOver && (
        <div>
          <ActButton
            appearance="subtle"
            label={t('chair.withdraw')}
            body={{ what: 'chair.withdraw' }}
            {...{ act, isDisabled }}
          />
        </div>
      )}
      {view.participants.length === 0 ? (
        <p className={styles.note}>{p('people.nobody')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('people.title')}>
          {view.participants.map((each) => (
            <PersonRow key={each.participantId} participant={each} {...acting} />
          ))}
        </ul>
      )}
      {!isOver && (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-expanded={isAdding}
            disabledFocusable={isDisabled}
            onClick={() => setAdding(!isAdding)}
          >
            {p('add.open')}
          </Button>
          <Button
            size="small"
            disabledFocusable={isDisabled}
            onClick={() => openSheet({ name: 'phrase' })}
          >
            {p('phrase.open')}
          </Button>
        </div>
      )}
      {isAdding && <AddPerson {...acting} />}
    </>
  );
}

/** M7: who presides, in one line. */
function presiding({ chair, presides }: MeetingView, t: Translate): string {
  if (presides) return t('chair.you');
  if (!chair) return t('chair.organiser');
  return chair.displayName === undefined
    ? t('chair.somebody')
    : t('chair.named', { name: chair.displayName });
}
