import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Api } from '../api/client.ts';
import type { Trouble } from '../api/reply.ts';
import { statusOf } from '../api/reply.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import type { TextKey } from '../texts/texts.ts';
import { RoleHolderForm } from './RoleHolderForm.tsx';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  section: { marginTop: '32px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  role: {
    marginTop: '12px',
    padding: '14px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  roleTitle: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  holders: { listStyleType: 'none', margin: '8px 0', padding: 0, display: 'grid', gap: '4px' },
  holder: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  problem: { color: tokens.colorStatusDangerForeground3 },
});

/** For administrators: who holds the roles that attest. */
export function Roles(props: {
  readonly api: Pick<Api, 'roles' | 'setRoleHolder'>;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { api } = props;
  const { loaded, reload } = useLoaded(api.roles);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<TextKey>();
  /** Gives what went wrong, or nothing. */
  const set = async (role: string, roleTitle: string, personId: string, holds: boolean) => {
    const reply = await api.setRoleHolder(role, personId, { holds });
    if (!reply.ok) return roleProblem(reply.trouble);
    await reload();
    props.onChanged();
    const person = personId;
    setSaid(t(holds ? 'roles.added' : 'roles.removed', { person, role: roleTitle }));
    return undefined;
  };
  return (
    <section className={styles.section} aria-labelledby="roles-title">
      <h2 id="roles-title" className={styles.title}>
        {t('roles.title')}
      </h2>
      <p>{t('roles.intro')}</p>
      <p role="status">{said}</p>
      {problem && (
        <p role="alert" className={styles.problem}>
          {t(problem)}
        </p>
      )}
      {loaded.name === 'loading' && <p>{t('roles.loading')}</p>}
      {loaded.name === 'failed' && (
        <>
          <p className={styles.problem}>{t('roles.failed')}</p>
          <Button onClick={() => void reload()}>{t('panel.retry')}</Button>
        </>
      )}
      {loaded.name === 'loaded' &&
        loaded.value.roles.map(({ role, title, holders }) => (
          <div key={role} className={styles.role}>
            <h3 className={styles.roleTitle}>{pick(title)}</h3>
            {holders.length === 0 && <p>{t('roles.none')}</p>}
            <ul className={styles.holders}>
              {holders.map(({ personId, displayName }) => (
                <li key={personId} className={styles.holder}>
                  <span className={styles.name}>{displayName ?? personId}</span>
                  <Button
                    size="small"
                    aria-label={t('roles.removeName', {
                      person: displayName ?? personId,
                      role: pick(title),
                    })}
                    onClick={() => void set(role, pick(title), personId, false).then(setProblem)}
                  >
                    {t('roles.remove')}
                  </Button>
                </li>
              ))}
            </ul>
            <RoleHolderForm
              roleTitle={pick(title)}
              add={(personId) => set(role, pick(title), personId, true)}
            />
          </div>
        ))}
    </section>
  );
}

function roleProblem(trouble: Trouble): TextKey {
  if (trouble.kind === 'refused') {
    if (trouble.problem.code === 'unknown-person') return 'roles.unknownPerson';
    if (trouble.problem.code === 'unknown-role') return 'roles.unknownRole';
  }
  return statusOf(trouble) === 403 ? 'roles.notAllowed' : 'roles.saveFailed';
}
