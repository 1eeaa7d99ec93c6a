import { Button, makeStyles } from '@fluentui/react-components';
import type { LineModel } from './line-model.ts';
import { personName } from './person-name.ts';
import { useTexts } from './texts-context.ts';
import { useOpenSheet } from './verification/open-sheet.ts';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' } });

/** Opens the guided procedure that a line asks for, with the first person it is left to be held with. */
export function ProcedureButton(props: {
  readonly model: LineModel;
  readonly isPrimary: boolean;
  readonly isDisabled: boolean;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const openSheet = useOpenSheet();
  const { line, people, unproven } = props.model;
  const [first] = unproven;
  const next = people.find(({ participant }) => participant.participantId === first)?.participant;
  if (first === undefined || !next) return null;
  const person = personName(next, t);
  const appearance = props.isPrimary ? 'primary' : 'secondary';
  const isAboutIdentity = line.procedure === 'two-factor-authentication';
  const label = t(isAboutIdentity ? 'procedure.prove' : 'procedure.ask', { person });
  // The short path is for people the host knows and sees (A1); who of them, the sheet asks.
  const maybeKnown = people.filter(
    ({ participant: { participantId, party, kind } }) =>
      unproven.includes(participantId) && party === undefined && kind !== 'telephone',
  );
  return (
    <div className={styles.buttons}>
      <Button
        data-action
        data-appearance={appearance}
        appearance={appearance}
        aria-label={`${label}: ${pick(line.title)}`}
        disabledFocusable={props.isDisabled}
        onClick={() => openSheet({ name: 'person', participantId: first })}
      >
        {label}
      </Button>
      {isAboutIdentity && maybeKnown.length > 1 && (
        <Button disabledFocusable={props.isDisabled} onClick={() => openSheet({ name: 'known' })}>
          {t('procedure.known')}
        </Button>
      )}
    </div>
  );
}
