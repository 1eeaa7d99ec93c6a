import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AttestationsView } from '../../bot/contract/admin.ts';
import type { Api } from '../api/client.ts';
import { AttestationCard } from './AttestationCard.tsx';
import { Roles } from './Roles.tsx';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  intro: { margin: '8px 0 4px', maxWidth: '60ch' },
  summary: { margin: '0 0 16px', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  said: { minHeight: '20px', margin: '0 0 8px', color: tokens.colorStatusSuccessForeground1 },
});

/** "Attestations for the organisation": what is true for all meetings, who says so and how long it holds. */
export function Attestations(props: {
  readonly api: Api;
  readonly view: AttestationsView;
  readonly reload: () => Promise<void>;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { api, reload } = props;
  const [latest, setLatest] = useState<string>();
  const [said, setSaid] = useState('');
  const { lines, organisation, isAdministrator, packVersion } = props.view;
  const valid = lines.filter((each) => each.standing === 'valid').length;
  return (
    <>
      <h1 className={styles.title}>{t('tab.title')}</h1>
      <p className={styles.intro}>{t('tab.intro', { organisation: pick(organisation) })}</p>
      <p className={styles.summary}>
        {lines.length === 0 ? t('tab.empty') : t('tab.summary', { valid, total: lines.length })}
      </p>
      <p className={styles.said} role="status">
        {said}
      </p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <AttestationCard
            key={line.requirementId}
            api={api}
            line={line}
            isLatest={latest === line.requirementId}
            onOpened={() => setLatest(line.requirementId)}
            onChanged={async (change) => {
              await reload();
              setSaid(t(change === 'attested' ? 'tab.saved' : 'tab.revoked'));
            }}
          />
        ))}
      </ul>
      {isAdministrator && <Roles api={api} onChanged={() => void reload()} />}
      <p>{t('panel.rules', { organisation: pick(organisation), version: packVersion })}</p>
    </>
  );
}
