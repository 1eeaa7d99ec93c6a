import { useEffect, useState } from 'react';
import type { Host, HostContext } from '../host/host.ts';

export type TeamsContext =
  | { readonly name: 'opening' }
  | { readonly name: 'outside' }
  | ({ readonly name: 'inside' } & HostContext);

/** Where the page is shown; follows changes of theme. */
export function useTeamsContext(host: Host): TeamsContext {
  const [context, setContext] = useState<TeamsContext>({ name: 'opening' });
  useEffect(() => {
    let isGone = false;
    host.open().then(
      (opened) => {
        if (isGone) return;
        setContext({ name: 'inside', ...opened });
        host.onTheme((theme) =>
          setContext((before) => (before.name === 'inside' ? { ...before, theme } : before)),
        );
        host.shown();
      },
      () => {
        if (!isGone) setContext({ name: 'outside' });
      },
    );
    return () => {
      isGone = true;
    };
  }, [host]);
  return context;
}
