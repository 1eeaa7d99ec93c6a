const PLAIN = /^[a-zåäö0-9'\- \n]*$/u;
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ø: 'ö',
  æ: 'ä',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  œ: 'oe',
  ŋ: 'n',
  ŧ: 't',
};

/** How a word is looked up: small letters, foreign accents set aside; å, ä and ö are letters of their own and stay. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/(a\u030a|[ao]\u0308)|[\u0300-\u036f]/gu, '$1')
    .normalize('NFC')
    .replace(/[øæłđðþßıœŋŧ]/gu, (letter) => OTHER_LETTERS[letter] ?? letter);
}
