// Common Swedish knowledge, written for this product.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** "Skala 1:500", "Luk 15:11", "Rum 2:14", "kl 10:30" are no property. */
export const NOT_PROPERTY = words(`
  skala skalan ritning rum rummet sal salen kl klockan tid tiden kap kapitel psalm psalmen avsnitt bilaga punkt lag vers
  matt matteus mark markus luk lukas joh johannes apg apostlagärningarna rom romarbrevet kor korintierbrevet gal ef fil kol thess
  tim tit hebr jak jakob pet upp mos mosebok moseboken psaltaren ps ords ordspråksboken job jes jesaja jer jeremia hes dan daniel hos amos jona
  genesis exodus koran koranen sura suran bibeln version ver utgåva match ställning resultat seger förlust steg del
  from till fram mellan från och at och ca cirka start slut vid i kvot blandning förhållande paragraf dagordning ärende
  mån tis ons tors fre lör sön måndag tisdag onsdag torsdag fredag lördag söndag idag imorgon em fm
  ds zon pumpstation cirkulär sol sfs sou dir prop
  lgh lägenhet dörr plan vån våning hus port bit odds ratio
`);
export const PROPERTY_CUE =
  /(?:fastighet|lantmäteri|avstyckning|bygglov|förhandsbesked|strandskydd|lovplikt|avlopp|tomt|dagvatten|slam|bygglovs|detaljplan|servitut|nybygg|tillbyggnad|rivning|rivningslov|marklov|\bva\b|va-|arrende|olovlig|tillsyn|radon|brunn|gränspunkt|gränsbestämning|avverkning|\bkv\b|kvarter|köp av|försäljning av|sanktionsavgift|eldstad|sotning|ägarbyte|lagfart|stängsel|dispens|carport|attefall|vattenprov|markköp|skifte|granne|klagomål|bullermätning|anslutning|nedskräpning|syn\b|kontroll|besök)/u;
