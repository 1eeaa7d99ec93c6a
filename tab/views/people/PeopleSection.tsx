import { lazy, Suspense } from 'react';
import { useCourseStyles } from '../course/course-styles.ts';
import { KeepFocus } from '../course/KeepFocus.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../texts-context.ts';
import type { ActingOnPeople } from './acting-on-people.ts';

const PeopleList = lazy(async () => ({ default: (await import('./PeopleList.tsx')).PeopleList }));
const LobbyList = lazy(async () => ({ default: (await import('./LobbyList.tsx')).LobbyList }));
const RosterNote = lazy(async () => ({ default: (await import('./RosterNote.tsx')).RosterNote }));

/** V4: everybody in the meeting, folded away, and in sight whoever waits in the lobby. For those who decide for others. */
export function PeopleSection(acting: ActingOnPeople) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { view } = acting;
  return (
    <KeepFocus label={t('people.title')} className={styles.section} place="people">
      <div className={styles.buttons}>
        <Disclosure label={t('people.list', { count: view.participants.length })}>
          <Suspense fallback={<p className={styles.note}>{t('people.loading')}</p>}>
            <PeopleList {...acting} />
          </Suspense>
        </Disclosure>
      </div>
      <Suspense fallback={null}>
        {!view.isRosterVerified && view.phase === 'in-session' && <RosterNote />}
        {view.inLobby.length > 0 && <LobbyList {...acting} />}
      </Suspense>
    </KeepFocus>
  );
}
