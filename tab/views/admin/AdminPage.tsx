import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { makeAdminApi } from '../../api/admin-client.ts';
import type { Calls } from '../../api/client.ts';
import { CalendarWatch } from './CalendarWatch.tsx';
import { DeadLetters } from './DeadLetters.tsx';
import { Errors } from './Errors.tsx';
import { Words } from './Words.tsx';
import { useAdminTexts } from './admin-texts.ts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  intro: { margin: '8px 0 0', maxWidth: '60ch' },
  section: { marginTop: '32px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What an administrator decides on, and how the installation is doing. */
export function AdminPage(props: {
  readonly calls: Calls;
  readonly organisation: string;
  readonly packVersion: string;
  readonly onAttestations: () => void;
}) {
  const styles = useStyles();
  const { t } = useAdminTexts();
  const { calls, organisation, packVersion } = props;
  const api = useMemo(() => makeAdminApi(calls), [calls]);
  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      <Words api={api} />
      <CalendarWatch api={api} />
      <DeadLetters api={api} />
      <Errors api={api} />
      <section className={styles.section} aria-labelledby="admin-rules">
        <h2 id="admin-rules" className={styles.heading}>
          {t('rules.title')}
        </h2>
        <p>{t('rules.version', { organisation, version: packVersion })}</p>
        <Button onClick={props.onAttestations}>{t('rules.attestations')}</Button>
      </section>
    </>
  );
}
