import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Reply } from '../api/reply.ts';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  step: {
    marginTop: '12px',
    padding: '12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, outlineStyle: 'none' },
  text: { margin: '4px 0 10px' },
  problem: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Asks before an attestation is revoked, because that cannot be undone. */
export function RevokeStep(props: {
  readonly title: string;
  readonly level: number;
  readonly revoke: () => Promise<Reply<null>>;
  readonly onRevoked: () => Promise<void>;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const [state, setState] = useState<'asking' | 'revoking' | 'failed'>('asking');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const revoke = async () => {
    if (state === 'revoking') return;
    setState('revoking');
    const reply = await props.revoke();
    if (reply.ok) await props.onRevoked();
    else setState('failed');
  };
  return (
    <div className={styles.step} role="group" aria-label={t('tab.revoke.title')}>
      <h3 className={styles.title} ref={heading} tabIndex={-1}>
        {t('tab.revoke.title')}
      </h3>
      <p className={styles.text}>
        {t('tab.revoke.text', { title: props.title, level: props.level })}
      </p>
      <div className={styles.buttons}>
        <Button onClick={props.onCancel}>{t('tab.revoke.no')}</Button>
        <Button disabledFocusable={state === 'revoking'} onClick={() => void revoke()}>
          {t('tab.revoke.yes')}
        </Button>
      </div>
      {state === 'failed' && (
        <p className={styles.problem} role="alert">
          {t('tab.revoke.failed')}
        </p>
      )}
    </div>
  );
}
