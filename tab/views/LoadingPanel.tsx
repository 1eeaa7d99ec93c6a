import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { hiddenStyle } from './hidden-style.ts';

const useStyles = makeStyles({
  page: { padding: '12px', display: 'grid', gap: '20px' },
  row: { display: 'grid', gap: '8px' },
  short: { width: '60%' },
  hidden: hiddenStyle,
});

/** The shape of the list while it is on its way. */
export function LoadingPanel({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <main className={styles.page} aria-busy="true">
      <h1 className={styles.hidden}>{label}</h1>
      <p className={styles.hidden} role="status">
        {label}
      </p>
      <Skeleton aria-hidden>
        <div className={styles.page}>
          {[1, 2, 3, 4].map((row) => (
            <div className={styles.row} key={row}>
              <SkeletonItem size={20} />
              <SkeletonItem size={12} className={styles.short} />
            </div>
          ))}
        </div>
      </Skeleton>
    </main>
  );
}
