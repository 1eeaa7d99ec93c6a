/** Nicknames and short forms met in Swedish calendars; common knowledge, written for this product. */
export const NICKNAMES = `
abbe adde affe agge ammi ammie ammis ankan anki anna-bella anna-lotta anna-stina annsan ante antti arre askan atte
basse bea bebban bebbe becka beckan bella bengan benke benno berra bertan betta bettan bibban bibbi biffen billan
birra birre bittan bitte bobban bobo bogge bossan bosse britt-mari britta-lena brolle bubba calle carro cattis
chicko chrille chrisse dadde dagge danne davve didde diggen dolle dompa dragge duda duddan ebban eddan edde effe ela
elin-malin elle ellis emppan emppu emsan engla erra eva-lotta evis ewan fia fille fippan fluffan foffe frasse
freddan fredde fridde fridis fritte gabban gabbi geggan giggi gittan gitte gittis goran gugge gullis gunsan gurra
gutte hagge hampe hasse hatte hebbe hedde henka henkan henke hennis hojje ia ica-marie iffe ingsan inkan isa isse
jabbe jacke jagge jampe jan-olle janne jebbe jeffe jemma jenka jenkan jenko jennis jeppe jerka jerra jessan jesse
jessi jippe jocke joffe jojje jonka jonna jonnis jonsa jonte jossan josse jubbe julle junte kajsan kakis kalle kange
kanta karl-oskar katta kattis kenta kiara kickan kicki kiki kinna kjelle klabbe knutte koffe kompa krillan krille
kristan kroppe kurre lalle lars-olle lassan lasse lasse-maja leffe lefti lella lelle lena-mari lenke lennis lidde
lill-babs lillan lillemor lillemy lillis linkan linnis lippe lisen lisis lissen lisso litta loffe lolla lollo lolo
lotta lottis lovis lubbe ludde lussan mackan maddan madde maddis magga maggan maja-stina majken majsan malla mange
manne marre massan matte meggie mia mianne mickan micke mickis micko milla mille mimmi minkan mirre misse moffe
mollan molle monkan morris mullan myllan nadde nalle nanna nanne nannis nassim nea nellan nelle nenne netta nettan
nicke nickis nicko niffe nille ninni ninnie nisse nocke nonne nore nubbe nuffe offe ogge ollan olle ompa oppe osse
pagge palle patte patti pedda pedde pekka pelle pelsan pena peppe per-olle pernis perra petsa pidde pigge pillan
pille pingo pirre pjotr pocke ponne puffe pulle ragge ralle rasse rebban reffe rickan ricke rille riri robban roffe
rogge rolle ronnan rosie rubbe ruffe sabban sabbe sacke saffe sagge salle sandis sanna sannis sebban sebbe seffe
selle semme sibban sidde siffan sigge sillen simme simpan sippan sissan sissi sisso sivan snorre soffi sofis sonne
staffe steffan steffe steffi steffo stefke stekan stoffe stoffer suss sussi sussie svante svempa svenne svidde
sylvan tabbe tarre tatti tebbe teddan tedde tessan tesse tessis theis thobbe thompa tibbe tiffan tilda tille tobban
tobbe todde toffe tojan tojje tolle tomme tompa tompan totta totte tricke trillan trulle tubbe tudde tuffe turre
tvillan uffe ulla-bella ullan ulle ullemor ullis valle vannis vappu vibbe vickan vicke vickis vidde vigge ville
vippan virran virre vivi-ann vivvi vojje wibban wicke willan wille yadde yllan yngla ysse zacke zakke zeb zebbe zeke
zicko zillah åkan åkepåke öjje
`;
