import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ChangeLevelBody, MeetingView } from '../../bot/contract/meeting.ts';
import type { Reply } from '../api/reply.ts';
import { useTexts } from './texts-context.ts';

const LevelForm = lazy(async () => ({ default: (await import('./LevelForm.tsx')).LevelForm }));

const useStyles = makeStyles({ place: { padding: '8px 12px 0' } });

/** Lets a host change the meeting's level. The form is fetched when it is asked for. */
export function LevelControl(props: {
  readonly view: MeetingView;
  readonly isDisabled: boolean;
  readonly changeLevel: (body: ChangeLevelBody) => Promise<Reply<MeetingView>>;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={place} className={styles.place} data-level-control>
      <Button
        size="small"
        aria-expanded={isOpen}
        disabledFocusable={props.isDisabled}
        onClick={() => setOpen(!isOpen)}
      >
        {t('level.change')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <LevelForm view={props.view} changeLevel={props.changeLevel} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
