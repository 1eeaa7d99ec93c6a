import { useEffect } from 'react';
import type { Host } from './host/host.ts';
import { PageMessage } from './views/PageMessage.tsx';
import { useTexts } from './views/texts-context.ts';

/** Where Microsoft leads whoever has said yes or no; tells the page that opened the window, which then closes. */
export function ConsentedPage({ host }: { readonly host: Host }) {
  const { t } = useTexts();
  useEffect(() => {
    const isRefused = new URLSearchParams(window.location.hash.slice(1)).has('error');
    host.endConsent(isRefused ? 'refused' : 'given');
  }, [host]);
  return <PageMessage title={t('own.consented.title')} text={t('own.consented.text')} />;
}
