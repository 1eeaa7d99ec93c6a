import type { Match } from './match.ts';

const CUED =
  /(?<![\p{L}\d])(lma(?:-?kort(?:et)?)?|pass(?:port)?|passport|id-?kort(?:et)?|identitetskort|nationellt id(?:-?kort)?|national id|id(?:entitets)?-?handling|körkort(?:et)?|klient|elev|brukar|patient|vårdtagar|journal|student|boende|uppehållstillstånd(?:skort)?|ut-kort|samordnings|barn|medlems|anställnings|sökande|deltagar|låntagar|bibliotekskort|lånekort|dossier|migrationsverket|case|kund|id)[ -]?(?:s)?(?:nr|nummer|numret|no|number|id|kort|nummerkort)?\.?[ :#]{1,3}(?:nr\.? |no\.? |nummer )?((?:[a-z]{1,3}[ -]?)?\d(?:[\d /-]{0,16}\d)(?:[a-z]{1,2})?)(?![\p{L}\d])/giu;
const STRONG =
  /^(?:lma|pass|passport|id-?kort|identitetskort|nationell|national|id|körkort|dossier|uppehåll|ut-kort)/iu;
const NUMBER_WORD = /(?:nr|nummer|numret|no|number|id)\.?[ :#]{1,3}(?:nr\.? |no\.? |nummer )?$/iu;
const SYSTEM_CUE = /^(?:kund|case|medlems|anställnings|barn|samordnings)/iu;

/** Numbers of papers and registers that stand for one person: LMA card, passport, client or pupil, after their cue word. */
export function findIdNumbers(text: string): Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(CUED)) {
    const [whole, cue = '', number = ''] = match;
    const start = match.index + whole.length - number.length;
    const digits = number.replace(/\D/gu, '').length;
    const isNamed = NUMBER_WORD.test(whole.slice(0, whole.length - number.length));
    if (digits < (isNamed ? 4 : 6) || isDateOrTime(number) || SYSTEM_CUE.test(cue)) continue;
    if (!isNamed && !STRONG.test(cue)) continue;
    found.push({
      kind: 'idnumber',
      start,
      end: start + number.length,
      confidence: 0.93,
      evidence: 'cue-word',
    });
  }
  return found;
}

const isDateOrTime = (number: string) =>
  /^(?:20\d\d-\d\d?-\d\d?|\d\d?[-/]\d\d?(?: \d{1,4})?|20\d\d ?[-/] ?\d{2,4}|\d\d?-\d\d?|20\d\d)$/u.test(
    number,
  );
