import { flagsOf } from '../listed-words.ts';
import type { Match } from './match.ts';
import { surroundings } from './match.ts';

const PLATE =
  /(?<![\p{L}\d-])([a-hj-pr-uw-z]{3})[ -]?(\d{2}(?:\d|[a-hj-npr-uw-z]))(?![\p{L}\d:-])/giu;
const CAR =
  /(?:bil|buss|fordon|regnr|reg\.? ?nr|\breg\b|registrerings|bogser|parker|krock|garage|bärg|blockera|infart|däck|besiktning|tankning|tankkort|moped|mc\b|motorcykel|släp|husvagn|trailer|traktor|taxi|skåp|p-bot|p-plats|p-tillstånd|plåtskad|vägtull|borttransp|bortforsl|felpark|skrot|uppställ|kör|tuta|lastmaskin|van\b|car\b|vehicle|plate|volvo|saab|toyota|kia|vw|volkswagen|skoda|ford|audi|bmw|mercedes|tesla|renault|peugeot|opel|nissan|hyundai|mazda|service|verkstad|hyr|trängselskatt|bränsle|laddkort|vinterdäck|viltolycka|körjournal)/u;
const NOT_CAR =
  /(?:rum|sal|lokal|router|switch|skrivare|server|modell|kurs|kod|projekt|version|program|typ|artikel|art\.?|standard|iso|kopiator|skärm|ny router|access|kabel|larm|dnr|order|rev\.?)[ :]{0,2}$/u;
const NOT_CAR_AFTER =
  /^[ ,.:-]{1,3}(?:ny |byte av )?(?:router|switch|skrivare|server|skärm|rum|kurs|kopiator|nät|firmware|accesspunkt)/u;
/** Letters before figures that are something else in a calendar. */
const ABBREVIATION = new Set(
  'iso sfs afs sou bfs apt kdu led kap dag rum sal kur del avd grp pax lgh kod tel fax max min plc pci usb ups'.split(
    ' ',
  ),
);

/** Swedish registration plates. The form with a last letter stands for itself; ABC 123 needs a car nearby. */
export function findPlates(text: string): Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(PLATE)) {
    const [spelling, letters = '', figures = ''] = match;
    const start = match.index;
    const end = start + spelling.length;
    if (ABBREVIATION.has(letters.toLowerCase())) continue;
    const { before, after } = surroundings(text, start, end);
    if (NOT_CAR.test(before) || NOT_CAR_AFTER.test(after)) continue;
    const hasCue = CAR.test(before) || CAR.test(after);
    const isOwnForm =
      /[a-z]$/iu.test(figures) &&
      flagsOf(letters.toLowerCase()) === 0 &&
      !/^\d\d[mhv]$/u.test(figures);
    if (!hasCue && !isOwnForm) continue;
    found.push({
      kind: 'plate',
      start,
      end,
      confidence: hasCue ? 0.95 : 0.85,
      evidence: hasCue ? 'cue-word' : 'number-plan',
    });
  }
  return found;
}
