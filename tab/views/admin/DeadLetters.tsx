import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeadLettersView } from '../../../bot/contract/watch.ts';
import type { AdminApi } from '../../api/admin-client.ts';
import { statusOf } from '../../api/reply.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import { clockTime } from '../../texts/times.ts';
import { AdminRow } from './AdminRow.tsx';
import { AdminSection } from './AdminSection.tsx';
import type { AdminTextKey } from './admin-texts.ts';
import { useAdminTexts } from './admin-texts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0', padding: 0, display: 'grid', gap: '8px' },
  said: { margin: 0, color: tokens.colorStatusSuccessForeground1 },
});

type Letter = DeadLettersView['deadLetters'][number];

/** What was given up, each with a press that has it done again. */
export function DeadLetters({ api }: { readonly api: AdminApi }) {
  const styles = useStyles();
  const { t, language } = useAdminTexts();
  const from = useLoaded(api.deadLetters);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, 'replayed' | AdminTextKey>>(
    new Map(),
  );
  const [status, setStatus] = useState('');
  const replay = async ({ id, what }: Letter) => {
    const reply = await api.replay(id);
    const isGone = !reply.ok && statusOf(reply.trouble) === 404;
    const outcome = reply.ok ? 'replayed' : isGone ? 'letters.gone' : 'letters.failed';
    setOutcomes((before) => new Map(before).set(id, outcome));
    setStatus(reply.ok ? t('letters.said', { what: t(`letters.what.${what}`) }) : '');
  };
  const rowOf = (letter: Letter) => {
    const what = t(`letters.what.${letter.what}`);
    const when = clockTime(new Date(letter.diedAt), language, new Date());
    const outcome = outcomes.get(letter.id);
    const isReplayed = outcome === 'replayed';
    return (
      <AdminRow
        key={letter.id}
        title={what}
        facts={t('letters.when', { when })}
        standing="dead"
        problem={outcome === undefined || outcome === 'replayed' ? undefined : t(outcome)}
        actions={[
          {
            label: t(isReplayed ? 'letters.replayed' : 'letters.replay'),
            name: isReplayed ? t('letters.replayed') : t('letters.replayName', { what, when }),
            isDone: isReplayed,
            onPress: () => void replay(letter),
          },
        ]}
      />
    );
  };
  return (
    <AdminSection id="letters" title={t('letters.title')} intro={t('letters.intro')} from={from}>
      {({ deadLetters }) => (
        <>
          <p role="status" className={styles.said}>
            {status}
          </p>
          {deadLetters.length === 0 ? (
            <p>{t('letters.none')}</p>
          ) : (
            <ul className={styles.list}>{deadLetters.map(rowOf)}</ul>
          )}
        </>
      )}
    </AdminSection>
  );
}
