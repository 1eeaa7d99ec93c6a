import { Disclosure } from '../Disclosure.tsx';
import { personName } from '../person-name.ts';
import { useTexts } from '../texts-context.ts';
import { ActButton } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { matterAtHand } from './matter-words.ts';
import type { ActingOn } from './acting-on.ts';

const DECISIONS = ['not-this-matter', 'lobby', 'substitute'] as const;

/** M4 and M9: what only whoever presides decides, in two steps; a doubt can be taken back, a floor withdrawn cannot. */
export function PresiderActions({ participant, view, act, isDisabled }: ActingOn) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const person = personName(participant, t);
  const number = matterAtHand(view)?.number ?? '';
  const { participantId } = participant;
  const isDoubted = matterAtHand(view)?.doubted.some(
    (each) => each.participantId === participantId,
  );
  return (
    <>
      {!participant.isViewer && (
        <div>
          <Disclosure label={t('actions.floor')} name={person}>
            <div className={styles.form}>
              <p className={styles.note}>{t('actions.floorHow')}</p>
              <div>
                <ActButton
                  label={t('actions.floorYes')}
                  name={t('actions.floorYesName', { person })}
                  body={{ what: 'floor.withdraw', participant: participantId }}
                  {...{ act, isDisabled }}
                />
              </div>
            </div>
          </Disclosure>
        </div>
      )}
      {isDoubted && (
        <div>
          <ActButton
            label={t('actions.doubtBack')}
            name={t('actions.doubtBackName', { person })}
            body={{ what: 'security.doubt-withdraw', participant: participantId }}
            {...{ act, isDisabled }}
          />
        </div>
      )}
      <div>
        <Disclosure label={t('actions.doubt')} name={person}>
          <div className={styles.form}>
            <p className={styles.note}>{t('actions.doubtHow', { number })}</p>
            <div className={styles.buttons}>
              {DECISIONS.map((decision) => (
                <ActButton
                  key={decision}
                  label={t(`actions.${decision}`)}
                  name={`${t(`actions.${decision}`)}: ${person}`}
                  body={{ what: 'security.doubt', participant: participantId, decision }}
                  {...{ act, isDisabled }}
                />
              ))}
            </div>
          </div>
        </Disclosure>
      </div>
    </>
  );
}
