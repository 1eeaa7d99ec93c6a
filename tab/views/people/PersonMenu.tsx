import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ActButton } from '../course/ActButton.tsx';
import { useCourseStyles } from '../course/course-styles.ts';
import { Disqualification } from '../course/Disqualification.tsx';
import { matterAtHand } from '../course/matter-words.ts';
import { isInDirectory } from '../course/people-words.ts';
import { PresiderActions } from '../course/PresiderActions.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { personName } from '../person-name.ts';
import { useTexts } from '../texts-context.ts';
import { useOpenSheet } from '../verification/open-sheet.ts';
import { usePeopleTexts } from './people-texts.ts';
import type { ActingOnOne } from './acting-on-people.ts';
import { Recognise } from './Recognise.tsx';

const useStyles = makeStyles({
  menu: {
    display: 'grid',
    gap: '8px',
    padding: '6px 0 6px 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Menu = ActingOnOne & { readonly isInLobby: boolean };

/** What those who decide for others can do about one person: about who they are, and in the matter at hand. */
export function PersonMenu(acting: Menu) {
  const styles = useCourseStyles();
  const own = useStyles();
  const p = usePeopleTexts();
  return (
    <div className={own.menu}>
      {!acting.isInLobby && <AsPerson {...acting} />}
      <h4 className={styles.heading}>{p('menu.inMatter')}</h4>
      <InMatter {...acting} />
      <Remove {...acting} />
    </div>
  );
}

function AsPerson(acting: Menu) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const openSheet = useOpenSheet();
  const { participant, view, act, isDisabled } = acting;
  const { participantId, place, kind, party, isViewer } = participant;
  const person = personName(participant, t);
  const other = place === 'remote' ? 'on-site' : 'remote';
  const isChair = view.chair?.personId === participantId;
  const mayPreside = isInDirectory(participantId) && !isChair && !(isViewer && view.presides);
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={p('menu.identityName', { person })}
          disabledFocusable={isDisabled}
          onClick={() => openSheet({ name: 'person', participantId })}
        >
          {p('menu.identity')}
        </Button>
        {kind !== 'telephone' && (
          <ActButton
            label={p(`menu.${other}`)}
            name={`${p(`menu.${other}`)}: ${person}`}
            body={{ what: 'participant.place', participant: participantId, place: other }}
            {...{ act, isDisabled }}
          />
        )}
        {mayPreside && (
          <ActButton
            label={p('menu.appoint')}
            name={p('menu.appointName', { person })}
            body={{ what: 'chair.appoint', person: participantId }}
            {...{ act, isDisabled }}
          />
        )}
      </div>
      {party === undefined && !isViewer && (
        <div>
          <Disclosure label={p('party.open')} name={person}>
            <Recognise {...acting} />
          </Disclosure>
        </div>
      )}
    </>
  );
}

/** M2–M4, M9. */
function InMatter(acting: Menu) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { participant, view, act, isDisabled, isInLobby } = acting;
  const { participantId, isViewer } = participant;
  const person = personName(participant, t);
  return (
    <div className={styles.form}>
      {view.matters.every(({ state }) => state === 'ended') ? (
        <p className={styles.note}>{t('actions.noMatter')}</p>
      ) : (
        <Disqualification {...acting} />
      )}
      {!isViewer && !isInLobby && (
        <div>
          <p className={styles.note}>{t('lobby.how')}</p>
          <ActButton
            label={t('lobby.move')}
            name={t('lobby.moveName', { person })}
            body={{ what: 'lobby.move', participant: participantId }}
            {...{ act, isDisabled }}
          />
        </div>
      )}
      {matterAtHand(view) &&
        (view.presides ? (
          <PresiderActions {...acting} />
        ) : (
          <p className={styles.note}>{t('actions.chairOnly')}</p>
        ))}
      {!isViewer && !isInLobby && (
        <div>
          <ActButton
            label={t('flag.send')}
            name={t('flag.sendName', { person })}
            body={{ what: 'unauthorised.flag', participant: participantId }}
            {...{ act, isDisabled }}
          />
        </div>
      )}
    </div>
  );
}

/** In two steps: what is shown and confirmed for somebody goes with them. */
function Remove({ participant, act, isDisabled }: Menu) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const person = personName(participant, t);
  return (
    <div>
      <Disclosure label={p('remove.open')} name={person}>
        <div className={styles.form}>
          <p className={styles.note}>{p('remove.how')}</p>
          <div>
            <ActButton
              label={p('remove.yes')}
              name={p('remove.yesName', { person })}
              body={{ what: 'participant.remove', participant: participant.participantId }}
              {...{ act, isDisabled }}
            />
          </div>
        </div>
      </Disclosure>
    </div>
  );
}
