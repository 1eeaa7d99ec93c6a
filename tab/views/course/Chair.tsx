import type { MeetingView } from '../../../bot/contract/meeting.ts';
import type { Translate } from '../../texts/texts.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActButton } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { isInDirectory } from './people-words.ts';
import { PersonPicker } from './PersonPicker.tsx';

/** M7: who presides, and the change of it to somebody present. */
export function Chair({ view, act, isDisabled }: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { chair, presides } = view;
  const candidates = view.participants.filter(
    ({ participantId, isViewer }) =>
      isInDirectory(participantId) && participantId !== chair?.personId && !(isViewer && presides),
  );
  return (
    <div className={styles.buttons}>
      <p className={styles.note}>{presiding(view, t)}</p>
      <Disclosure label={t('chair.change')}>
        <div className={styles.form}>
          {candidates.length > 0 ? (
            <PersonPicker
              label={t('chair.whom')}
              save={t('chair.appoint')}
              people={candidates}
              bodyFor={(person) => ({ what: 'chair.appoint', person: person ?? '' })}
              {...{ act, isDisabled }}
            />
          ) : (
            <p className={styles.note}>{t('chair.nobody')}</p>
          )}
          {chair && (
            <div>
              <ActButton
                label={t('chair.withdraw')}
                body={{ what: 'chair.withdraw' }}
                {...{ act, isDisabled }}
              />
            </div>
          )}
        </div>
      </Disclosure>
    </div>
  );
}

function presiding({ chair, presides }: MeetingView, t: Translate): string {
  if (presides) return t('chair.you');
  if (!chair) return t('chair.organiser');
  return chair.displayName === undefined
    ? t('chair.somebody')
    : t('chair.named', { name: chair.displayName });
}
