// Common Swedish and English knowledge, written for this product. What stands beside a word tells whether it is a person.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** After these a person often comes. */
export const PERSON_PREPOSITIONS = words(`
  med m w with till t to åt hos från fr from av a by för for utan without ang angående rörande re mot kontra vs via om inför
  efter åt of mellan between å upp gällande avseende betr per kring about
`);
/** After these a place often comes. */
export const PLACE_PREPOSITIONS = words(
  `i på vid in at on near utanför bortom genom längs runt över under inom före`,
);
export const JOINERS = words(`och o & + and eller or / , samt`);

/** Verbs in the imperative, at the start, with a person as their object: "Ring Anna". */
export const IMPERATIVES = words(`
  ring mejla maila mail sms sms:a smsa fråga prata tala hämta lämna skjutsa möt möta träffa boka kontakta bjud tacka hälsa påminn kolla
  stäm call ask meet email text phone tell swisha swish köra kör skriv invänta vänta hjälp hjälpa ersätt ersätta skicka svara
  avtacka gratta grattis gratulera välkommen välkomna tack hej hejdå farväl adjö goodbye bye welcome thank thanks farewell congratulations
  följ följa intervjua pinga chatta chat sync synka uppvakta fira ringa ringt bjuda meddela introducera hitta sök
  ta bokat inbokat messa slacka teamsa lunch lunchdejt fika kaffe middag frukost aw
`);

/** What a meeting with one person is called; also as the last part of a word ("lönesamtal"). */
export const MEETING_ENDINGS = words(`
  samtal samtalet möte mötet intervju intervjun interview fika lunch middag kaffe överlämning överlämningen handledning avtackning avtack introduktion intro introdag
  onboarding uppföljning avstämning avslut avslutning genomgång planering besök besöket hembesök inskolning skolskjuts praktik anställning
  hearing review retro sync call meeting chat catchup kväll avsked farewell leaving party feedback check-in coaching mentorskap mentoring screen
  födelsedag kalas bröllop dop begravning vigsel vigselakt dödsbo arvskifte testamente minnesstund kondoleans bouppteckning
  lön lönesättning semester ledighet ledig sjuk vab frånvaro ersättare vikarie schema arbetsprov lektion läxhjälp behandling
  beslut ärende ansökan överklagan intyg yttrande klagomål utredning handläggning handläggarbyte inskrivning utskrivning
  rehab rehabplan lönerevision tack grattis hälsning provlektion körprov fotografering träff dialog meet 1-1 1:1
  talk exit prat snack demo visit training mentor update session
`);

