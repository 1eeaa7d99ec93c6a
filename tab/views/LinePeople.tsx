import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { isSettled } from '../hooks/pending-press.ts';
import type { Press } from '../hooks/pending-press.ts';
import { ActionButton } from './ActionButton.tsx';
import { describePerson } from './describe-state.ts';
import type { LineModel, LinePerson } from './line-model.ts';
import { personName } from './person-name.ts';
import { StatusIcon } from './StatusIcon.tsx';
import { useTexts } from './texts-context.ts';
import { useOpenSheet } from './verification/open-sheet.ts';

const useStyles = makeStyles({
  how: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    gap: '4px',
    alignItems: 'center',
    minHeight: '32px',
  },
  box: { gridColumnEnd: 'span 2', marginLeft: '-2px', minWidth: 0 },
  icon: { paddingLeft: '6px' },
  name: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  detail: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/**
 * Everybody a line concerns, for the host. Before the press for all, exceptions are marked by unticking; after it, each is
 * taken back by itself.
 */
export function LinePeople(props: {
  readonly model: LineModel;
  /** Whom the press for all leaves out. */
  readonly exceptions: ReadonlySet<string>;
  readonly setExceptions: (exceptions: ReadonlySet<string>) => void;
  readonly isDisabled: boolean;
  readonly now: Date;
  readonly onPress: (press: Press) => void;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { model, exceptions } = props;
  const title = pick(model.line.title);
  const open = model.people.filter((each) => each.mayConfirm && !isSettled(each.state));
  const mark = (participantId: string, isException: boolean) => {
    const others = [...exceptions].filter((each) => each !== participantId);
    props.setExceptions(new Set(isException ? [...others, participantId] : others));
  };
  return (
    <>
      {open.length > 1 && <p className={styles.how}>{t('line.exceptionsHow')}</p>}
      <ul className={styles.list} aria-label={t('line.people', { title })}>
        {model.people.map((each) => {
          const { participantId } = each.participant;
          const person = personName(each.participant, t);
          return (
            <li key={participantId} className={styles.person}>
              {open.length > 1 && open.includes(each) ? (
                <Checkbox
                  className={styles.box}
                  aria-label={t('line.includes', { person, title })}
                  label={
                    <Name
                      person={each}
                      isException={exceptions.has(participantId)}
                      now={props.now}
                    />
                  }
                  checked={!exceptions.has(participantId)}
                  onChange={(_event, { checked }) => mark(participantId, checked !== true)}
                />
              ) : (
                <>
                  <Status person={each} now={props.now} />
                  <Name person={each} isException={false} now={props.now} />
                </>
              )}
              <OnePress {...props} person={each} title={title} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Status({ person, now }: { readonly person: LinePerson; readonly now: Date }) {
  const styles = useStyles();
  const texts = useTexts();
  const { tone } = describePerson(person.state, person.mayConfirm, texts, now);
  return (
    <span className={styles.icon}>
      <StatusIcon tone={tone} />
    </span>
  );
}

function Name(props: {
  readonly person: LinePerson;
  readonly isException: boolean;
  readonly now: Date;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { participant, state, mayConfirm } = props.person;
  const { text } = describePerson(state, mayConfirm, texts, props.now);
  const isLeftOut = props.isException && !isSettled(state);
  return (
    <span className={styles.name}>
      {personName(participant, texts.t)}
      <span className={styles.detail}>{isLeftOut ? texts.t('line.leftOut') : text}</span>
    </span>
  );
}

/** What is pressed for one person alone: confirm or take back, or the procedure the line asks for. */
function OnePress(props: {
  readonly model: LineModel;
  readonly person: LinePerson;
  readonly title: string;
  readonly isDisabled: boolean;
  readonly onPress: (press: Press) => void;
}) {
  const { t } = useTexts();
  const openSheet = useOpenSheet();
  const { title, isDisabled } = props;
  const { line, unproven } = props.model;
  const { participant, state, mayConfirm } = props.person;
  const { participantId } = participant;
  const person = personName(participant, t);
  if (unproven.includes(participantId))
    return (
      <Button
        size="small"
        aria-label={t('procedure.startName', { person })}
        disabledFocusable={isDisabled}
        onClick={() => openSheet({ name: 'person', participantId })}
      >
        {t('procedure.start')}
      </Button>
    );
  const isUndo = isSettled(state);
  if (!mayConfirm && !(state.name === 'set-aside' && line.maySetAside)) return null;
  return (
    <ActionButton
      label={t(isUndo ? 'line.undo' : 'line.confirm')}
      name={t(isUndo ? 'line.undoPerson' : 'line.confirmPerson', { person, title })}
      isUndo={isUndo}
      isPrimary={false}
      isSmall
      isDisabled={isDisabled}
      onPress={() =>
        props.onPress({
          requirementId: line.requirementId,
          confirmed: !isUndo,
          participants: [participantId],
        })
      }
    />
  );
}
