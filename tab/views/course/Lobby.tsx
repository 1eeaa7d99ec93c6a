import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActButton } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { matterAtHand } from './matter-words.ts';
import { personName } from '../person-name.ts';

/** M3: whoever waits in the lobby, and the way back when the matter has ended. */
export function Lobby({ view, act, isDisabled }: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const matter = matterAtHand(view);
  if (view.inLobby.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{t('lobby.waiting')}</h3>
      <ul className={styles.list} aria-label={t('lobby.waiting')}>
        {view.inLobby.map((each) => {
          const person = personName(each, t);
          const mustWait = matter?.disqualified.includes(each.participantId) ?? false;
          return (
            <li key={each.participantId} className={styles.row}>
              <p className={styles.title}>{person}</p>
              {matter && mustWait ? (
                <p className={styles.note}>{t('lobby.untilEnd', { number: matter.number })}</p>
              ) : (
                <>
                  <p className={styles.note}>{t('lobby.backHow')}</p>
                  <div>
                    <ActButton
                      label={t('lobby.back')}
                      name={t('lobby.backName', { person })}
                      body={{ what: 'lobby.return', participant: each.participantId }}
                      {...{ act, isDisabled }}
                    />
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
