import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useId, useMemo, useState } from 'react';
import { makeVerificationApi } from '../../api/verification-client.ts';
import { usePeopleTexts } from '../people/people-texts.ts';
import type { InSheet } from './in-sheet.ts';
import { KnownSheet } from './KnownSheet.tsx';
import type { Sheet } from './open-sheet.ts';
import { PersonSheet } from './PersonSheet.tsx';
import { PhraseSheet } from './PhraseSheet.tsx';
import { useSheetStyles } from './sheet-styles.ts';

const useStyles = makeStyles({
  sheet: { display: 'grid', gap: '12px', padding: '8px 12px 24px', overflowWrap: 'anywhere' },
});

/** One thing from beginning to end, one step at a time. Escape closes it, and nothing is lost. */
export function VerificationSheet(
  props: Omit<InSheet, 'api' | 'say' | 'titleId'> & { readonly sheet: Sheet },
) {
  const styles = useStyles();
  const shared = useSheetStyles();
  const p = usePeopleTexts();
  const [said, say] = useState('');
  const titleId = useId();
  const { sheet, ...acting } = props;
  const { server, close } = props;
  const api = useMemo(() => makeVerificationApi(server), [server]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [close]);
  const inSheet: InSheet = { ...acting, api, say, titleId };
  return (
    <div role="dialog" aria-labelledby={titleId} className={styles.sheet} data-sheet={sheet.name}>
      <div>
        <Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={close}>
          {p('sheet.close')}
        </Button>
      </div>
      <Page sheet={sheet} {...inSheet} />
      <div className={shared.hidden} role="status">
        {said}
      </div>
    </div>
  );
}

function Page({ sheet, ...inSheet }: InSheet & { readonly sheet: Sheet }) {
  switch (sheet.name) {
    case 'person':
      return (
        <PersonSheet key={sheet.participantId} participantId={sheet.participantId} {...inSheet} />
      );
    case 'known':
      return <KnownSheet {...inSheet} />;
    case 'phrase':
      return <PhraseSheet {...inSheet} />;
  }
}
