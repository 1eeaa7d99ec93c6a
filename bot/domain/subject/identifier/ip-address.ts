import type { Match } from './match.ts';
import { surroundings } from './match.ts';

const V4 =
  /(?<![\p{L}\d.])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/\d{1,2})?(?![\p{L}\d]|\.\d)/gu;
const V6 = /(?<![\p{L}\d:])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:\/\d{1,3})?(?![\p{L}\d:])/giu;
const VERSION =
  /(?<!\p{L})(?:version|ver\.?|v\.?|firmware|release|build|uppdatering|patch|driver|drivrutin|kap\.?|avsnitt|punkt|bilaga|§)[ ]{0,2}$/u;

/** Addresses of machines, version 4 and 6. A version number has the same form and says that it is one. */
export function findIpAddresses(text: string): Match[] {
  const found: Match[] = [];
  const add = (start: number, end: number) =>
    found.push({ kind: 'ip', start, end, confidence: 0.95, evidence: 'address-form' });
  for (const match of text.matchAll(V4)) {
    const { 0: spelling, index } = match;
    const octets = match.slice(1, 5);
    const isValid = octets.every(
      (octet) => Number(octet) <= 255 && (octet === '0' || !octet.startsWith('0')),
    );
    const { before } = surroundings(text, index, index + spelling.length);
    if (isValid && !VERSION.test(before) && !looksLikeVersion(octets, before))
      add(index, index + spelling.length);
  }
  if (text.indexOf(':') === text.lastIndexOf(':')) return found;
  for (const { 0: spelling, index } of text.matchAll(V6))
    if (isV6(spelling)) add(index, index + spelling.length);
  return found;
}

/** "Windows Server 10.0.2.1": small numbers after a product's name, with nothing that speaks of a network. */
function looksLikeVersion(octets: readonly string[], before: string): boolean {
  const isSmall = octets.every((octet) => octet.length <= 2);
  return (
    isSmall &&
    /[\p{L}]{3,}[ ]$/u.test(before) &&
    !/(?:ip|adress|från|host|server|nät|blockera|brandvägg|skann|trafik|dator|klient|ping|till|mot|på|subnät|felsök)[\p{L}]*[ :-]{1,2}$/u.test(
      before,
    )
  );
}

function isV6(spelling: string): boolean {
  const [address = ''] = spelling.split('/', 1);
  const gaps = address.split('::').length - 1;
  const groups = address.split(':').filter((group) => group !== '');
  if (gaps > 1 || groups.length === 0) return false;
  const hasHexOrLong = groups.some((group) => group.length >= 3) || /[a-f]/iu.test(address);
  return gaps === 1 ? groups.length <= 7 && hasHexOrLong : groups.length === 8;
}
