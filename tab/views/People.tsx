import { makeStyles, tokens } from '@fluentui/react-components';
import type { Press } from '../hooks/pending-press.ts';
import { ActionButton } from './ActionButton.tsx';
import { describePerson } from './describe-state.ts';
import type { LineModel } from './line-model.ts';
import { personName } from './person-name.ts';
import { StatusIcon } from './StatusIcon.tsx';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  person: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'center',
    minHeight: '32px',
  },
  name: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  detail: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Everybody present, one by one, for the host. */
export function People(props: {
  readonly model: LineModel;
  readonly isDisabled: boolean;
  readonly now: Date;
  readonly onPress: (press: Press) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { t, pick } = texts;
  const { requirementId, title: both } = props.model.line;
  const title = pick(both);
  return (
    <ul className={styles.list} aria-label={t('line.people', { title })}>
      {props.model.people.map(({ participant, state, mayConfirm }) => {
        const person = personName(participant, t);
        const isMet = state.name === 'met';
        const { tone, text } = describePerson(state, mayConfirm, texts, props.now);
        return (
          <li key={participant.participantId} className={styles.person}>
            <StatusIcon tone={tone} />
            <span className={styles.name}>
              {person}
              <span className={styles.detail}>{text}</span>
            </span>
            {mayConfirm && (
              <ActionButton
                label={t(isMet ? 'line.undo' : 'line.confirm')}
                name={t(isMet ? 'line.undoPerson' : 'line.confirmPerson', { person, title })}
                isUndo={isMet}
                isPrimary={false}
                isSmall
                isDisabled={props.isDisabled}
                onPress={() =>
                  props.onPress({
                    requirementId,
                    confirmed: !isMet,
                    participants: [participant.participantId],
                  })
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
