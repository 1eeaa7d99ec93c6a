import { makeStyles } from '@fluentui/react-components';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActButton } from './ActButton.tsx';
import { matterAtHand } from './matter-words.ts';
import { TakeUpFirst } from './TakeUpFirst.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
});

/** Taking up, ending and adjourning: never more than two presses in sight. */
export function NextStep(acting: Acting) {
  const styles = useStyles();
  const { t } = useTexts();
  const { view, act, isDisabled } = acting;
  const matter = matterAtHand(view);
  const next = view.matters.find(({ state }) => state === 'waiting');
  const shared = { act, isDisabled };
  return (
    <div className={styles.buttons}>
      {view.matters.length === 0 && <TakeUpFirst {...acting} />}
      {matter && (
        <ActButton
          label={t('matter.endName', { number: matter.number })}
          body={{ what: 'matter.end', matter: matter.matterId }}
          {...shared}
        />
      )}
      {!matter && next && (
        <ActButton
          label={t('matter.takeUpName', { number: next.number })}
          body={{ what: 'matter.begin', matter: next.matterId }}
          {...shared}
        />
      )}
      {view.adjournedAt === undefined && view.phase === 'in-session' && (
        <ActButton
          appearance="subtle"
          label={t('break.adjourn')}
          body={{ what: 'meeting.adjourn' }}
          {...shared}
        />
      )}
    </div>
  );
}
