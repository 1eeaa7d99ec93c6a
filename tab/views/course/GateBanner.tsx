import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { GateReason, MeetingView } from '../../../bot/contract/meeting.ts';
import type { Texts } from '../../texts/texts.ts';
import { clockTime } from '../../texts/times.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActButton } from './ActButton.tsx';
import { gateHeadline, mayOpenGate, standingTroubles } from './gate-words.ts';
import { GateIcon } from './GateIcon.tsx';
import { GateReasons } from './GateReasons.tsx';
import { KeepFocus } from './KeepFocus.tsx';
import { FIRST_SECRET_LEVEL, matterAtHand } from './matter-words.ts';
import { NextStep } from './NextStep.tsx';
import { ReadOut } from './ReadOut.tsx';

const useStyles = makeStyles({
  banner: {
    display: 'grid',
    gap: '8px',
    padding: '10px 12px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  open: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  closed: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  ready: { borderLeftColor: tokens.colorBrandStroke1 },
  informs: {},
  head: { display: 'flex', gap: '8px', margin: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightBold,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Whether the matter at hand is open, the first thing a host sees: why not, what to do about it, and what comes next. */
export function GateBanner(acting: Acting) {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { view } = acting;
  const isHost = view.role !== 'participant';
  const headline = gateHeadline(view, texts);
  const matter = matterAtHand(view);
  const mayStep = isHost && view.phase !== 'ended';
  const troubles = isHost ? standingTroubles(view) : [];
  if (!headline && !mayStep && troubles.length === 0) return null;
  const tone = headline?.tone ?? (troubles.length > 0 ? 'closed' : 'informs');
  const detail = detailOf(view, texts);
  return (
    <KeepFocus
      label={t(headline ? 'gate.title' : 'gate.meeting')}
      className={mergeClasses(styles.banner, styles[tone])}
    >
      {headline && (
        <div className={styles.head} data-gate={tone}>
          <GateIcon tone={tone} />
          <h2 className={styles.title}>{headline.text}</h2>
        </div>
      )}
      {detail && <p className={styles.text}>{detail}</p>}
      {troubles.length > 0 && (
        <GateReasons title={t('gate.leftInforms')} reasons={troubles} {...acting} />
      )}
      {isHost && <WhatIsLeft {...acting} />}
      {isHost && headline && matter && matter.level >= FIRST_SECRET_LEVEL && (
        <ReadOut matter={matter} />
      )}
      {mayStep && <NextStep {...acting} />}
    </KeepFocus>
  );
}

/** The one press that opens the matter, or what keeps it from being opened. */
function WhatIsLeft(acting: Acting) {
  const { t } = useTexts();
  const { view, act, isDisabled } = acting;
  const { gate } = view;
  const matter = matterAtHand(view);
  if (matter && mayOpenGate(view))
    return (
      <div>
        <ActButton
          isLarge
          appearance="primary"
          label={t('gate.openMatter')}
          body={{ what: 'gate.open', matter: matter.matterId }}
          {...{ act, isDisabled }}
        />
      </div>
    );
  if (gate?.name === 'closed')
    return <GateReasons title={t('gate.left')} reasons={gate.reasons} {...acting} />;
  const reasons =
    gate?.name === 'informs'
      ? gate.reasons.filter((each) => !isTrouble(each, standingTroubles(view)))
      : [];
  return reasons.length === 0 ? null : (
    <div>
      <Disclosure label={t('gate.informsLeft', { count: reasons.length })}>
        <GateReasons title={t('gate.leftInforms')} reasons={reasons} {...acting} />
      </Disclosure>
    </div>
  );
}

const isTrouble = (reason: GateReason, troubles: readonly GateReason[]) =>
  troubles.some(({ kind }) => kind === reason.kind);

/** The line under the headline, for whoever looks. */
function detailOf(view: MeetingView, { t, language }: Texts): string | undefined {
  const { gate } = view;
  const matter = matterAtHand(view);
  if (!gate || !matter) return undefined;
  const { number, level } = matter;
  const time = (instant: string) => clockTime(new Date(instant), language, new Date());
  if (view.role === 'participant') {
    if (matter.disqualified.length > 0) return t('gate.disqualifiedOwn', { number });
    if (gate.name === 'informs') return undefined;
    return t(gate.name === 'open' ? 'gate.openOwn' : 'gate.waitOwn');
  }
  switch (gate.name) {
    case 'informs':
      return t('gate.informsText', { level });
    case 'open':
      if (gate.byViewer) return t('gate.openByYou', { time: time(gate.at) });
      return gate.byName === undefined
        ? t('gate.openAt', { time: time(gate.at) })
        : t('gate.openBy', { name: gate.byName, time: time(gate.at) });
    case 'closed':
      if (gate.reasons.length === 0) return t('gate.readyText');
      return gate.closing && t('gate.closedAt', { time: time(gate.closing.at) });
  }
}