/** Titles and roles that come right before or after a name. */
export const ROLES = words(`
  herr fru fröken mr mrs ms miss dr doktor doktorn professor docent rektor rektorn lärare läraren mentor mentorn kurator kuratorn psykolog psykologen sköterska
  läkare läkaren tandläkare handläggare handläggaren sekreterare sekreteraren chef chefen enhetschef avdelningschef kommunchef skolchef platschef platschefen
  förvaltningschef socialchef tekniker teknikern ingenjör arkitekt konsult konsulten jurist juristen advokat advokaten tolk tolken vaktmästare vaktmästaren
  kommunalråd kommunalrådet riksdagsledamot ordförande ordföranden ledamot ledamoten minister statsminister statsrådet landshövding biskop kyrkoherde kyrkoherden präst prästen imam
  polis polisen kommissarie inspektör inspektören föreläsare föreläsaren värd värden kontakt instruktör instruktören ledare ledaren tränare tränaren
  praktikant praktikanten vikarie vikarien semestervikarie timvikarie student studenten elev eleven kollega kollegan brukare brukaren patient patienten klient klienten kund
  familjen familj mamma pappa mor far bror syster syskonen syskon farmor mormor morfar farfar moster faster farbror son sonen dotter dottern barn barnet man fru make maka sambo
  granne grannen hyresgäst hyresgästen entreprenör snickare snickaren elektriker rörmokare frisör barnmorska tandhygienist sjuksköterska undersköterska
  journalist reporter fotograf fotografen författare författaren konstnär konstnären kandidat kandidaten sökande nyanställd nyanställda medarbetare medarbetaren
  kommunjurist controller ekonom ekonomen projektledare projektledaren samordnare samordnaren administratör assistent assistenten
  artist artisten musiker dirigent poeten poet skådespelare klubbordförande förtroendevald koordinator coach dietist logoped fysioterapeut arbetsterapeut
  farbror tant kusin kompis vän vännen ambassadör arbetsterapeut barnläkare barnskötare bibliotekarie biståndshandläggare borgarråd brandchef brandman byggledare
  byggnadsinspektör chaufför diakon direktör distriktsläkare domare ekonomichef elevassistent ersättare fackombud fastighetsskötare fritidsledare fritidspedagog föreläsare förvaltare
  generaldirektör hantverkare inköpare kantor kapten klasslärare kock komminister kommundirektör kommunikationschef kommunikatör köksmästare kökschef lokalvårdare löjtnant makarna mäklare mäklaren
  nämndsekreterare ombud ombudet oppositionsråd ordf paret pastor personalchef planarkitekt polisinspektör projektchef prof regionråd registrator revisor räddningschef räddningsledare
  sjukgymnast skolkurator skolpsykolog skolsköterska skyddsombud socialsekreterare sommarvikarie specialpedagog ssk stadsarkitekt statssekreterare studievägledare städare systemförvaltare syv
  säkerhetschef säljare säljaren upphandlare usk utredare utredaren åklagare överläkare överste advokaten applicant attorney candidate ceo chairman colleague consultant director headmaster headteacher
  lawyer manager mayor nurse officer sergeant teacher uncle auntie witness auditor
`);
export const ROLE_ENDING =
  /(?:chef|chefen|ledare|ledaren|lärare|läraren|sköterska|sköterskan|handläggare|handläggaren|samordnare|samordnaren|sekreterare|sekreteraren|tekniker|ingenjör|ingenjören|mästare|mästaren|ordförande|ordföranden|jurist|juristen|konsult|konsulten|vikarie|vikarien|student|studenten|praktikant|praktikanten|assistent|assistenten|strateg|strategen|pedagog|pedagogen|terapeut|terapeuten|kommunalrådet|statsrådet|regionrådet|landstingsrådet|direktör|direktören|ombud|ombudet|sekreterare|inspektör|inspektören|controller|arkivarie|arkivarien|lots|utvecklare|utvecklaren|specialist|rådgivare|rådgivaren|förvaltare|förvaltaren|ägare|ägaren|representant|representanten)$/u;

/** A name after one of these is a room's, a storm's, a ward's or a company's. */
export const NEGATIVE_BEFORE = words(`
  rum rummet room sal salen lokal lokalen konferensrum konferensrummet mötesrum mötesrummet grupprum grupprummet paviljong paviljongen
  stormen orkanen ovädret projekt projektet project system systemet appen robot roboten kvarteret kv kvarter firma firman företaget bolaget
  backup patchning migrering uppgradering driftsättning installation licens licenser serverbyte release deploy utrullning ik if bk fk hk sk aik
  bibelstudium evangelisten aposteln profeten isbrytaren skutan segelfartyget lotsbåten fartyget båten färjan hotell hotellet hotel restaurang restaurangen café cafe kafé kafe konditori konditoriet pizzeria pizzerian krog krogen pub puben bageri bageriet
  sankt sankta st s:t s:ta saint prins prinsessan prinsessa kung kungen drottning drottningen konung avd avdelning avdelningen klass klassen grupp gruppen team teamet
  förskolan förskola skolan skola gymnasiet gymnasieskolan friskolan kyrkan kyrka kapellet gården gård villa villan huset hus byggnad byggnaden
  museet museum biblioteket biblioteksfilialen filialen galleri galleriet stiftelsen fonden priset stipendiet lex operation metoden modellen
  båt torget gatan vägen parken lekplatsen stugan äldreboendet boendet hemmet vårdcentralen apoteket salong frisörsalong frisör bussen tåget teatern
  affären aula aulan badhuset biograf butiken byggnaden databasen enhet enheten fritids fritidshem fsk gruppboendet gruppbostaden gruppbostad hållplats hållplatsen initiativet
  ishallen konserten kyrkogården kören linjen mässan musikalen mönstret pensionat pjäsen plattformen programmet servicehuset simhallen skeppet stationen särskilda säbo teorin utställningen vandrarhem
  verktyget bro bron lag laget m/s sjukhuset äldreboende vårdboende vårdboendet demensboendet demensboende korttidsboendet dagverksamheten hemtjänstgrupp ward building church school preschool ship ferry hurricane storm prize award
  föreningen klubben teaterföreningen orkester orkestern bandet filmen boken pjäsen musikalen operan
`);

