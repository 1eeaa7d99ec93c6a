import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterView } from '../../../bot/contract/meeting.ts';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActButton } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { matterState } from './matter-words.ts';
import { MatterForm } from './MatterForm.tsx';
import { nameIn } from './people-words.ts';

/** One matter on the list: how it stands, and what can be done with it now. */
export function MatterRow({ matter, ...acting }: Acting & { readonly matter: MatterView }) {
  const styles = useCourseStyles();
  const texts = useTexts();
  const { t } = texts;
  const { view } = acting;
  const { number, retakes, disqualified } = matter;
  const [isChanging, setChanging] = useState(false);
  const facts = [
    t('matter.level', { level: matter.level }),
    matterState(matter, texts, new Date()),
    ...(retakes > 0 ? [t('matter.retakes', { count: retakes })] : []),
  ];
  const people = disqualified.map((each) => nameIn(view, each, t)).join(', ');
  return (
    <li className={styles.row} data-matter={number}>
      <p className={styles.title}>
        <span className={styles.strong}>{t('matter.named', { number })}</span>
        {' · '}
        {facts.join(' · ')}
      </p>
      {disqualified.length > 0 && (
        <p className={styles.note}>{t('matter.disqualified', { people })}</p>
      )}
      {view.phase !== 'ended' && (
        <div className={styles.buttons}>
          <MatterPresses matter={matter} {...acting} />
          {matter.state !== 'ended' && (
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={isChanging}
              aria-label={t('matter.changeName', { number })}
              disabledFocusable={acting.isDisabled}
              onClick={() => setChanging(!isChanging)}
            >
              {t('matter.change')}
            </Button>
          )}
        </div>
      )}
      {isChanging && <MatterForm matter={matter} {...acting} onClose={() => setChanging(false)} />}
    </li>
  );
}

function MatterPresses({
  matter,
  view,
  act,
  isDisabled,
}: Acting & { readonly matter: MatterView }) {
  const { t } = useTexts();
  const { number, matterId } = matter;
  const shared = { act, isDisabled, appearance: 'subtle' } as const;
  if (matter.state === 'waiting')
    return (
      <>
        <ActButton
          label={t('matter.takeUp')}
          name={t('matter.takeUpName', { number })}
          body={{ what: 'matter.begin', matter: matterId }}
          {...shared}
        />
        <ActButton
          label={t('matter.remove')}
          name={t('matter.removeName', { number })}
          body={{ what: 'matter.remove', matter: matterId }}
          {...shared}
        />
      </>
    );
  return view.presides ? (
    <ActButton
      label={t('matter.retake')}
      name={t('matter.retakeName', { number })}
      body={{ what: 'matter.retake', matter: matterId }}
      {...shared}
    />
  ) : null;
}
