import { lazy, Suspense } from 'react';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { KeepFocus } from './KeepFocus.tsx';
import { PersonPicker } from './PersonPicker.tsx';

const MatterList = lazy(async () => ({ default: (await import('./MatterList.tsx')).MatterList }));

/** The meeting's course, for those who decide for others: what the banner does not hold, folded away. */
export function Course(acting: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { view, act, isDisabled } = acting;
  return (
    <KeepFocus label={t('matter.title')} className={styles.section}>
      <h2 className={styles.heading}>{t('matter.title')}</h2>
      <Emptiness {...acting} />
      <div className={styles.buttons}>
        <Disclosure label={t('matter.list', { count: view.matters.length })}>
          <Suspense fallback={<p className={styles.note}>{t('matter.loading')}</p>}>
            <MatterList {...acting} />
          </Suspense>
        </Disclosure>
        {view.phase !== 'ended' && (
          <Disclosure label={t('flag.ask')}>
            <p className={styles.note}>{t('flag.how')}</p>
            <PersonPicker
              label={t('flag.whom')}
              save={t('flag.send')}
              people={view.participants.filter(({ isViewer }) => !isViewer)}
              nobody={t('flag.notListed')}
              bodyFor={(participant) => ({
                what: 'unauthorised.flag',
                ...(participant === undefined ? {} : { participant }),
              })}
              {...{ act, isDisabled }}
            />
          </Disclosure>
        )}
      </div>
    </KeepFocus>
  );
}

function Emptiness({ view: { matters, phase } }: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  if (phase === 'ended') return <p className={styles.note}>{t('matter.meetingEnded')}</p>;
  if (matters.length === 0) return <p className={styles.note}>{t('matter.none')}</p>;
  return matters.every(({ state }) => state === 'ended') ? (
    <p className={styles.note}>{t('matter.allEnded')}</p>
  ) : null;
}
