import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { IssueCodeBody } from '../../../bot/contract/verification.ts';
import { useAsked } from '../../hooks/use-asked.ts';
import { ActProblem } from '../course/ActProblem.tsx';
import { usePeopleTexts } from '../people/people-texts.ts';
import { useTexts } from '../texts-context.ts';
import { CodeCheck } from './CodeCheck.tsx';
import { CodeStands } from './CodeStands.tsx';
import type { StandingCode } from './open-sheet.ts';
import type { OnPerson } from './in-sheet.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';
import { Back } from './Back.tsx';
import { PrimaryButton } from '../PrimaryButton.tsx';

const SOURCES = ['population-register', 'case-file', 'own-register'] as const;
const WAYS = ['callback-code', 'message-code'] as const;
/** A5, in milliseconds. */
const LONGEST_LIFE_MS = 5 * 60_000;
/** The longest number the server takes, in characters. */
const LONGEST_NUMBER = 40;

type Page = 'source' | 'way' | 'check' | 'stands';

/** A2: where the number was verified, how the party is reached, and the code that they recite in the meeting. */
export function CodeStep(props: OnPerson & { readonly onOtherWay: () => void }) {
  const styles = useSheetStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const { participant, view, codes, api, isDisabled } = props;
  const { participantId, since } = participant;
  const [standing, setStanding] = useState(() => {
    const kept = codes.get(participantId);
    return kept?.since === since ? kept : undefined;
  });
  const [page, setPage] = useState<Page>(standing ? 'check' : 'source');
  const [source, setSource] = useState<IssueCodeBody['source'] | undefined>(standing?.source);
  const [means, setMeans] = useState<IssueCodeBody['means']>(standing?.means ?? 'callback-code');
  const [number, setNumber] = useState('');
  // Shown once, here, and gone with this part of the page.
  const [code, setCode] = useState<string>();
  const { isBusy, problem, ask, clear } = useAsked(t);

  const remember = (next: StandingCode) => {
    setStanding(next);
    codes.set(participantId, next);
  };
  const issue = async (replace: boolean) => {
    if (!source || isDisabled) return;
    const sendTo = means === 'message-code' && view.canSendMessages ? number.trim() : '';
    const reply = await ask(() =>
      api.issueCode({
        ...{ participant: participantId, means, source, replace },
        ...(sendTo === '' ? {} : { sendTo }),
      }),
    );
    if (!reply) return;
    if (reply.ok) {
      const { expiresAt, triesLeft, sent } = reply.value;
      remember({ since, means, source, endsAt: endOf(expiresAt), triesLeft, isSent: sent });
      setCode(reply.value.code);
      setNumber('');
      setPage('check');
    } else if (reply.trouble.kind === 'refused' && reply.trouble.problem.code === 'code-stands') {
      clear();
      setPage('stands');
    }
  };
  switch (page) {
    case 'source':
      return (
        <>
          <StepHeading key="source" text={p('code.source')} />
          <p className={styles.text}>{p('code.never')}</p>
          <Field label={p('code.sourceWhere')}>
            <RadioGroup
              value={source ?? ''}
              onChange={(_event, { value }) => setSource(SOURCES.find((each) => each === value))}
            >
              {SOURCES.map((each) => (
                <Radio key={each} value={each} label={p(`source.${each}`)} />
              ))}
            </RadioGroup>
          </Field>
          <div className={styles.buttons}>
            <PrimaryButton disabledFocusable={!source} onClick={() => setPage('way')}>
              {p('sheet.next')}
            </PrimaryButton>
            <Button appearance="subtle" onClick={props.onOtherWay}>
              {p('code.otherWay')}
            </Button>
          </div>
        </>
      );
    case 'way':
      return (
        <form
          className={styles.page}
          aria-label={p('code.way')}
          onSubmit={(event) => {
            event.preventDefault();
            void issue(false);
          }}
        >
          <StepHeading key="way" text={p('code.way')} />
          <Field label={p('code.wayHow')}>
            <RadioGroup
              value={means}
              onChange={(_event, { value }) =>
                setMeans(WAYS.find((each) => each === value) ?? means)
              }
            >
              {WAYS.map((each) => (
                <Radio key={each} value={each} label={p(`code.${each}`)} />
              ))}
            </RadioGroup>
          </Field>
          {means === 'message-code' && view.canSendMessages && (
            <Field label={p('code.number')} hint={p('code.numberHint')}>
              <Input
                type="tel"
                autoComplete="off"
                maxLength={LONGEST_NUMBER}
                value={number}
                onChange={(_event, { value }) => setNumber(value)}
              />
            </Field>
          )}
          <div>
            <PrimaryButton type="submit" disabledFocusable={isDisabled || isBusy}>
              {p(number.trim() !== '' && means === 'message-code' ? 'code.send' : 'code.show')}
            </PrimaryButton>
            <ActProblem text={problem} />
          </div>
          <Back onPress={() => setPage('source')} />
        </form>
      );
    case 'stands':
      return (
        <CodeStands
          {...{ isBusy, isDisabled, problem }}
          onType={() => setPage('check')}
          onReplace={() => void issue(true)}
        />
      );
    case 'check':
      return (
        <CodeCheck
          {...props}
          key={standing?.endsAt ?? 'elsewhere'}
          {...{ code, standing, remember, isBusy }}
          forget={() => codes.delete(participantId)}
          issueProblem={problem}
          onNew={() => {
            // Only whoever has had it issued here knows where the number was verified.
            if (source) void issue(true);
            else setPage('source');
          }}
          onOtherWay={props.onOtherWay}
        />
      );
  }
}

/** When a code ends by this machine's clock. A clock that is far from the server's still gives the five minutes. */
function endOf(expiresAt: string): number {
  const now = Date.now();
  const left = Date.parse(expiresAt) - now;
  return now + (left > 0 ? Math.min(left, LONGEST_LIFE_MS) : LONGEST_LIFE_MS);
}
