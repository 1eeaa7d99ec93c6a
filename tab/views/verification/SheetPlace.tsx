import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import type { ActingOnPeople } from '../people/acting-on-people.ts';
import { useTexts } from '../texts-context.ts';
import { OpenSheet } from './open-sheet.ts';
import type { Sheet, StandingCode } from './open-sheet.ts';

const VerificationSheet = lazy(async () => ({
  default: (await import('./VerificationSheet.tsx')).VerificationSheet,
}));

/**
 * The panel, and the sheet that takes its place when one is opened. What stands around the panel stays: the status bar, and
 * what is announced to a screen reader. Closing gives the focus back to where it came from.
 */
export function SheetPlace(props: ActingOnPeople & { readonly children: ReactNode }) {
  const { children, ...acting } = props;
  const { t } = useTexts();
  const [sheet, setSheet] = useState<Sheet>();
  const opener = useRef<HTMLElement>(undefined);
  const [codes] = useState(() => new Map<string, StandingCode>());
  const open = useCallback((next: Sheet) => {
    if (!opener.current && document.activeElement instanceof HTMLElement)
      opener.current = document.activeElement;
    setSheet(next);
  }, []);
  useEffect(() => {
    const from = opener.current;
    if (sheet || !from) return;
    opener.current = undefined;
    const place = document.querySelector<HTMLElement>('[data-place="people"]');
    (from.isConnected ? from : place)?.focus();
  }, [sheet]);
  return (
    <OpenSheet value={open}>
      <div hidden={sheet !== undefined}>{children}</div>
      {sheet && (
        <ErrorBoundary>
          <Suspense fallback={<p>{t('people.loading')}</p>}>
            <VerificationSheet
              {...acting}
              {...{ sheet, codes }}
              open={open}
              close={() => setSheet(undefined)}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </OpenSheet>
  );
}
