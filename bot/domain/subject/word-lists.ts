// Common Swedish and English knowledge, written for this product.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Names that are also ordinary words, months or figures: only context makes a person of them. */
export const ALSO_ORDINARY_WORDS = words(`
  alla alm an is ben al el la bin ann april are art ask august berg bertil bild björk björn blad blom bo bra bror brand bro by dag dan do don
  du ed ek ester falk fall fors frank fredag frej frisk fritz frost gran grant gren grön gull gun hall hammar hans hed
  heder hjelm holm hope hult ida iris jan joy jul juli june kaj karl kim klang klar kvist lage le lejon lena
  lilja lind linde ljung lo love lund löf lönn max maj mark mars mats may mer min mina mo modig mur my ny no nord norr
  nova nu näs olja ola örn per pil rapp rask ring ros rosa rose roth rot rud ruben saga sand sjö skog skye sol
  sommar sten stark stig stål stellan storm strand ström stolt summer sund svan svea svärd tage tom tim tor torn trast
  tuva tur ung vall vera vi vide vik vilja viola vu vår våg wall west will winter åker ås öberg öst
  king long page price rich young white black brown green gray grey bell bush cook hill lake park woods stone field
`);

/** Never a person, whoever is in the directory. */
export const NEVER_NAMES = words(`
  möte möten mötet meeting och and samt eller or med med with för for hos till to från from om about av by by i in på on
  vid at inför efter före mellan under över den det de en ett the a an som är we you jag
  von van af de der den da del dos di
`);

/** What leads up to a name or a number and says nothing without it. */
export const LEADING_WORDS = words(`
  med för hos till från om av angående ang avseende gällande rörande kring inför inkl inklusive tillsammans ihop utan
  m w samt och o eller mellan via genom mot under efter över
  with for to from about regarding re by and or including incl between without together via of
  pnr personnummer personnr samordningsnummer samordningsnr interimsnummer interimsnr tel tfn telefon telefonnummer mobil mobilnr nr
  mejl mail epost phone ssn
`);

export const CONJUNCTIONS = words('och o samt eller and or');

/** A name after one of these is a room's, a storm's or a company's. */
export const NEGATIVE_BEFORE = words(`
  rum rummet sal salen lokal lokalen konferensrum mötesrum grupprum stormen orkanen projekt projektet system systemet
  kvarteret kv firma företaget bolaget fartyget båten hotell hotel restaurang
`);
export const NEGATIVE_AFTER = words(`
  ab hb kb oy as inc ltd väg vägen gata gatan gränd stig torg torget plats park parken skola skolan förskola förskolan
  gård gården kyrka kyrkan hus huset bro bron stiftelse stiftelsen fond fonden pris priset museum museet rum rummet sal
  salen street road school room
`);

/** Before a word that is also a surname, these make it a place. */
export const PLACE_PREPOSITIONS = words('i på vid till från genom in at near');

/** A capitalised word that ends so, right after a first name, is a surname. */
export const SURNAME_ENDING =
  /^.{2,}(?:sson|sen|ström|berg|borg|lund|gren|qvist|kvist|quist|mark|stedt|stad|dahl|holm|blad|feldt|vall|wall|löf|man|nen|ski|ska|ová|enko|vić|vic|ić|zadeh|oğlu)s?$/u;
