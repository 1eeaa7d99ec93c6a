import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../texts-context.ts';
import type { Acting } from './ActButton.tsx';
import { useCourseStyles } from './course-styles.ts';
import { MatterForm } from './MatterForm.tsx';
import { MatterRow } from './MatterRow.tsx';

/** Everything on the agenda, in the order it was entered, with a place for one more. */
export function MatterList(acting: Acting) {
  const styles = useCourseStyles();
  const { t } = useTexts();
  const [isAdding, setAdding] = useState(false);
  const { view } = acting;
  return (
    <>
      <ul className={styles.list} aria-label={t('matter.title')}>
        {view.matters.map((matter) => (
          <MatterRow key={matter.matterId} matter={matter} {...acting} />
        ))}
      </ul>
      {view.phase !== 'ended' && (
        <Button
          size="small"
          aria-expanded={isAdding}
          disabledFocusable={acting.isDisabled}
          onClick={() => setAdding(!isAdding)}
        >
          {t('matter.add')}
        </Button>
      )}
      {isAdding && <MatterForm {...acting} onClose={() => setAdding(false)} />}
    </>
  );
}
