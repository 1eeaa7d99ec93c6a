import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActButton } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { KeepFocus } from './KeepFocus.tsx';

/** B6, for everybody else: asking for the floor, and one's own place. Nobody else is told of. */
export function OwnPlace({ view, act, isDisabled }: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const own = view.participants.find(({ isViewer }) => isViewer)?.participantId;
  if (own === undefined || view.phase === 'ended') return null;
  const { queue } = view;
  const mine = queue.waiting.find(({ participantId }) => participantId === own);
  const isSpeaking = queue.speaking?.participantId === own;
  return (
    <KeepFocus label={t('queue.own')} className={styles.section}>
      <h2 className={styles.heading}>{t('queue.own')}</h2>
      <p className={styles.note} aria-live="polite">
        {isSpeaking && <>{t('queue.yourTurn')} </>}
        {mine
          ? t('queue.place', { place: mine.place, total: queue.length })
          : t('queue.length', { count: queue.length })}
      </p>
      <div>
        {mine ? (
          <ActButton
            label={t('queue.withdraw')}
            name={t('queue.withdrawName')}
            body={{ what: 'speech.withdraw', participant: own }}
            {...{ act, isDisabled }}
          />
        ) : (
          <ActButton
            label={t('queue.request')}
            body={{ what: 'speech.request', participant: own }}
            {...{ act, isDisabled }}
          />
        )}
      </div>
    </KeepFocus>
  );
}
