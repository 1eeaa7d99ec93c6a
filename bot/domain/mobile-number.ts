/**
 * A number as somebody types it, with the country or as in Sweden, as E.164. Undefined when it is none.
 */
export function mobileNumber(typed: string): string | undefined {
  const bare = typed
    .normalize('NFKC')
    .trim()
    // `+46 (0)70`: the zero is for those who call from Sweden.
    .replace(/\(0\)/g, '')
    .replace(/[\s\p{Pd}()./]+/gu, '')
    .replace(/^00/, '+');
  const number = bare.replace(/^0(?=[1-9])/, '+46').replace(/^\+460/, '+46');
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : undefined;
}
