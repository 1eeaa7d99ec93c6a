import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AdminApi } from '../../api/admin-client.ts';
import { dayOf } from '../../texts/times.ts';
import { Disclosure } from '../Disclosure.tsx';
import { AddWordForm } from './AddWordForm.tsx';
import type { RowAction } from './AdminRow.tsx';
import { AdminRow } from './AdminRow.tsx';
import { AdminSection } from './AdminSection.tsx';
import type { AdminTextKey, AdminTranslate } from './admin-texts.ts';
import { useAdminTexts } from './admin-texts.ts';
import type { Accepted, DecidedHere, Decision, Proposed } from './use-words.ts';
import { useWords } from './use-words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0', padding: 0, display: 'grid', gap: '8px' },
  title: {
    margin: '16px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  said: { margin: 0, color: tokens.colorStatusSuccessForeground1 },
});

const said = {
  accepted: 'words.saidAccepted',
  declined: 'words.saidDeclined',
  'taken-back': 'words.saidTakenBack',
} as const satisfies Record<Decision, AdminTextKey>;
const was = {
  accepted: 'words.wasAccepted',
  declined: 'words.wasDeclined',
  'taken-back': 'words.wasTakenBack',
} as const satisfies Record<Decision, AdminTextKey>;

/** Words that somebody has said are nobody's names: each decided on with one press, and undone with one. */
export function Words({ api }: { readonly api: AdminApi }) {
  const styles = useStyles();
  const { t, language } = useAdminTexts();
  const words = useWords(api);
  const [status, setStatus] = useState('');
  const [problems, setProblems] = useState<ReadonlyMap<string, AdminTextKey>>(new Map());
  const date = (instant: string) => dayOf(new Date(instant), language);

  const run = async (id: string, action: Promise<AdminTextKey | undefined>, sentence: string) => {
    const problem = await action;
    setProblems((before) => {
      const others = [...before].filter(([key]) => key !== id);
      return new Map(problem ? [...others, [id, problem]] : others);
    });
    setStatus(problem ? '' : sentence);
  };
  const undoing = (entry: DecidedHere): RowAction => ({
    label: t('undo'),
    name: t('undoName', { word: entry.word }),
    onPress: () =>
      void run(entry.id, words.undo(entry), t('words.saidUndone', { word: entry.word })),
  });
  const decide = (row: Proposed, at: number, decision: 'accepted' | 'declined') =>
    void run(row.id, words.decide(row, at, decision), t(said[decision], { word: row.word }));
  const problemOf = (id: string) => {
    const problem = problems.get(id);
    return problem && t(problem);
  };

  const proposedRow = (row: Proposed, at: number) => {
    const entry = words.decided.get(row.id);
    return (
      <AdminRow
        key={row.id}
        title={row.word}
        facts={entry ? t(was[entry.decision]) : factsOf(t, row, date(row.goesAt))}
        standing={entry?.decision ?? 'proposed'}
        problem={problemOf(row.id)}
        actions={
          entry
            ? [undoing(entry)]
            : [
                {
                  label: t('words.accept'),
                  name: t('words.acceptName', { word: row.word }),
                  onPress: () => decide(row, at, 'accepted'),
                },
                {
                  label: t('words.decline'),
                  name: t('words.declineName', { word: row.word }),
                  isQuiet: true,
                  onPress: () => decide(row, at, 'declined'),
                },
              ]
        }
      />
    );
  };
  const acceptedRow = (row: Accepted, at: number) => {
    const entry = words.decided.get(row.id);
    const takeBack = () =>
      void run(row.id, words.takeBack(row, at), t(said['taken-back'], { word: row.word }));
    return (
      <AdminRow
        key={row.id}
        title={row.word}
        facts={entry ? t(was[entry.decision]) : decidedText(t, row, date(row.decidedAt))}
        standing={entry?.decision ?? 'accepted'}
        problem={problemOf(row.id)}
        actions={[
          entry
            ? undoing(entry)
            : {
                label: t('words.takeBack'),
                name: t('words.takeBackName', { word: row.word }),
                isQuiet: true,
                onPress: takeBack,
              },
        ]}
      />
    );
  };

  return (
    <AdminSection id="words" title={t('words.title')} intro={t('words.intro')} from={words.from}>
      {(view) => {
        const { proposed, accepted } = words.rowsOf(view);
        return (
          <>
            <p role="status" className={styles.said}>
              {status}
            </p>
            {proposed.length === 0 && <p>{t('words.none')}</p>}
            {proposed.length > 0 && (
              <ul className={styles.list} aria-label={t('words.waiting')}>
                {proposed.map(proposedRow)}
              </ul>
            )}
            {accepted.length === 0 ? (
              <p>{t('words.acceptedNone')}</p>
            ) : (
              <Disclosure label={t('words.accepted', { count: accepted.length })}>
                <ul className={styles.list}>{accepted.map(acceptedRow)}</ul>
              </Disclosure>
            )}
            {view.declined > 0 && (
              <p>
                {t(view.declined === 1 ? 'words.declined.one' : 'words.declined.many', {
                  count: view.declined,
                })}
              </p>
            )}
            <AddWordForm
              add={async (word) => {
                const problem = await words.add(word);
                setStatus(problem ? '' : t('words.saidAdded', { word }));
                return problem;
              }}
            />
          </>
        );
      }}
    </AdminSection>
  );
}

/** In one line: how many say so, how many are called so, and until when it waits. */
function factsOf(t: AdminTranslate, { proposers, namesakes }: Proposed, goes: string): string {
  const by = t(proposers === 1 ? 'words.proposers.one' : 'words.proposers.many', {
    count: proposers,
  });
  const called = namesakes === 0 ? t('words.namesakes.none') : calledSo(t, namesakes);
  return [by, called, t('words.goes', { date: goes })].join(' · ');
}

/** Somebody of that name may have been employed since. */
function decidedText(t: AdminTranslate, row: Accepted, date: string): string {
  const { decidedByName: name, namesakes } = row;
  const decided =
    name === undefined ? t('words.decided', { date }) : t('words.decidedBy', { date, name });
  return namesakes === 0 ? decided : [decided, calledSo(t, namesakes)].join(' · ');
}

const calledSo = (t: AdminTranslate, count: number) =>
  t(count === 1 ? 'words.namesakes.one' : 'words.namesakes.many', { count });
