import type { Verification } from '../../../bot/contract/record.ts';
import { useRecordStyles } from './record-styles.ts';
import { useRecordTexts } from './record-texts.ts';
import { outcomeWords, personWords } from './record-words.ts';

/** Whose identity was shown, by what, and what they consented to. */
export function Verifications({ outcomes }: { readonly outcomes: readonly Verification[] }) {
  const styles = useRecordStyles();
  const texts = useRecordTexts();
  const { t } = texts;
  return (
    <section className={styles.section} aria-labelledby="record-verified">
      <h2 id="record-verified" className={styles.heading}>
        {t('verified.title')}
      </h2>
      {outcomes.length === 0 ? (
        <p>{t('verified.none')}</p>
      ) : (
        <ul className={styles.list}>
          {outcomes.map((each, index) => (
            // One person may have several, one for each stay.
            <li key={index}>
              {t('verified.person', {
                whom: personWords(each.whom, texts),
                outcome: outcomeWords(each, texts),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
