import { useSeconds } from '../../hooks/use-seconds.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActButton } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { KeepFocus } from './KeepFocus.tsx';
import { nameIn } from './people-words.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { clockOf, secondsSince } from './speaking-time.ts';

/** B6, for those who keep the speaking order. */
export function SpeakerQueue(acting: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { queue } = acting.view;
  return (
    <div className={styles.section}>
      <div className={styles.buttons}>
        <Disclosure label={t('queue.title', { count: queue.length })}>
          <KeepFocus label={t('queue.title', { count: queue.length })}>
            <Speaking {...acting} />
            <Waiting {...acting} />
            <PutOnList {...acting} />
            <Spoken {...acting} />
          </KeepFocus>
        </Disclosure>
      </div>
    </div>
  );
}

function Speaking({ view, act, isDisabled }: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { speaking, spoken } = view.queue;
  const now = useSeconds(speaking !== undefined);
  if (!speaking) return null;
  const { participantId, since } = speaking;
  const person = nameIn(view, participantId, t);
  const before = spoken.find((each) => each.participantId === participantId)?.seconds ?? 0;
  const time = clockOf(before + secondsSince(since, now));
  return (
    <div className={styles.row}>
      <p className={styles.title}>
        <span className={styles.strong}>{t('queue.speaking', { person })}</span>
      </p>
      <p className={styles.note}>{t('queue.time', { time })}</p>
      <div>
        <ActButton
          label={t('queue.done')}
          name={t('queue.doneName', { person })}
          body={{ what: 'speech.end', participant: participantId }}
          {...{ act, isDisabled }}
        />
      </div>
    </div>
  );
}

function Waiting({ view, act, isDisabled }: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { waiting } = view.queue;
  if (waiting.length === 0) return <p className={styles.note}>{t('queue.empty')}</p>;
  return (
    <ol className={styles.list} aria-label={t('queue.order')}>
      {waiting.map(({ participantId, place }, index) => {
        const person = nameIn(view, participantId, t);
        const above = waiting[index - 1];
        return (
          <li key={participantId} className={styles.row}>
            <p className={styles.title}>
              {place}. {person}
            </p>
            <div className={styles.buttons}>
              <ActButton
                label={t('queue.grant')}
                name={t('queue.grantName', { person })}
                body={{ what: 'speech.grant', participant: participantId }}
                {...{ act, isDisabled }}
              />
              {above && (
                <ActButton
                  appearance="subtle"
                  label={t('queue.up')}
                  name={t('queue.upName', { person })}
                  body={{
                    what: 'speech.move',
                    participant: participantId,
                    before: above.participantId,
                  }}
                  {...{ act, isDisabled }}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Whoever has no panel, by telephone or as a guest, is put on the list by the host. */
function PutOnList({ view, act, isDisabled }: Acting) {
  const { t } = useTexts();
  const isWaiting = new Set(view.queue.waiting.map(({ participantId }) => participantId));
  const others = view.participants.filter(({ participantId }) => !isWaiting.has(participantId));
  if (others.length === 0) return null;
  return (
    <Disclosure label={t('queue.add')}>
      <PersonPicker
        label={t('queue.addPerson')}
        save={t('queue.addSave')}
        people={others}
        bodyFor={(participant) => ({ what: 'speech.request', participant: participant ?? '' })}
        {...{ act, isDisabled }}
      />
    </Disclosure>
  );
}

function Spoken({ view }: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { spoken } = view.queue;
  if (spoken.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('queue.spoken')}</h3>
      <ul className={styles.list} aria-label={t('queue.spoken')}>
        {spoken.map(({ participantId, seconds }) => (
          <li key={participantId} className={styles.note}>
            {nameIn(view, participantId, t)}: {clockOf(seconds)}
          </li>
        ))}
      </ul>
    </>
  );
}
