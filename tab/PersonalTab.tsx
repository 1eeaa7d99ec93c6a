import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Api } from './api/client.ts';
import type { Host } from './host/host.ts';
import { statusOf } from './api/reply.ts';
import { useLoaded } from './hooks/use-loaded.ts';
import { Attestations } from './views/Attestations.tsx';
import { LoadingPanel } from './views/LoadingPanel.tsx';
import { OwnCalendar } from './views/OwnCalendar.tsx';
import { PageMessage } from './views/PageMessage.tsx';
import { Pages } from './views/Pages.tsx';
import { useTexts } from './views/texts-context.ts';

// Fetched by those who open them.
const RecordsPage = lazy(async () => ({
  default: (await import('./views/record/RecordsPage.tsx')).RecordsPage,
}));
const AdminPage = lazy(async () => ({
  default: (await import('./views/admin/AdminPage.tsx')).AdminPage,
}));

const useStyles = makeStyles({
  page: {
    maxWidth: '760px',
    margin: '0 auto',
    padding: '20px 16px 40px',
    overflowWrap: 'anywhere',
  },
});

/** The personal tab: the organisation's attestations, the logs of meetings, and for administrators a page of their own. */
export function PersonalTab(props: { readonly api: Api; readonly askConsent: Host['askConsent'] }) {
  const { api, askConsent } = props;
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { loaded, reload } = useLoaded(api.attestations);
  if (loaded.name === 'loading') return <LoadingPanel label={t('tab.loading')} />;
  if (loaded.name === 'failed') {
    const kind = statusOf(loaded.trouble) === 403 ? 'forbidden' : 'failed';
    return (
      <PageMessage
        isAlert
        title={t(`tab.${kind}.title`)}
        text={t(`tab.${kind}.text`)}
        action={{ label: t('panel.retry'), onPress: () => void reload() }}
      />
    );
  }
  const view = loaded.value;
  const waiting = <p role="status">{t('app.loading')}</p>;
  return (
    <main className={styles.page}>
      <Pages isAdministrator={view.isAdministrator}>
        {(page, open) => {
          switch (page) {
            case 'attestations':
              return (
                <>
                  <Attestations api={api} view={view} reload={reload} />
                  <OwnCalendar calls={api.calls} askConsent={askConsent} />
                </>
              );
            case 'records':
              return (
                <Suspense fallback={waiting}>
                  <RecordsPage calls={api.calls} />
                </Suspense>
              );
            case 'admin':
              return (
                <Suspense fallback={waiting}>
                  <AdminPage
                    calls={api.calls}
                    organisation={pick(view.organisation)}
                    packVersion={view.packVersion}
                    onAttestations={() => open('attestations')}
                  />
                </Suspense>
              );
          }
        }}
      </Pages>
    </main>
  );
}
