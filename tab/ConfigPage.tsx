import { useEffect } from 'react';
import type { Host } from './host/host.ts';
import { PageMessage } from './views/PageMessage.tsx';
import { useTexts } from './views/texts-context.ts';

/** Shown by Teams when the panel is added to a meeting; Teams' own Save does it. */
export function ConfigPage({ host }: { readonly host: Pick<Host, 'offerTab'> }) {
  const { t } = useTexts();
  useEffect(() => {
    host.offerTab({
      name: t('config.tabName'),
      entityId: 'motesvakt-panel',
      contentUrl: new URL('/tab/?view=panel', window.location.origin).href,
    });
  }, [host, t]);
  return <PageMessage title={t('config.title')} text={t('config.text')} />;
}
