// Common Swedish and English knowledge, written for this product. What makes a matter an activity for many: a sensitive
// word beside one of these, or with one as its last part, points at nobody.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Also as the last part of a compound: "boendestödsutbildning". */
const ENDINGS = words(`
  utbildning utbildningen utbildningar utbildningsdag kurs kursen kurser föreläsning föreläsningen föreläsningar föreläsare föredrag föredraget
  rutin rutinen rutiner rutinerna statistik statistiken upphandling upphandlingen nätverk nätverket nätverksträff avtal avtalet team teamet avdelning avdelningen
  policy policyn information informationen kampanj kampanjen gala galan riktlinje riktlinjer riktlinjerna lagen lagar lagstiftning lagstiftningen nyheter regler regelverk regelverket
  taxa taxan avgift avgifter seminarium seminariet konferens konferensen workshop webbinarium webinar studiebesök studiedag temadag temadagen temavecka veckan
  rekrytering rekryteringen annons annonsen broschyr broschyren arbetsgrupp arbetsgruppen handläggare handläggarna handläggarträff enhet enheten byrå byrån
  prevention preventionen kartläggning kartläggningen hantering hanteringen process processen organisation organisationen blankett blanketten blanketter mall mallen mallar
  checklista checklistan system systemet verksamhet verksamheten övning övningen koordinator koordinatorn koordinatorer samordnare strategi strategin
  film filmen teater teatern utställning utställningen studiecirkel bokcirkel abonnemang abonnemanget prenumeration hyresavtal buss bussen kommitté nämnd nämnden
  lagrådsremiss förordning förordningen enkät enkäten rapport rapporten rapporter uppdatering implementering nyckeltal budget budgeten prognos prognosen
  kunskapsstöd forskning forskningen projekt projektet samverkan samråd myndighet myndigheten sektion sektionen medlemsmöte årsmöte märkning diplomering certifiering
  diagnostik screening anhöriga anhörigstöd anhöriggrupp frukost frukosten parad paraden festival festivalen flagga flaggning verktyg verktyget metod metoden metoder
  manual manualen handbok handboken app appen modul modulen ramavtal statsbidrag internkontroll tillsyn tillsynen revision revisionen frihet friheten dagen vecka
  platser platsen boenden insatser ärenden anmälningar placeringar kontaktpersoner kontaktfamiljer utredningar utredare konsulent konsulenter sekreterare
  kommunikation kommission centrum center mottagare avgifterna barometern index register registret förteckning samtalsledare ansvariga ansvarig vaccin vaccination
  grupper gruppen gruppbostad tema biblioteket museet cirkel cirkeln analys analysen uppföljningar stödjare hjälpen varor fria fritt kost proviant
  training statistics policy course awareness procedure guidelines lecture template report team network campaign briefing seminar
`);
/** Only as a word of its own. */
const WHOLE = words(`
  lag grupp tema nationella förebyggande bemötande arbetsrätt personal personalen elever eleverna brukarna allmänt allmän frågor sökes platsannons smhi halka
  villkor jour ombud föreläser informerar utbildar presenterar lokal lokaler remiss remissen remissvar budget beslutsstöd översyn genomlysning avveckling
  unga ungdomar vuxna barn_och_unga seniorer äldre kommunala kommunen region regionen länet ny_lag chefer medarbetarna anställda män kvinnor flickor pojkar föräldrar
  handledare forum temakväll studiecirkel podd poddavsnitt bok boken artikel artiklar debatt panel mässa mässan inspiration utvärdering nuläge nulägesanalys
  sammanställning månadsrapport kvartalsrapport delårsrapport antal upphandlas direktupphandling offert leverantör leverantörer prislista
  brandvarning vädervarning stormvarning åskvarning utvecklingsarbete planeringsdag internat beredskap lagändring lagförslag proposition betänkande
`);
/** Words with such an ending that say nothing of many. */
const EXCEPT = words(`
  idag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen dagen gruppen vecka veckan platsen kursen boenden anmälningar
  socialsekreterare sekreterare ansvarig hjälpen handläggare samordnare koordinator föreläsare utredare
`);
const LONGEST_ENDING = 18;

/** Whether a folded word makes the matter beside it an activity for many. */
export function isGenericWord(key: string): boolean {
  if (WHOLE.has(key)) return true;
  if (EXCEPT.has(key)) return false;
  for (let length = Math.min(key.length, LONGEST_ENDING); length >= 3; length -= 1)
    if (ENDINGS.has(key.slice(-length))) return true;
  return false;
}

/** Right before or after "varning", these make it the weather's. */
export const WEATHER = words(
  `gul gult orange röd rött smhi klass för vädervarning brandrisk halka storm snö regn`,
);
