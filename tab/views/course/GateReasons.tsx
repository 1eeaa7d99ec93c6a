import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { GateReason } from '../../../bot/contract/meeting.ts';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActButton } from './ActButton.tsx';
import { reasonText } from './gate-words.ts';
import { nameIn } from './people-words.ts';
import { focusLevelControl, focusLine } from './show-line.ts';

const DecideUnauthorised = lazy(async () => ({
  default: (await import('./DecideUnauthorised.tsx')).DecideUnauthorised,
}));

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  reason: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, flex: '1 1 140px', minWidth: 0, lineHeight: tokens.lineHeightBase300 },
  how: {
    margin: 0,
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What keeps the matter closed, each with the press that cures it or the way to it. */
export function GateReasons(
  props: Acting & { readonly title: string; readonly reasons: readonly GateReason[] },
) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div>
      <h3 className={styles.title}>{props.title}</h3>
      <ul className={styles.list} aria-label={props.title}>
        {props.reasons.map((reason) => {
          const text = reasonText(reason, props.view, texts);
          return (
            <li key={keyOf(reason)} className={styles.reason}>
              <p className={styles.text}>{text}</p>
              <Cure {...props} reason={reason} text={text} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Cure({
  reason,
  text,
  view,
  ...acting
}: Acting & { readonly reason: GateReason; readonly text: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  switch (reason.kind) {
    case 'item':
      return (
        <Button
          size="small"
          appearance="subtle"
          aria-label={t('reason.showName', { title: text })}
          onClick={() => focusLine(reason.requirementId)}
        >
          {t('reason.show')}
        </Button>
      );
    case 'disqualified-present':
    case 'doubted-present':
    case 'consent-lost':
      return (
        <>
          <p className={styles.how}>{t('lobby.how')}</p>
          <ActButton
            label={t('lobby.move')}
            name={t('lobby.moveName', { person: nameIn(view, reason.participantId, t) })}
            body={{ what: 'lobby.move', participant: reason.participantId }}
            act={acting.act}
            isDisabled={acting.isDisabled}
          />
        </>
      );
    case 'unauthorised-flagged':
      return view.presides ? (
        <Suspense fallback={null}>
          <DecideUnauthorised view={view} act={acting.act} isDisabled={acting.isDisabled} />
        </Suspense>
      ) : (
        <p className={styles.how}>{t('flag.chairDecides')}</p>
      );
    case 'adjourned':
      return (
        <ActButton
          label={t('break.resume')}
          body={{ what: 'meeting.resume' }}
          act={acting.act}
          isDisabled={acting.isDisabled}
        />
      );
    case 'level-unknown':
      return (
        <Button size="small" appearance="subtle" onClick={focusLevelControl}>
          {t('reason.chooseLevel')}
        </Button>
      );
    case 'nobody-present':
      return null;
  }
}

function keyOf(reason: GateReason): string {
  switch (reason.kind) {
    case 'item':
      return `item ${reason.requirementId}`;
    case 'disqualified-present':
    case 'doubted-present':
    case 'consent-lost':
      return `${reason.kind} ${reason.participantId}`;
    case 'unauthorised-flagged':
    case 'adjourned':
    case 'nobody-present':
    case 'level-unknown':
      return reason.kind;
  }
}
