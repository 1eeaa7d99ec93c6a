import { makeStyles, tokens } from '@fluentui/react-components';
import type { EnrolmentView } from '../../../bot/contract/watch.ts';
import type { AdminApi } from '../../api/admin-client.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import type { Language } from '../../texts/texts.ts';
import { clockTime } from '../../texts/times.ts';
import { AdminSection } from './AdminSection.tsx';
import type { AdminTranslate } from './admin-texts.ts';
import { useAdminTexts } from './admin-texts.ts';

const useStyles = makeStyles({
  facts: {
    margin: '8px 0',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: '6px 16px',
    maxWidth: '560px',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** How many are watched, in counts alone. */
export function CalendarWatch({ api }: { readonly api: AdminApi }) {
  const styles = useStyles();
  const { t, language } = useAdminTexts();
  const from = useLoaded(api.enrolment);
  return (
    <AdminSection id="watch" title={t('watch.title')} intro={t('watch.intro')} from={from}>
      {(view) => (
        <dl className={styles.facts}>
          {factsOf(t, language, view).map(([term, value]) => [
            <dt key={term} className={styles.term}>
              {term}
            </dt>,
            <dd key={`${term}-value`} className={styles.value}>
              {value}
            </dd>,
          ])}
        </dl>
      )}
    </AdminSection>
  );
}

function factsOf(
  t: AdminTranslate,
  language: Language,
  view: EnrolmentView,
): readonly (readonly [string, string | number])[] {
  const { forged, unknownSubscription, notUnderstood } = view.dropped;
  const dropped = forged + unknownSubscription + notUnderstood;
  const { soonestExpiryAt } = view;
  return [
    [t('watch.decidedBy'), t(`watch.decidedBy.${view.decidedBy}`)],
    [t('watch.enrolled'), view.enrolled],
    [t('watch.withoutApp'), view.withoutApp],
    [t('watch.watched'), view.watched],
    [t('watch.notWatched'), view.notWatched],
    [
      t('watch.soonest'),
      soonestExpiryAt === undefined
        ? t('watch.soonestNone')
        : t('watch.soonestNote', {
            when: clockTime(new Date(soonestExpiryAt), language, new Date()),
          }),
    ],
    [t('watch.waiting'), view.waiting],
    [
      t('watch.dropped'),
      forged > 0 ? t('watch.droppedForged', { count: dropped, forged }) : dropped,
    ],
  ];
}
