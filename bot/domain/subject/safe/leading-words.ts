// Common Swedish and English knowledge, written for this product.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What leads up to a name or a number and says nothing without it. */
export const LEADING_WORDS = words(`
  med för hos till från om av angående ang avseende gällande rörande kring inför inkl inklusive tillsammans ihop utan
  m w samt och o eller mellan via genom mot under efter över åt vid på i kontra vs
  with for to from about regarding re by and or including incl between without together via of
  pnr personnummer personnr samordningsnummer samordningsnr interimsnummer interimsnr tel tfn telefon telefonnummer mobil mobilnr nr
  mejl mail epost phone ssn
`);

export const CONJUNCTIONS = words('och o samt eller and or');
