import { isOrdinary } from '../lexicon.ts';
import { fold } from '../text/fold.ts';

const FUNCTION_WORDS = new Set(
  `info kommun kommunen registrator diarium diariet kansli kansliet kundtjanst kundcenter kontakt contact kontaktcenter support help helpdesk service
servicedesk desk it hr lon no reply noreply postmaster webmaster admin faktura fakturor invoice ekonomi bokning bokningar booking reception receptionen
vaxel post mail epost e office sales press media dataskydd dataskyddsombud dso gdpr upphandling bygglov arkiv jour larm team grupp personal rekrytering
jobb jobs kultur fritid skola vatten avfall turism valnamnd overformyndare hallo hello fraga felanmalan anmalan order inkop drift`.split(
    /\s+/u,
  ),
);
const FUNCTION_ENDING =
  /(?:kommun|styrelsen?|namnden?|forvaltning(?:en)?|kontor(?:et)?|avdelning(?:en)?|enhet(?:en)?|grupp(?:en)?|skolan?|bibliotek(?:et)?|muse(?:um|et)|tjanst(?:en)?|service|support|center|redaktion(?:en)?|utskott(?:et)?|rad(?:et)?|omsorg(?:en)?|vard(?:en)?|jour(?:en)?|handlaggning|byra|butik|hall(?:en)?|desk)$/u;

/** Whether a word of an address's local part names a function; mailboxes are often spelled without å, ä and ö. */
export function isFunctionWord(word: string): boolean {
  const key = fold(word);
  if (/^\d+$/u.test(key)) return false;
  const bare = key.replace(/[åä]/gu, 'a').replace(/ö/gu, 'o');
  return (
    FUNCTION_WORDS.has(bare) || FUNCTION_ENDING.test(bare) || (key.length > 3 && isOrdinary(key))
  );
}
