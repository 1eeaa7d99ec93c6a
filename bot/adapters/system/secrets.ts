import {
  createHash,
  createHmac,
  createSecretKey,
  randomInt,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import type { Secrets } from '../../app/ports/secrets.ts';
import { PHRASE_WORDS } from './phrase-words.ts';
import { makeSealer } from './seal.ts';

const CODES = 1_000_000;
const WORDS_IN_PHRASE = 5;

/** HMAC and seals with the installation's key (HASH_KEY); ids from the system's random source. */
export function makeSecrets(hashKey: Uint8Array): Secrets {
  // Made once: each hash with the bare bytes would make it anew, which takes longer than the hash.
  const key = createSecretKey(hashKey);
  const words = makeSealer(hashKey, 'motesvakt.word.1');
  return {
    newId: () => randomUUID(),
    // Uniform: randomInt draws again rather than favour the small.
    newCode: () => String(randomInt(CODES)).padStart(6, '0'),
    newPhrase: () =>
      Array.from(
        { length: WORDS_IN_PHRASE },
        () => PHRASE_WORDS[randomInt(PHRASE_WORDS.length)],
      ).join(' '),
    keyedHash: (purpose, tenant, value) =>
      createHmac('sha256', key)
        .update(JSON.stringify([purpose, tenant, value]))
        .digest('base64url'),
    seal: (purpose, tenant, id, text) => words.seal(JSON.stringify([purpose, tenant, id]), text),
    unseal: (purpose, tenant, id, sealed) =>
      words.unseal(JSON.stringify([purpose, tenant, id]), sealed),
    // Of equal length once hashed, which the comparison asks for.
    isSame: (one, other) => timingSafeEqual(digestOf(one), digestOf(other)),
  };
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();
