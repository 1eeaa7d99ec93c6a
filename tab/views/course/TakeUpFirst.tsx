import { Button } from '@fluentui/react-components';
import { useAct } from '../../hooks/use-act.ts';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { ActProblem } from './ActProblem.tsx';
import { nextNumber } from './matter-words.ts';

/** With no matter entered, one press enters the first, at the meeting's level, and takes it up. */
export function TakeUpFirst({ view, act, isDisabled }: Acting) {
  const { t } = useTexts();
  const { isBusy, problem, run } = useAct(act, t);
  const takeUp = async () => {
    const number = nextNumber(view.matters);
    const added = await run({ what: 'matter.add', number, level: view.level });
    const matter = added?.matters.find((each) => each.number === number);
    if (matter) await run({ what: 'matter.begin', matter: matter.matterId });
  };
  return (
    <div>
      <Button
        size="small"
        disabledFocusable={isDisabled || isBusy}
        aria-busy={isBusy}
        onClick={({ detail }) => {
          if (detail < 2) void takeUp();
        }}
      >
        {t('matter.takeUpFirst')}
      </Button>
      <ActProblem text={problem} />
    </div>
  );
}
