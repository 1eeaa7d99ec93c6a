import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { clockTime } from '../../texts/times.ts';
import { ActButton } from '../course/ActButton.tsx';
import { useCourseStyles } from '../course/course-styles.ts';
import { matterAtHand } from '../course/matter-words.ts';
import { personMarks } from '../course/person-marks.ts';
import { Disclosure } from '../Disclosure.tsx';
import { personName } from '../person-name.ts';
import { StatusIcon } from '../StatusIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { useOpenSheet } from '../verification/open-sheet.ts';
import { usePeopleTexts } from './people-texts.ts';
import type { ActingOnOne } from './acting-on-people.ts';
import { personFacts } from './person-facts.ts';

const PersonMenu = lazy(async () => ({ default: (await import('./PersonMenu.tsx')).PersonMenu }));

const useStyles = makeStyles({
  facts: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  fact: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '6px' },
});

/** One person: who, since when and where, what is shown of their identity, and what can be done. */
export function PersonRow(acting: ActingOnOne & { readonly isInLobby?: boolean }) {
  const styles = useCourseStyles();
  const own = useStyles();
  const texts = useTexts();
  const { t, language } = texts;
  const p = usePeopleTexts();
  const openSheet = useOpenSheet();
  const { participant, view, isDisabled, isInLobby = false } = acting;
  const { participantId, kind, place, source, since } = participant;
  const person = personName(participant, t);
  const facts = personFacts(participant, view, p);
  const isOver = view.phase === 'ended';
  const time = clockTime(new Date(since), language, new Date());
  const where = [
    p(`kind.${kind}`),
    ...(isInLobby ? [] : [p(`place.${place}`)]),
    p('people.since', { time }),
    ...(source === 'hand' ? [p('people.byHand')] : []),
  ];
  return (
    <li className={styles.row} data-person={participantId}>
      <p className={styles.title}>
        <span className={styles.strong}>{person}</span>
        {personMarks(participant, view, t)
          .map((each) => ` · ${each}`)
          .join('')}
      </p>
      <p className={styles.note}>{where.join(' · ')}</p>
      {!isInLobby && facts.length > 0 && (
        <ul className={own.facts} aria-label={p('people.factsOf', { person })}>
          {facts.map(({ tone, text }) => (
            <li key={text} className={own.fact}>
              <StatusIcon tone={tone} />
              <span className={styles.note}>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {isInLobby && !isOver && <WayBack {...acting} />}
      {!isOver && (
        <div className={styles.buttons}>
          {!isInLobby && facts.some(({ tone }) => tone === 'todo') && (
            <Button
              size="small"
              aria-label={t('procedure.startName', { person })}
              disabledFocusable={isDisabled}
              onClick={() => openSheet({ name: 'person', participantId })}
            >
              {t('procedure.start')}
            </Button>
          )}
          <Disclosure label={t('actions.menu')} name={person}>
            <Suspense fallback={<p className={styles.note}>{t('people.loading')}</p>}>
              <PersonMenu {...acting} isInLobby={isInLobby} />
            </Suspense>
          </Disclosure>
        </div>
      )}
    </li>
  );
}

/** M3: back from the lobby, when the matter that somebody waits out has ended. */
function WayBack({ participant, view, act, isDisabled }: ActingOnOne) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { participantId } = participant;
  const matter = matterAtHand(view);
  if (matter?.disqualified.includes(participantId))
    return <p className={styles.note}>{t('lobby.untilEnd', { number: matter.number })}</p>;
  return (
    <>
      <p className={styles.note}>{t('lobby.backHow')}</p>
      <div>
        <ActButton
          label={t('lobby.back')}
          name={t('lobby.backName', { person: personName(participant, t) })}
          body={{ what: 'lobby.return', participant: participantId }}
          {...{ act, isDisabled }}
        />
      </div>
    </>
  );
}
