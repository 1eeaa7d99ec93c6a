import type { RecordPerson, RecordView, Verification } from '../../../bot/contract/record.ts';
import type { RecordTexts } from './record-texts.ts';

/** Staff by name; a party and everybody from outside by number (A6). */
export function personWords(person: RecordPerson, { t }: RecordTexts): string {
  switch (person.kind) {
    case 'system':
      return t('person.system');
    case 'staff':
      return person.name ?? t('person.staff');
    case 'party':
      return t('person.party', { party: person.party });
    case 'unnamed':
      return person.ordinal === 0
        ? t('person.unknown')
        : t(`person.${person.as}`, { ordinal: person.ordinal });
  }
}

/** "Anna, Björn och Part 1". */
export function peopleWords(people: readonly RecordPerson[], texts: RecordTexts): string {
  return listed(
    people.map((each) => personWords(each, texts)),
    texts,
  );
}

function listed(words: readonly string[], { t }: RecordTexts): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : t('and', { first: words.slice(0, -1).join(', '), last });
}

/** A sentence begins with a capital, also when the first in it is nobody with a name. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "identiteten styrkt, något man har genom kod vid motringning, samtycke till text version 2". */
export function outcomeWords(outcome: Verification, texts: RecordTexts): string {
  const { t } = texts;
  const { factors, failures, consent, isVerified } = outcome;
  return [
    t(isVerified ? 'verified.whole' : 'verified.notWhole'),
    ...factors.map(({ kind, means, source }) => {
      const factor = t(`verified.factor.${kind}`, { means: t(`means.${means}`) });
      return source ? t('verified.source', { factor, source: t(`source.${source}`) }) : factor;
    }),
    ...(consent ? [t(`verified.consent.${consent.state}`, { version: consent.version })] : []),
    ...(failures === 0
      ? []
      : [
          failures === 1
            ? t('verified.failures.one')
            : t('verified.failures.many', { count: failures }),
        ]),
  ].join('; ');
}

export function levelWords(
  { isLevelKnown, level, levelName }: Pick<RecordView, 'isLevelKnown' | 'level' | 'levelName'>,
  { t, pick }: RecordTexts,
): string {
  if (!isLevelKnown) return t('level.unknown');
  const bare = t('level', { level });
  const name = levelName ? pick(levelName) : bare;
  return name.startsWith(bare) ? name : `${bare}, ${name}`;
}
