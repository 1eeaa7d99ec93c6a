import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { OwnCalendarView } from '../../bot/contract/own-calendar.ts';
import type { Api } from '../api/client.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useTexts } from './texts-context.ts';

const PATH = '/api/v1/me/calendar-sharing';

const useStyles = makeStyles({
  section: { marginTop: '32px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '8px 0 12px', maxWidth: '60ch' },
});

/** What colleagues see of the viewer's own calendar (B3), with the press that opens it. Not shown where it is not offered. */
export function OwnCalendar(props: {
  readonly calls: Api['calls'];
  /** Opens Microsoft's page at the address; rejects when the person closes it or says no. */
  readonly askConsent: (path: string) => Promise<void>;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { calls, askConsent } = props;
  const load = useCallback(
    () => calls.read({ method: 'GET', path: PATH }, OwnCalendarView),
    [calls],
  );
  const { loaded, reload } = useLoaded(load);
  const [opened, setOpened] = useState<OwnCalendarView>();
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  if (loaded.name === 'loading') return null;
  const view = loaded.name === 'loaded' ? (opened ?? loaded.value) : undefined;
  if (view?.name === 'not-offered') return null;

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem('');
    await work();
    setBusy(false);
  };
  const open = () =>
    during(async () => {
      const reply = await calls.read({ method: 'POST', path: PATH }, OwnCalendarView);
      if (reply.ok) setOpened(reply.value);
      else setProblem(t('own.openFailed'));
    });
  const consent = (path: string) =>
    during(async () => {
      try {
        await askConsent(path);
        setOpened(undefined);
        await reload();
      } catch {
        setProblem(t('own.noConsent'));
      }
    });
  const sentence = (): string => {
    if (view === undefined) return t('own.failed');
    if (view.name === 'consent-required') return t('own.consentText');
    return t(opened && view.sharing === 'enough' ? 'own.opened' : `own.${view.sharing}`);
  };
  return (
    <section className={styles.section} aria-labelledby="own-calendar">
      <h2 id="own-calendar" className={styles.title}>
        {t('own.title')}
      </h2>
      <p className={styles.text} role="status">
        {sentence()}
      </p>
      {problem && <p role="alert">{problem}</p>}
      {view === undefined && <Button onClick={() => void reload()}>{t('panel.retry')}</Button>}
      {view?.name === 'consent-required' && (
        <Button disabledFocusable={isBusy} onClick={() => void consent(view.path)}>
          {t('own.consent')}
        </Button>
      )}
      {view?.name === 'known' && view.sharing === 'less' && (
        <Button disabledFocusable={isBusy} onClick={() => void open()}>
          {t('own.open')}
        </Button>
      )}
    </section>
  );
}
