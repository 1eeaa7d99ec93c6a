import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { Press } from '../hooks/pending-press.ts';
import { announcement } from './announcement.ts';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells a screen reader, politely, what has changed in the list. `extra` is said as it comes. */
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
  if (
    seen.view !== props.view ||
    seen.isOffline !== props.isOffline ||
    seen.failure !== props.failure
  ) {
    setSeen(props);
    const back = seen.isOffline && !props.isOffline ? texts.t('panel.backOnline') : '';
    const failure = props.failure && seen.failure !== props.failure ? props.failure : '';
    const change = announcement(seen.view, props.view, props.ownPress, texts);
    const sentence = [failure, back, change].filter(Boolean).join(' ');
    if (sentence) setSaid(sentence);
  }
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {said}
    </div>
  );
}
