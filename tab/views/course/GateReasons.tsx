import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { GateReason } from '../../../bot/contract/meeting.ts';
import { Disclosure } from '../Disclosure.tsx';
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
  text: {
    margin: 0,
    flex: '1 1 140px',
    minWidth: 0,
    textAlign: 'start',
    lineHeight: tokens.lineHeightBase300,
  },
  how: {
    margin: 0,
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** More lines than so are folded: the checklist below holds them all. */
const MOST_LINES = 3;

/** What keeps the matter closed, each with the press that cures it or the way to it. */
export function GateReasons(
  props: Acting & { readonly title: string; readonly reasons: readonly GateReason[] },
) {
  const styles = useStyles();
  const { t } = useTexts();
  const circumstances = props.reasons.filter(({ kind }) => kind !== 'item');
  // Who somebody is comes before how they sit: the lines that are held as a procedure first, else in the pack's order.
  const lines = props.reasons
    .filter(({ kind }) => kind === 'item')
    .toSorted((a, b) => Number(isProcedure(b, props.view)) - Number(isProcedure(a, props.view)));
  const isLong = lines.length > MOST_LINES + 1;
  const folded = isLong ? lines.slice(MOST_LINES) : [];
  const shown = [...circumstances, ...(isLong ? lines.slice(0, MOST_LINES) : lines)];
  return (
    <div>
      <h3 className={styles.title}>{props.title}</h3>
      <ul className={styles.list} aria-label={props.title}>
        {shown.map((reason) => (
          <Reason key={keyOf(reason)} {...props} reason={reason} />
        ))}
      </ul>
      {folded.length > 0 && (
        <Disclosure label={t('reason.more', { count: folded.length })} name={t('reason.moreName')}>
          <ul className={styles.list} aria-label={props.title}>
            {folded.map((reason) => (
              <Reason key={keyOf(reason)} {...props} reason={reason} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

const isProcedure = (reason: GateReason, { items }: Acting['view']): boolean =>
  reason.kind === 'item' &&
  items.some((each) => each.requirementId === reason.requirementId && each.control === 'procedure');

function Reason({ reason, ...acting }: Acting & { readonly reason: GateReason }) {
  const styles = useStyles();
  const texts = useTexts();
  const text = reasonText(reason, acting.view, texts);
  if (reason.kind === 'item')
    return (
      <li className={styles.reason}>
        <Link
          as="button"
          className={styles.text}
          aria-label={texts.t('reason.showName', { title: text })}
          onClick={() => focusLine(reason.requirementId)}
        >
          {text}
        </Link>
      </li>
    );
  return (
    <li className={styles.reason}>
      <p className={styles.text}>{text}</p>
      <Cure reason={reason} {...acting} />
    </li>
  );
}

type Circumstance = Exclude<GateReason, { kind: 'item' }>;

function Cure({ reason, view, ...acting }: Acting & { readonly reason: Circumstance }) {
  const styles = useStyles();
  const { t } = useTexts();
  switch (reason.kind) {
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
