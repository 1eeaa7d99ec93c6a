import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { Press } from '../hooks/pending-press.ts';
import { gateAnnouncement } from './course/gate-announcement.ts';
import { announcement } from './announcement.ts';
import { useTexts } from './texts-context.ts';
import { hiddenStyle } from './hidden-style.ts';

const useStyles = makeStyles({
  hidden: hiddenStyle,
});

/** Tells a screen reader what has changed in the list, politely, and breaks in when the matter at hand is closed. */
export function Announcer(props: {
  readonly view: MeetingView;
  readonly ownPress: Press | undefined;
  readonly isOffline: boolean;
  readonly failure: string | undefined;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const [seen, setSeen] = useState(props);
  const [said, setSaid] = useState('');
  const [urgent, setUrgent] = useState('');
  if (
    seen.view !== props.view ||
    seen.isOffline !== props.isOffline ||
    seen.failure !== props.failure
  ) {
    setSeen(props);
    const back = seen.isOffline && !props.isOffline ? texts.t('panel.backOnline') : '';
    const failure = props.failure && seen.failure !== props.failure ? props.failure : '';
    const change = announcement(seen.view, props.view, props.ownPress, texts);
    const gate = gateAnnouncement(seen.view, props.view, texts);
    if (gate?.isUrgent) setUrgent(gate.text);
    else if (gate && urgent) setUrgent('');
    const calm = gate && !gate.isUrgent ? gate.text : '';
    const sentence = [failure, back, calm, change].filter(Boolean).join(' ');
    if (sentence) setSaid(sentence);
  }
  return (
    <>
      <div className={styles.hidden} role="status" aria-live="polite">
        {said}
      </div>
      <div className={styles.hidden} aria-live="assertive" data-urgent>
        {urgent}
      </div>
    </>
  );
}
