import { useCourseStyles } from '../course/course-styles.ts';
import { useTexts } from '../texts-context.ts';
import type { ActingOnPeople } from './acting-on-people.ts';
import { PersonRow } from './PersonRow.tsx';

/** M3: whoever waits in the lobby, as the host has said. No app sees the lobby. */
export function LobbyList(acting: ActingOnPeople) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  return (
    <div>
      <h3 className={styles.heading}>{t('lobby.waiting')}</h3>
      <ul className={styles.list} aria-label={t('lobby.waiting')}>
        {acting.view.inLobby.map((each) => (
          <PersonRow key={each.participantId} participant={each} isInLobby {...acting} />
        ))}
      </ul>
    </div>
  );
}
