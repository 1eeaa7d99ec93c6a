/**
 * The words that phrases are made of: everyday Swedish, without å, ä and ö, two letters apart and none the beginning of
 * another, so that they survive a telephone and a stranger's spelling. Nothing that would be odd in a letter from an authority.
 */
export const PHRASE_WORDS: readonly string[] = `
adress advent album ananas anis ankare apelsin april arkiv aster atlas augusti avokado badrum
bagare balkong banan barnvagn basilika bibliotek biljett biologi bjudning blad blankett blixt
blomma bomull bord borste brev bricka brygga buske byxor cello cement cirkel cirkus citron cykel
cylinder dagbok dans data datum december delfin dikt diplom docka doft domkyrka droppe druva
dunjacka dusch ekorre elefant engelska eskimo etikett fabrik fackla fagott fartyg fasad februari
fika film fiskare fjord flagga flamingo flod flygplan folkdans fotboll fotograf fredag fritid
frukost fyrverkeri gaffel galleri garage garn gatlykta giraff gitarr glas gnista grammatik
granit grotta grund gryning gryta guld gummi gunga gurka hage hallon hammare hamn handduk harpa
hatt havre hink hjort hjul holme honung horisont hotell humla hund hylla idrott igelkott
instrument isberg jacka januari jasmin jordgubbe journal jubileum julgran juli kaffe kajak
kaktus kalender kamel kamera kamin kanot kapten karta kastanj kastrull kavaj kikare kiosk
klarinett klippa klocka kloster knapp kock kofta kompass konsert kontor korall korg krita krok
krona krydda kudde kusin kvarn kvast kvitto lada lampa lavendel legend lektion lemonad leopard
lera lilja linjal linne lins lotus lucia luft lunch lussekatt magnet majs mandel mango maraton
marmelad maskros matbord matsal medalj mejeri melodi melon metall mikrofon minut modell moln
moped morgon morot motor mugg mulen museum musik muskot mynta myra nalle narciss natur nejlika
nektar nickel norrsken november nypon oboe oktober oliv olja ollon onsdag opera orkan orkester
ostron paket palm panda papper paprika paraply park passare pastej pendel penna peppar persika
piano picknick pilot pingvin planet plats plommon pollen portal post potatis prognos program
publik pumpa purpur pyramid radio ranka regn rektor restaurang ritning robot rondell rosmarin
rubin runsten rymd saffran safir sallad salong salt samling sand segel sekund semester sensor
september sida siffra silke silver simhall sirap skata skidor skog skola skorsten skrivbord
skruv skulptur smaragd smultron snigel socker solros solsken sommar sparv spis sport staket
stall station stege sten stig stol storm strand strumpa studio stuga symfoni syrsa tallrik tavla
teater telefon tempel tennis termos tidning tiger timjan timme tisdag tomat torn torsdag trafik
traktor trappa triangel trumma trumpet tulpan tunnel turist uniform universum utflykt utsikt
vagn vals vanilj vante vattenfall vecka vete villa vinter viol visselpipa vulkan vykort yoghurt
yrke zebra
`
  .trim()
  .split(/\s+/);
