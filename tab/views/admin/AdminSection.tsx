import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { statusOf } from '../../api/reply.ts';
import type { Loaded } from '../../hooks/use-loaded.ts';
import { useAdminTexts } from './admin-texts.ts';

const useStyles = makeStyles({
  section: { marginTop: '32px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  intro: { margin: '8px 0 12px', maxWidth: '65ch' },
  problem: { color: tokens.colorStatusDangerForeground3, margin: '8px 0' },
});

/** One part of the administrator's page, fetched on its own: what cannot be fetched takes nothing else with it. */
export function AdminSection<T>(props: {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly from: { readonly loaded: Loaded<T>; readonly reload: () => Promise<void> };
  readonly children: (value: T) => ReactNode;
}) {
  const styles = useStyles();
  const { t } = useAdminTexts();
  const { loaded, reload } = props.from;
  const titleId = `admin-${props.id}`;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {props.title}
      </h2>
      {props.intro && <p className={styles.intro}>{props.intro}</p>}
      {loaded.name === 'loading' && <p>{t('loading')}</p>}
      {loaded.name === 'failed' && (
        <div role="alert">
          <p className={styles.problem}>
            {t(statusOf(loaded.trouble) === 403 ? 'forbidden' : 'failed')}
          </p>
          <Button aria-describedby={titleId} onClick={() => void reload()}>
            {t('retry')}
          </Button>
        </div>
      )}
      {loaded.name === 'loaded' && props.children(loaded.value)}
    </section>
  );
}