/** A capitalised run before one of these, in capitals or not, is a company's, a place's or a work's name. */
export const NEGATIVE_AFTER = words(`
  ab hb kb oy as inc ltd gmbh aps co bolag group sverige nordic scandinavia trafik
  väg vägen gata gatan gränd gränden stig stigen torg torget plats platsen plan park parken allé allén backe backen minne hus huset
  skola skolan förskola förskolan gymnasium gymnasiet gård gården kyrka kyrkan kapell bro bron grav stuga stugan lekplats
  stiftelse stiftelsen fond fonden pris priset stipendium stipendiet museum museet rum rummet sal salen room hall hallen arena arenan
  street road avenue school library award prize hospital university church square lane hill lake day week method theory effect disease syndrome test
  kommun kommuns stad län socken församling församlingen universitet högskola folkhögskola sjukhus sjukhuset lasarett station stationen centrum kyrkogård bibliotek biblioteket vårdcentral vårdcentralen
  hälsocentral hälsocentralen äldreboende äldreboendet servicehus bad badet cupen loppet metod metoden modell modellen testet syndrom effekten afton jubileum festival festivalen konserthus slott slottet
  herrgård kloster hamn hamnen sjön ån älven bäcken udden ön näs by byn industriområde handelsområde detaljplan etapp hållplats hotell vandrarhem camping ishall simhall sporthall idrottsplats friskola
  psalmer evangelium evangeliet café cafe åkeri åkeriet restaurang pizzeria konditori bageri bageriet måleri plåtslageri plantskola handelsträdgård begravningsbyrå blomsterhandel bilverkstad bilservice
  advokatbyrå juristbyrå rörfirma elfirma byggfirma krog frisersalong trafikskola taxi
  akademi institutet stipendium medalj minnesfond samling samlingen
`);

/** What a company does, in its name: "Nilssons Bygg", "Wallins Glas". */
export const BUSINESS_WORDS = words(`
  bygg byggs el els vvs glas åkeri åkeriet plåt elektriska elektriske buss bussar måleri måleriet fastigheter fastighet fastighets bil bilar maskin maskiner maskinuthyrning mark entreprenad
  restaurang pizzeria café cafe kafé konditori bageri bageriet blommor blomster trädgård trädgårdar handel livs ur optik guld foto tryck tryckeri tryckeriet
  snickeri snickeriet rör golv kakel tak tvätt städ städservice taxi trafik trafikskola begravningsbyrå advokatbyrå juristbyrå redovisning revision konsult
  consulting motor däck verkstad mekaniska smide svets järn järnhandel färg möbler kök el-service eltjänst elservice schakt grus åkeritjänst transport transporter
  hiss lås låsservice larm grävtjänst gräv kontor kontorsvaror data it media reklam skylt skyltar sotning hyrmaskin hotell camping
  mejeri chark slakteri fisk frukt mat catering kiosk gatukök grill livsmedel bok bokhandel bil-service bilservice bilverkstad sågverk trä såg plantskola
  arkitekter arkitektkontor fysio tandvård veterinär hud frisör frisörer salong spa gym musik teater förlag brunnsborrning byggtjänst
  schakttjänst glasmästeri rörservice värme ventilation kyl kyla plast teknik teknisk engineering bud flytt bärgning skog
  & 
`);

