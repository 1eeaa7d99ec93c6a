// Common knowledge, written for this product.

/** Brands, laws, holidays, works and sayings with somebody's name in them, one a line, as whole phrases. */
export const NAMED_THINGS = `
gina tricot
filippa k
clas ohlson
carl lamm
oscar jacobson
tommy hilfiger
calvin klein
ralph lauren
marc jacobs
louis vuitton
ben & jerry
jack & jones
victoria's secret
dr martens
peter hahn
ulla popken
anna field
kjell & company
ellos
kicks
mårten gås
mamma mia
dan före dan
dan före dopparedan
lo på rymmen
alma mater
bo bättre
bo tryggt
bo kvar
bo hemma
bo klokt
tage danielsson
cornelis vreeswijk
murphys lag
moores lag
parkinsons lag
newtons lagar
ohms lag
robert's rules
occams rakkniv
murphy's law
parkinson's law
maslows trappa
blooms taxonomi
abbey pain scale
san diego
san francisco
san marino
santa barbara
santa cruz
pearl harbor
rod and reel
frank talk
johan i juli
lill-babs
janssons frestelse
wallenbergare
karlssons klister
karl-alfred
svenssons
medelsvensson
nisse i hökarängen
kalle på spången
fia med knuff
lilla anna
lilla anna och långa farbrorn
emil i lönneberga
lotta på bråkmakargatan
max och moritz
siri och alexa
adam och eva
kain och abel
tor och oden
frid och fröjd
klang och jubel
ruby on rails
james bond
darth vader
`;

/** Surnames and first names that alone, at the start, are rather a work, a product or a lesson than somebody here. */
export const FAMED = new Set(
  `strindberg strindbergs shakespeare shakespeares mozart mozarts beethoven beethovens bach bachs chopin vivaldi verdi wagner haydn händel schubert tchaikovsky bellman bellmans
taube picasso rembrandt monet dali munch zorn ibsen nobel freud einstein newton darwin galileo pascal euler gauss celsius linné hasselblad kirkpatrick maslow piaget vygotskij montessori
freinet belbin kotter pareto likert gantt deming ishikawa richter beaufort celsius kelvin volta ferrari porsche lamborghini benz mercedes harley royce tesla jenkins sylvester valborg siri alexa cortana
gemini copilot bixby siemens bosch philips braun remington gillette dyson electrolux ericsson findus felix pågen zoégas marabou wasa kavli estrella pettson pippi ronja bamse mumin tintin
zorro batman hamlet macbeth faust carmen tosca figaro aida godot kafka dickens tolkien tolstoj homeros platon sokrates aristoteles sofokles cicero ceasar cesar mose paulus`.split(
    /\s+/u,
  ),
);
