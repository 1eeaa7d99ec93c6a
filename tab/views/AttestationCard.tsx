import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Api } from '../api/client.ts';
import { dayOf } from '../texts/times.ts';
import type { AttestationLine } from './attestation-line.ts';
import { AttestForm } from './AttestForm.tsx';
import type { Tone } from './describe-state.ts';
import { Disclosure } from './Disclosure.tsx';
import { LineDetails } from './LineDetails.tsx';
import { RevokeStep } from './RevokeStep.tsx';
import { StatusIcon } from './StatusIcon.tsx';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  card: {
    padding: '14px 16px',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  fact: { margin: 0, color: tokens.colorNeutralForeground2 },
  standing: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '10px' },
  more: { display: 'flex', flexWrap: 'wrap', marginLeft: '-4px', paddingTop: '4px' },
});

const tones = {
  valid: 'met',
  lapsed: 'unmet',
  revoked: 'unmet',
  missing: 'unmet',
} as const satisfies Record<AttestationLine['standing'], Tone>;

/** One requirement that is attested for the whole organisation. */
export function AttestationCard(props: {
  readonly api: Pick<Api, 'attest' | 'revoke'>;
  readonly line: AttestationLine;
  readonly isLatest: boolean;
  readonly onOpened: () => void;
  readonly onChanged: (change: 'attested' | 'revoked') => Promise<void>;
}) {
  const styles = useStyles();
  const { t, pick, language } = useTexts();
  const [step, setStep] = useState<'none' | 'attest' | 'revoke'>('none');
  const actions = useRef<HTMLDivElement>(null);
  const { line, api } = props;
  const { attestation, standing } = line;
  const title = pick(line.title);
  const titleId = `attestation-${line.requirementId}`;
  const date = (instant: string) => dayOf(new Date(instant), language);

  // Leaving the form or the question brings the focus back to where it was opened.
  const wasInStep = useRef(false);
  useEffect(() => {
    if (step === 'none' && wasInStep.current) actions.current?.querySelector('button')?.focus();
    wasInStep.current = step !== 'none';
  }, [step]);
  const finish = async (change: 'attested' | 'revoked') => {
    await props.onChanged(change);
    setStep('none');
  };

  return (
    <li className={styles.card} aria-labelledby={titleId}>
      <StatusIcon tone={tones[standing]} />
      <div>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        <p className={styles.fact}>
          <span
            className={mergeClasses(
              styles.standing,
              standing === 'valid' ? styles.good : styles.bad,
            )}
          >
            {t(`tab.standing.${standing}`)}
          </span>
          {' · '}
          {t('tab.level', { level: line.level })}
          {' · '}
          {t('tab.answers', { role: pick(line.roleTitle) })}
        </p>
        {attestation && (
          <>
            <p className={styles.fact}>
              {attestation.attestedByName === undefined
                ? t('tab.attested', { date: date(attestation.attestedAt) })
                : t('tab.attestedNamed', {
                    date: date(attestation.attestedAt),
                    name: attestation.attestedByName,
                  })}
              {'. '}
              {t(standing === 'lapsed' ? 'tab.expired' : 'tab.expires', {
                date: date(attestation.expiresAt),
              })}
              {'.'}
            </p>
            <p className={styles.fact}>{t('tab.evidence', { evidence: attestation.evidence })}</p>
          </>
        )}
        {line.mayAttest && step === 'none' && (
          <div className={styles.actions} ref={actions}>
            <Button
              aria-label={t(standing === 'valid' ? 'tab.renewName' : 'tab.attestName', { title })}
              onClick={() => {
                setStep('attest');
                props.onOpened();
              }}
            >
              {t(standing === 'valid' ? 'tab.renew' : 'tab.attest')}
            </Button>
            {attestation && standing === 'valid' && (
              <Button
                appearance="subtle"
                aria-label={t('tab.revokeName', { title })}
                onClick={() => setStep('revoke')}
              >
                {t('tab.revoke')}
              </Button>
            )}
          </div>
        )}
        {step === 'attest' && (
          <AttestForm
            line={line}
            isLatest={props.isLatest}
            attest={api.attest}
            onSaved={() => finish('attested')}
            onCancel={() => setStep('none')}
          />
        )}
        {step === 'revoke' && attestation && (
          <RevokeStep
            title={title}
            level={line.level}
            revoke={() => api.revoke(attestation.id)}
            onRevoked={() => finish('revoked')}
            onCancel={() => setStep('none')}
          />
        )}
        <div className={styles.more}>
          <Disclosure label={t('tab.what')} name={title}>
            <LineDetails line={line} />
          </Disclosure>
        </div>
      </div>
    </li>
  );
}
