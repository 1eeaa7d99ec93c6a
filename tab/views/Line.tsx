import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { PressFailure } from '../hooks/meeting-session.ts';
import { isSettled } from '../hooks/pending-press.ts';
import type { Press } from '../hooks/pending-press.ts';
import type { Act } from '../hooks/use-act.ts';
import type { TextKey } from '../texts/texts.ts';
import { ActionButton } from './ActionButton.tsx';
import { describeLine } from './describe-state.ts';
import type { Tone } from './describe-state.ts';
import { Disclosure } from './Disclosure.tsx';
import { actionWithout } from './line-model.ts';
import type { LineAction, LineModel } from './line-model.ts';
import { LineDetails } from './LineDetails.tsx';
import { ProcedureButton } from './ProcedureButton.tsx';
import { StatusIcon } from './StatusIcon.tsx';
import { useTexts } from './texts-context.ts';
import { failureKeys } from './trouble-texts.ts';

const LinePeople = lazy(async () => ({ default: (await import('./LinePeople.tsx')).LinePeople }));
const SetAside = lazy(async () => ({ default: (await import('./SetAside.tsx')).SetAside }));

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '10px',
    padding: '10px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  icon: { paddingTop: '1px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  isMet: { fontWeight: tokens.fontWeightRegular },
  status: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  word: { fontWeight: tokens.fontWeightSemibold },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unmet: { color: tokens.colorStatusDangerForeground3 },
  unknown: { color: tokens.colorStatusWarningForeground3 },
  todo: { color: tokens.colorNeutralForeground1 },
  waiting: { color: tokens.colorNeutralForeground2 },
  failure: {
    margin: '4px 0 0',
    padding: '6px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  action: { paddingTop: '8px' },
  more: { display: 'flex', flexWrap: 'wrap', paddingTop: '2px', marginLeft: '-4px' },
});

const strengthKeys = {
  should: 'strength.should',
  recommended: 'strength.recommended',
  can: 'strength.can',
} as const satisfies Record<string, TextKey>;

const actionKeys = {
  confirm: ['line.confirm', 'line.confirmName'],
  undo: ['line.undo', 'line.undoName'],
  'confirm-all': ['line.confirmAll', 'line.confirmAllName'],
  'confirm-rest': ['line.confirmRest', 'line.confirmRestName'],
  'confirm-some': ['line.confirmSome', 'line.confirmSomeName'],
} as const satisfies Record<LineAction['kind'], readonly [TextKey, TextKey]>;

/** One requirement: how it stands, why, and what can be done about it. */
export function Line(props: {
  readonly model: LineModel;
  readonly isHost: boolean;
  /** The next thing to do: the only primary button in the panel. */
  readonly isNext: boolean;
  readonly isDisabled: boolean;
  readonly failure?: PressFailure | undefined;
  readonly contact: MeetingView['contact'];
  readonly now: Date;
  readonly act: Act;
  readonly onPress: (press: Press) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { t, pick } = texts;
  const titleId = useId();
  const { model, isHost, failure, onPress } = props;
  const { line, people, state } = model;
  // Whom the viewer does not see it for; kept while the panel is open, and of no account once it is settled for them.
  const [exceptions, setExceptions] = useState<ReadonlySet<string>>(new Set());
  const action = actionWithout(model, exceptions);
  const isOpen =
    people.length > 0 ? people.some((each) => !isSettled(each.state)) : !isSettled(state);
  const title = pick(line.title);
  const { tone, word, detail, cure } = describeLine(model, isHost, texts, props.now);
  return (
    <li className={styles.line} data-line={line.requirementId} aria-labelledby={titleId}>
      <span className={styles.icon}>
        <StatusIcon tone={tone} />
      </span>
      <div>
        <p
          id={titleId}
          className={mergeClasses(styles.title, state.name === 'met' && styles.isMet)}
        >
          {title}
        </p>
        <p className={styles.status}>
          {line.strength !== 'must' && <>{t(strengthKeys[line.strength])} · </>}
          <span className={mergeClasses(styles.word, toneStyle(styles, tone))}>{word}</span>
          {' · '}
          {detail}
        </p>
        {cure && <p className={styles.status}>{cure}</p>}
        {failure && <p className={styles.failure}>{t(failureKeys[failure])}</p>}
        {action && (
          <div className={styles.action}>
            <ActionButton
              label={t(actionKeys[action.kind][0], counts(action, people.length))}
              name={t(actionKeys[action.kind][1], { ...counts(action, people.length), title })}
              isUndo={!action.confirmed}
              isPrimary={props.isNext}
              isDisabled={props.isDisabled}
              onPress={() => onPress(action)}
            />
          </div>
        )}
        {model.unproven.length > 0 && (
          <div className={styles.action}>
            <ProcedureButton model={model} isPrimary={props.isNext} isDisabled={props.isDisabled} />
          </div>
        )}
        <div className={styles.more}>
          {people.length > 0 && (
            <Disclosure
              label={t(action?.confirmed ? 'line.exceptions' : 'line.showPeople', {
                total: people.length,
              })}
              openLabel={t('line.hidePeople')}
              name={title}
            >
              <Suspense fallback={null}>
                <LinePeople
                  {...{ model, exceptions, setExceptions, onPress }}
                  isDisabled={props.isDisabled}
                  now={props.now}
                />
              </Suspense>
            </Disclosure>
          )}
          {line.maySetAside && isOpen && (
            <Disclosure label={t('line.setAside')} name={title}>
              <Suspense fallback={null}>
                <SetAside
                  {...{ model, exceptions }}
                  act={props.act}
                  isDisabled={props.isDisabled}
                />
              </Suspense>
            </Disclosure>
          )}
          <Disclosure label={t('line.what')} name={title}>
            <LineDetails line={line} contact={props.contact} />
          </Disclosure>
        </div>
      </div>
    </li>
  );
}

const counts = ({ participants }: LineAction, total: number) => ({
  count: participants.length,
  total,
});

const toneStyle = (styles: ReturnType<typeof useStyles>, tone: Tone) => styles[tone];
