import type { RecordEntry, Recorded } from '../../../bot/contract/record.ts';
import { isTextKey } from '../../texts/texts.ts';
import type { Texts } from '../../texts/texts.ts';
import type { RecordTextKey, RecordTexts } from './record-texts.ts';
import { capital, peopleWords, personWords } from './record-words.ts';

/** One event in words: what happened, and what there is to know of it, line by line. */
export interface EntryWords {
  readonly sentence: string;
  readonly details: readonly string[];
}

export function describeEntry(
  entry: RecordEntry,
  texts: RecordTexts,
  common: Pick<Texts, 't'>,
): EntryWords {
  const { t } = texts;
  const { matter } = entry;
  return {
    sentence: capital(
      t(sentenceKey(entry), {
        by: personWords(entry.by, texts),
        whom: peopleWords(entry.whom, texts),
        ...(entry.ahead ? { ahead: personWords(entry.ahead, texts) } : {}),
        ...(entry.rule ? { rule: ruleWords(entry.rule, texts) } : {}),
        // A matter whose own entry has been erased is known by nothing.
        number: matter?.number ?? '–',
        matterLevel: matter?.level ?? '–',
        level: entry.level ?? '–',
        fromLevel: entry.fromLevel ?? '–',
        party: entry.party ?? '–',
        about: entry.about ? t(`about.${entry.about}`) : '',
      }),
    ),
    details: [
      ...bookingDetails(entry, texts, common),
      ...identityDetails(entry, texts),
      ...(entry.place ? [t(`place.${entry.place}`)] : []),
      ...(entry.decision && entry.what === 'security.doubted'
        ? [t(`decision.${doubtDecision(entry.decision)}`)]
        : []),
      ...(entry.reason === undefined ? [] : [t('line.reason', { reason: entry.reason })]),
      ...closedDetail(entry, texts),
      ...(entry.rule ? [ruleDetail(entry.rule, texts)] : []),
    ],
  };
}

type Rule = NonNullable<RecordEntry['rule']>;

const ruleWords = ({ id, title }: Rule, { t, pick }: RecordTexts) =>
  t('quoted', { text: title ? pick(title) : id });

const ruleDetail = ({ id, title, source }: Rule, { t, pick }: RecordTexts) =>
  title && source
    ? t('line.rule', { id, title: pick(title), source: pick(source) })
    : t('line.ruleBare', { id });

/** Some events are told in one way or another by what they hold. */
function sentenceKey(entry: RecordEntry): RecordTextKey {
  const { what } = entry;
  if (what === 'level.set') return `what.level.set.${entry.levelSource ?? 'booking'}`;
  if (what === 'consent.answered')
    return `what.consent.answered.${entry.consent?.answer ?? 'accepted'}`;
  if (what === 'gate.closed') return `what.gate.closed.${gateClosing(entry.because)}`;
  if (what === 'unauthorised.decided')
    return `what.unauthorised.decided.${unauthorisedDecision(entry.decision)}`;
  if (what === 'speech.moved') return entry.ahead ? 'what.speech.moved.ahead' : 'what.speech.moved';
  return isToldForWhom(what) && entry.whom.length > 0 ? `what.${what}.for` : `what.${what}`;
}

/** These are about the meeting as a whole, or about somebody. */
const toldForWhom = [
  'item.confirmed',
  'item.withdrawn',
  'item.set-aside',
  'unauthorised.flagged',
] as const;
const isToldForWhom = (what: Recorded): what is (typeof toldForWhom)[number] =>
  toldForWhom.some((each) => each === what);

const gateClosing = (because: RecordEntry['because']) =>
  because === 'attestation-lapsed' || because === 'setting-unreadable'
    ? because
    : 'setting-drifted';
const unauthorisedDecision = (decision: RecordEntry['decision']) =>
  decision === 'left' || decision === 'adjourn' ? decision : 'mistaken';
const doubtDecision = (decision: NonNullable<RecordEntry['decision']>) =>
  decision === 'lobby' || decision === 'substitute' ? decision : 'not-this-matter';

function bookingDetails(entry: RecordEntry, { t }: RecordTexts, common: Pick<Texts, 't'>) {
  const setting = (name: string) => {
    const key = `setting.${name}`;
    return common.t(isTextKey(key) ? key : 'setting.other');
  };
  const { anonymised, unmetParties, reference, on, settings = [], refusedSettings = [] } = entry;
  return [
    ...(anonymised ? [t(`anonymised.${anonymised}`)] : []),
    ...(unmetParties === undefined ? [] : [t('unmetParties', { count: unmetParties })]),
    ...(reference === undefined ? [] : [t('line.reference', { reference })]),
    ...(on === undefined ? [] : [t('line.on', { day: on })]),
    ...(settings.length > 0 ? [t('line.set', { settings: settings.map(setting).join(', ') })] : []),
    ...refusedSettings.map((each) =>
      t('line.refused', { setting: setting(each.setting), why: t(`refused.${each.because}`) }),
    ),
  ];
}

function identityDetails(entry: RecordEntry, { t }: RecordTexts) {
  const { means, numberSource, consent, because } = entry;
  return [
    ...(means ? [t('line.means', { means: t(`means.${means}`) })] : []),
    ...(numberSource ? [t('line.source', { source: t(`source.${numberSource}`) })] : []),
    ...(entry.what === 'factor.failed' && because ? [t(`failed.${failure(because)}`)] : []),
    ...(consent
      ? [
          t('line.text', {
            version: consent.version,
            language: t(`language.${consent.language}`),
          }),
        ]
      : []),
  ];
}

const failure = (because: NonNullable<RecordEntry['because']>) =>
  because === 'out-of-tries' || because === 'expired' || because === 'abandoned'
    ? because
    : 'wrong';

function closedDetail({ closed, matter }: RecordEntry, texts: RecordTexts): string[] {
  const { t } = texts;
  if (!closed) return [];
  const why = t(`closed.${closed.because}`, {
    whom: closed.whom ? personWords(closed.whom, texts) : t('person.unknown'),
    rule: closed.rule ? ruleWords(closed.rule, texts) : '',
  });
  return [
    matter ? t('line.closed', { number: matter.number, why }) : t('line.closedBare', { why }),
  ];
}
