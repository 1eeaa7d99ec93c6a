import {
  FluentProvider,
  makeStaticStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { makeApi } from './api/client.ts';
import type { Host, HostContext, ThemeName } from './host/host.ts';
import { useTeamsContext } from './hooks/use-teams-context.ts';
import { SidePanel } from './SidePanel.tsx';
import { textsIn, languageOf } from './texts/texts.ts';
import type { ViewName } from './view-name.ts';
import { ErrorBoundary } from './views/ErrorBoundary.tsx';
import { LoadingPanel } from './views/LoadingPanel.tsx';
import { PageMessage } from './views/PageMessage.tsx';
import { TextsContext, useTexts } from './views/texts-context.ts';

const PersonalTab = lazy(async () => ({
  default: (await import('./PersonalTab.tsx')).PersonalTab,
}));
const ConsentedPage = lazy(async () => ({
  default: (await import('./ConsentedPage.tsx')).ConsentedPage,
}));
const ConfigPage = lazy(async () => ({ default: (await import('./ConfigPage.tsx')).ConfigPage }));

// As text, for rules inside a media query are lost when they are given as objects.
const useGlobalStyles = makeStaticStyles(`
  html, body { margin: 0; padding: 0; }
  /* Room for the sticky bar, so that what gets the focus is never hidden behind it. */
  html { scroll-padding-top: 110px; scroll-padding-bottom: 16px; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }
`);

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The web part: theme, language and view follow Teams. */
export function App({ host, view }: { readonly host: Host; readonly view: ViewName }) {
  useGlobalStyles();
  const context = useTeamsContext(host);
  const locale = context.name === 'inside' ? context.locale : navigator.language;
  const theme =
    context.name === 'inside'
      ? context.theme
      : window.matchMedia('(prefers-color-scheme: dark)').matches
        ? 'dark'
        : 'light';
  const texts = useMemo(() => textsIn(languageOf(locale)), [locale]);
  useEffect(() => {
    document.documentElement.lang = texts.language;
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [texts, theme]);
  const { t } = texts;
  return (
    <TextsContext value={texts}>
      <FluentProvider theme={themes[theme]} style={{ minHeight: '100vh' }}>
        <ErrorBoundary>
          {context.name === 'opening' && <LoadingPanel label={t('app.loading')} />}
          {context.name === 'outside' && (
            <PageMessage title={t('app.outside.title')} text={t('app.outside.text')} />
          )}
          {context.name === 'inside' && (
            <Suspense fallback={<LoadingPanel label={t('app.loading')} />}>
              <View host={host} view={view} thread={context.thread} />
            </Suspense>
          )}
        </ErrorBoundary>
      </FluentProvider>
    </TextsContext>
  );
}

function View(props: {
  readonly host: Host;
  readonly view: ViewName;
  readonly thread: HostContext['thread'] | undefined;
}) {
  const { t, language } = useTexts();
  const { host, view, thread } = props;
  const api = useMemo(
    () => makeApi({ fetch: (path, init) => fetch(path, init), token: host.token, language }),
    [host, language],
  );
  switch (view) {
    case 'personal':
      return <PersonalTab api={api} askConsent={host.askConsent} />;
    case 'config':
      return <ConfigPage host={host} />;
    case 'consented':
      return <ConsentedPage host={host} />;
    case 'panel':
      return thread === undefined ? (
        <PageMessage title={t('app.noMeeting.title')} text={t('app.noMeeting.text')} />
      ) : (
        <SidePanel api={api} thread={thread} />
      );
  }
}