/** "Vera, schemasystem": what follows says that the name is a thing's. */
export const THING_ENDING =
  /(?:system|systemet|plattform|plattformen|verktyg|verktyget|portal|portalen|chattbot|chattboten|chatbot|robot|roboten|appen|app|programvara|databas|databasen|modul|modulen|tjänsten|e-tjänst|e-tjänster|arkiv|arkivet|intranät|intranätet|intranet|image|licens|licenser|licensen|server|servern|integration|integrationen|inloggning|röststyrning|assistent|uppgradering|uppgraderas|driftstopp|nedtid|release|testmiljö|webb|webben|webbplats|sajt|sajten|mobilapp|lansering|utrullning|kontering|lönespecar|schemaläggning|diarium|diariet|fartyg|färja|färjan|isbrytare|terapihund|orkan|bibelstudium|beslutsstöd|krog|restaurang|ishall|e-handel|vikariebokning|drönare|sopbil)$/u;

/** Present-tense verbs that do not end with -r, and verbs met in subjects whose ending says little. */
export const ACTIVE_VERBS = words(`
  ska skall vill kan bör måste vet har är hör tror tar ger ser går får kör gör blir mår kommer leder håller ringer tar talar
  will wants has is sends sent fixes teaches presents leads calls joins marks says takes visits works can does gets needs asks brings leaves starts runs
  skulle ville kunde hade var kom gick fick tog gav såg
  ute på borta ledig tjänstledig sjuk hemma föräldraledig pensionär praoelev prao semester vab
`);
/** Nouns that end like a present-tense verb. */
export const NOUNS_IN_R = words(`
  dagar timmar veckor bilar böcker flickor pojkar barnbidrag personer elever ledamöter regler rutiner priser kurser skolor gator vägar broar parker
  lokaler handlingar rapporter frågor planer träffar möten avtal nycklar datorer telefoner datorn server filter motor dator chefer föräldrar vinter sommar
  november december oktober september januari februari år ankor klor skor stolar bordsskivor nätter månader backar berg bänkar buskar träd-rötter rötter blommor grenar
  mattor lampor fönster papper vatten teater mönster kontor räder center register nummer semester kloster under över efter eller
  handböcker bidrag insatser avgifter uppgifter taxor författningar förskolor kommuner regioner medel viner plantor gräsmattor vår
`);
/** Negation, time and other small words that say nothing of what stands before them. */
export const SMALL_WORDS = words(`
  den det de en ett som att inte ej inkl exkl kl v ca nr st mm osv etc the an this that no not
`);
/** Never a person, whoever is in the directory. */
export const NEVER_NAMES = words(`
  möte möten mötet meeting och and samt eller or med with för for hos till to från from om about av by i in på on
  vid at inför efter före mellan under över den det de en ett the a an som är we you jag du ni vi ny nya nytt
  måndag tisdag onsdag torsdag fredag lördag söndag januari februari april juli augusti september oktober november december
`);
export const PARTICLES = words(
  `von van af de der den da del dos di la le el al bin ibn ben abu bint ul mc mac st`,
);

/** Small words that some name lists hold, and that nobody means by a name. */
export const NEVER_ALONE = words(`
  stan with will ping tour mall stäm reel call day king may be and the for you see can van von af de la le el al bin den det
  en ett i på till med om av att är som har ha ser tar gå ta ge ner upp ut in hem här där nu då ny nya ej inte alla allt any all
  her his him she he we our my your its mot mer mest plan grand max min mini med hos per via dag tid kl gula online office sale scale
`);

/** "Enhetschef Väst": a unit's name, unless a first name stands before. */
export const COMPASS = words(
  `väst öst norr söder syd nord norra södra östra västra sydost nordväst väster öster centrum centrala mitt stan
  gul röd orange grön blå svart vit`,
);
