import { lazy, Suspense } from 'react';
import { personName } from '../person-name.ts';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { personMarks } from './person-marks.ts';

const PersonMatterActions = lazy(async () => ({
  default: (await import('./PersonMatterActions.tsx')).PersonMatterActions,
}));

/** Everybody in the meeting, with what is marked about them in the matter at hand and what can be done. */
export function MatterPeople(acting: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { view } = acting;
  if (view.participants.length === 0) return <p className={styles.note}>{t('actions.nobody')}</p>;
  return (
    <ul className={styles.list} aria-label={t('actions.people')}>
      {view.participants.map((participant) => (
        <li key={participant.participantId} className={styles.row}>
          <p className={styles.title}>
            {[personName(participant, t), ...personMarks(participant, view, t)].join(' · ')}
          </p>
          <div className={styles.buttons}>
            <Suspense fallback={null}>
              <PersonMatterActions participant={participant} {...acting} />
            </Suspense>
          </div>
        </li>
      ))}
    </ul>
  );
}
