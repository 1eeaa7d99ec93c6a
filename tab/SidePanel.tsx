import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type {
  MeetingApi,
  MeetingSession,
  MeetingSnapshot,
  SessionPace,
} from './hooks/meeting-session.ts';
import type { Press } from './hooks/pending-press.ts';
import { useMeeting } from './hooks/use-meeting.ts';
import { Announcer } from './views/Announcer.tsx';
import { Checklist } from './views/Checklist.tsx';
import { mayOpenGate } from './views/course/gate-words.ts';
import { GateBanner } from './views/course/GateBanner.tsx';
import { LevelControl } from './views/LevelControl.tsx';
import { linesOf, remainingOf } from './views/line-model.ts';
import { LoadingPanel } from './views/LoadingPanel.tsx';
import { PeopleSection } from './views/people/PeopleSection.tsx';
import { SheetPlace } from './views/verification/SheetPlace.tsx';
import { Note } from './views/Note.tsx';
import { PageMessage } from './views/PageMessage.tsx';
import { StatusBar } from './views/StatusBar.tsx';
import { useTexts } from './views/texts-context.ts';
import { failureKeys, troubleText } from './views/trouble-texts.ts';

// What is done around the checklist comes after it: the first sight does not wait for it.
const Course = lazy(async () => ({ default: (await import('./views/course/Course.tsx')).Course }));
const SpeakerQueue = lazy(async () => ({
  default: (await import('./views/course/SpeakerQueue.tsx')).SpeakerQueue,
}));
const OwnPlace = lazy(async () => ({
  default: (await import('./views/course/OwnPlace.tsx')).OwnPlace,
}));

type Open = Extract<MeetingSnapshot, { name: 'open' }>;

/** The panel beside the meeting: what its level demands and what is left to do. */
export function SidePanel(props: {
  readonly api: MeetingApi;
  readonly thread: string;
  readonly pace?: SessionPace;
}) {
  const { t } = useTexts();
  const { meeting, session } = useMeeting(props.api, props.thread, props.pace);
  switch (meeting.name) {
    case 'loading':
      return <LoadingPanel label={t('panel.loading')} />;
    case 'failed': {
      const { title, text } = troubleText(meeting.trouble, t);
      const action = { label: t('panel.retry'), onPress: session.retry };
      return <PageMessage isAlert title={title} text={text} action={action} />;
    }
    case 'open':
      return <OpenPanel {...{ meeting, session }} {...props} />;
  }
}

const useStyles = makeStyles({
  why: {
    margin: 0,
    padding: '8px 12px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  rules: {
    margin: 0,
    padding: '8px 12px 24px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

function OpenPanel({
  meeting,
  session,
  api,
  thread,
}: {
  readonly meeting: Open;
  readonly session: MeetingSession;
  readonly api: MeetingApi;
  readonly thread: string;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { view, isOffline, heardAt, failures } = meeting;
  const [lastPresses, setLastPresses] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [ownPress, setOwnPress] = useState<Press>();
  const press = (made: Press) => {
    setOwnPress(made);
    if (made.confirmed)
      setLastPresses(new Map(lastPresses).set(made.requirementId, made.participants));
    session.press(made);
  };
  const lines = linesOf(view, lastPresses);
  const left = remainingOf(lines);
  const isHost = view.role !== 'participant';
  const { run } = session;
  const server = useMemo(() => ({ calls: api.calls, thread, run }), [api, thread, run]);
  const acting = { view, act: session.act, isDisabled: isOffline, server };
  const failure = ownPress && failures.get(ownPress.requirementId);
  return (
    <>
      <StatusBar {...{ view, left, isOffline, heardAt }} />
      <Announcer
        view={view}
        ownPress={ownPress}
        isOffline={isOffline}
        failure={failure && t(failureKeys[failure])}
      />
      <main>
        <SheetPlace {...acting}>
          <GateBanner {...acting} />
          <Notes meeting={meeting} isHost={isHost} />
          {isHost && <PeopleSection {...acting} />}
          {lines.length > 0 ? (
            <Checklist
              key={view.level}
              {...{ view, lines, failures }}
              isDisabled={isOffline}
              isPrimaryTaken={mayOpenGate(view)}
              act={session.act}
              onPress={press}
            />
          ) : (
            <Note title={t(isHost ? 'panel.noItems.title' : 'panel.nothingOwn.title')}>
              {t(isHost ? 'panel.noItems.text' : 'panel.nothingOwn.text')}
            </Note>
          )}
          <Suspense fallback={null}>
            {isHost && <Course {...acting} />}
            {isHost ? <SpeakerQueue {...acting} /> : <OwnPlace {...acting} />}
          </Suspense>
          {isHost && (
            <LevelControl view={view} isDisabled={isOffline} changeLevel={session.changeLevel} />
          )}
        </SheetPlace>
      </main>
      <footer>
        <p className={styles.rules}>
          {t('panel.rules', {
            organisation: pick(view.pack.organisation),
            version: view.pack.version,
          })}
        </p>
      </footer>
    </>
  );
}

function Notes({ meeting: { view }, isHost }: { meeting: Open; isHost: boolean }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { level } = view;
  const isAnyLineForParticipants = view.items.some((each) => each.control === 'participant');
  return (
    <>
      {view.isLevelKnown ? (
        <p className={styles.why}>{t(level === 0 ? 'panel.levelWhyLowest' : 'panel.levelWhy')}</p>
      ) : (
        <Note isWarning title={t('panel.levelUnknown.title')}>
          {t('panel.levelUnknown.text', { level })}
        </Note>
      )}
      {view.phase === 'ended' && <Note>{t(isHost ? 'panel.endedForHost' : 'panel.ended')}</Note>}
      {isHost &&
        view.phase !== 'ended' &&
        view.participants.length === 0 &&
        isAnyLineForParticipants && <Note>{t('panel.nobody')}</Note>}
    </>
  );
}
