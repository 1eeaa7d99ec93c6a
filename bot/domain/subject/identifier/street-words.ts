// Common Swedish knowledge, written for this product.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What a street's name ends with when it is one word. */
export const STREET_ENDINGS = words(`
  gatan gata vägen väg stigen stig gränden gränd torget torg allén allé allen alle backen backe esplanaden esplanad plan
  planen platsen plats kajen kaj stråket stråk leden led ringen rundan slingan svängen kroken kröken liden brinken brink
  terrassen terrass promenaden parken hörnet gången gränderna bågen bron bryggan hamnen höjden
  gårdarna täppan tået tået branten tomten vreten hagen lyckan udden strand stranden gärdet
`);
/** Streets' names that are words of their own. */
/** Of the endings, those that other things have too: only a capitalised word that is no ordinary one is a street. */
export const WEAK_ENDINGS = words(`
  plan planen platsen plats led leden ringen bron bryggan hamnen höjden hörnet gången parken strand stranden gärdet branten tomten
  brink brinken stråk stråket kaj kajen terrass promenaden backe gata väg stig alle bågen udden lyckan hagen vreten tået gårdarna
`);
export const PROPER_STREETS = words(`esplanaden strandvägen kungsgatan storgatan`);
/** The last word of a name in several words: "Carl Larssons väg". */
export const STREET_WORDS = words(`
  väg vägen gata gatan gränd gränden stig stigen torg torget allé allén alle allen backe backen esplanad esplanaden plats
  platsen led leden kaj kajen strandgata stråk brink liden ringen
`);
