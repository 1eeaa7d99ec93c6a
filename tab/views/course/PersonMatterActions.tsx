import { Disclosure } from '../Disclosure.tsx';
import { personName } from '../person-name.ts';
import { useTexts } from '../texts-context.ts';
import type { ActingOn } from './acting-on.ts';
import { ActButton } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { Disqualification } from './Disqualification.tsx';
import { matterAtHand } from './matter-words.ts';
import { PresiderActions } from './PresiderActions.tsx';

/**
 * What those who decide for others can do about one person in the matter at hand: conflict of interest, the lobby, telling the
 * chair, and for whoever presides the floor and security that fails. One folded menu a person.
 */
export function PersonMatterActions(
  props: Omit<ActingOn, 'isDisabled'> & { readonly isDisabled?: boolean },
) {
  const { t } = useTexts();
  return (
    <Disclosure label={t('actions.menu')} name={personName(props.participant, t)}>
      <Menu {...props} isDisabled={props.isDisabled ?? false} />
    </Disclosure>
  );
}

function Menu(acting: ActingOn) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const { participant, view } = acting;
  const { participantId } = participant;
  const shared = { act: acting.act, isDisabled: acting.isDisabled };
  const person = personName(participant, t);
  const isInLobby = view.inLobby.some((each) => each.participantId === participantId);
  return (
    <div className={styles.form}>
      {view.matters.every(({ state }) => state === 'ended') ? (
        <p className={styles.note}>{t('actions.noMatter')}</p>
      ) : (
        <Disqualification {...acting} />
      )}
      {!participant.isViewer && (
        <div>
          <p className={styles.note}>{t(isInLobby ? 'lobby.backHow' : 'lobby.how')}</p>
          <ActButton
            label={t(isInLobby ? 'lobby.back' : 'lobby.move')}
            name={t(isInLobby ? 'lobby.backName' : 'lobby.moveName', { person })}
            body={{ what: isInLobby ? 'lobby.return' : 'lobby.move', participant: participantId }}
            {...shared}
          />
        </div>
      )}
      {matterAtHand(view) &&
        (view.presides ? (
          <PresiderActions {...acting} />
        ) : (
          <p className={styles.note}>{t('actions.chairOnly')}</p>
        ))}
      {!participant.isViewer && (
        <div>
          <ActButton
            label={t('flag.send')}
            name={t('flag.sendName', { person })}
            body={{ what: 'unauthorised.flag', participant: participantId }}
            {...shared}
          />
        </div>
      )}
    </div>
  );
}
