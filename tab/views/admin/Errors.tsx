import { makeStyles, tokens } from '@fluentui/react-components';
import type { AdminApi } from '../../api/admin-client.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import { clockTime } from '../../texts/times.ts';
import { AdminSection } from './AdminSection.tsx';
import { isAdminTextKey, useAdminTexts } from './admin-texts.ts';

const useStyles = makeStyles({
  list: { margin: '8px 0', paddingLeft: '20px', display: 'grid', gap: '8px' },
  fact: { color: tokens.colorNeutralForeground2 },
});

/** What went wrong since the server started, in words; the log alone knows more. */
export function Errors({ api }: { readonly api: AdminApi }) {
  const styles = useStyles();
  const { t, language } = useAdminTexts();
  const from = useLoaded(api.errors);
  const when = (instant: string) => clockTime(new Date(instant), language, new Date());
  const sentence = (event: string) => {
    const key = `error.${event}`;
    return isAdminTextKey(key) ? t(key) : t('errors.other', { event });
  };
  return (
    <AdminSection id="errors" title={t('errors.title')} from={from}>
      {({ since, errors }) => (
        <>
          <p>{t('errors.since', { when: when(since) })}</p>
          {errors.length === 0 ? (
            <p>{t('errors.none')}</p>
          ) : (
            <ul className={styles.list}>
              {errors.map(({ event, count, lastAt }) => (
                <li key={event}>
                  {sentence(event)}{' '}
                  <span className={styles.fact}>
                    {count === 1
                      ? t('errors.once', { when: when(lastAt) })
                      : t('errors.times', { count, when: when(lastAt) })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </AdminSection>
  );
}
