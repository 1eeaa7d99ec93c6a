import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { PHRASE_WORDS } from '../../../bot/adapters/system/phrase-words.ts';
import { makeSecrets } from '../../../bot/adapters/system/secrets.ts';
import { codeOf, phraseOf } from '../../../bot/domain/one-time-secret.ts';

const key = randomBytes(32);
const secrets = makeSecrets(key);
const bytesOf = (sealed: string) => Buffer.from(sealed, 'base64url');

describe('A sealed word', () => {
  it('opens for its own tenant and id, with every letter it had', () => {
    for (const word of ['Vera', 'Rum Holm', 'Åsa Öberg', ' "x" ', '猫', ''])
      expect(secrets.unseal('word', 't', 'i', secrets.seal('word', 't', 'i', word))).toBe(word);
  });

  it('opens in another process with the same key', () => {
    const sealed = secrets.seal('word', 't', 'i', 'Vera');

    expect(makeSecrets(key).unseal('word', 't', 'i', sealed)).toBe('Vera');
  });

  it('opens for nobody else: another tenant, another id, another key, one changed byte, half of it', () => {
    const sealed = secrets.seal('word', 't', 'i', 'Vera');
    const changed = bytesOf(sealed);
    changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
    const without = (count: number) => bytesOf(sealed).subarray(0, -count).toString('base64url');

    expect(secrets.unseal('word', 'u', 'i', sealed)).toBeUndefined();
    expect(secrets.unseal('word', 't', 'j', sealed)).toBeUndefined();
    // Not even where the two parts put together read the same.
    expect(secrets.unseal('word', 't","i', '', sealed)).toBeUndefined();
    expect(makeSecrets(randomBytes(32)).unseal('word', 't', 'i', sealed)).toBeUndefined();
    for (const other of [changed.toString('base64url'), without(1), without(80), '', 'Vera'])
      expect(secrets.unseal('word', 't', 'i', other)).toBeUndefined();
  });

  it('shows neither the word, nor its length, nor that two are the same', () => {
    const one = secrets.seal('word', 't', 'i', 'Vera');
    const other = secrets.seal('word', 't', 'i', 'Vera');
    const long = secrets.seal('word', 't', 'i', 'Verksamhetssystemet Vera i Norra');

    expect(one).not.toBe(other);
    expect(bytesOf(one).toString('latin1')).not.toContain('Vera');
    expect(bytesOf(long)).toHaveLength(bytesOf(one).length);
  });
});

describe('A code', () => {
  it('has six digits, leading zeros kept, and each digit is as likely as any other in each place', () => {
    const codes = Array.from({ length: 20_000 }, () => secrets.newCode());

    expect(codes.every((code) => /^\d{6}$/.test(code) && codeOf(code) === code)).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
    // Nine degrees of freedom: a fair source exceeds 60 less than once in a hundred million runs.
    for (let place = 0; place < 6; place += 1) {
      const counts = new Map<string, number>();
      for (const code of codes)
        counts.set(code.charAt(place), (counts.get(code.charAt(place)) ?? 0) + 1);
      const chi = [...'0123456789'].reduce(
        (sum, digit) => sum + ((counts.get(digit) ?? 0) - 2000) ** 2 / 2000,
        0,
      );
      expect(chi).toBeLessThan(60);
    }
  });
});

describe('A phrase', () => {
  it('is five words with at least 40 bits to guess', () => {
    expect(5 * Math.log2(new Set(PHRASE_WORDS).size)).toBeGreaterThan(40);
    const phrases = Array.from({ length: 200 }, () => secrets.newPhrase());
    expect(new Set(phrases).size).toBe(200);
    for (const phrase of phrases) {
      expect(phrase.split(' ')).toHaveLength(5);
      expect(phrase.split(' ').every((word) => PHRASE_WORDS.includes(word))).toBe(true);
      expect(phraseOf(phrase)).toBe(phrase);
    }
  });

  it('is made of words that no slip of the ear or the pen turns into one another', () => {
    const alike = PHRASE_WORDS.flatMap((one, at) =>
      PHRASE_WORDS.slice(at + 1)
        .filter((other) => other.startsWith(one) || one.startsWith(other) || isOneSlip(one, other))
        .map((other) => `${one}/${other}`),
    );
    expect(alike).toEqual([]);
    expect(PHRASE_WORDS.filter((word) => !/^[a-z]{4,12}$/.test(word))).toEqual([]);
  });
});

/** One letter changed, or one more or less. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (one[same] !== undefined && one[same] === other[same]) same += 1;
  const longer = Math.max(one.length, other.length);
  const rest = (word: string) => word.slice(same + (word.length === longer ? 1 : 0));
  return rest(one) === rest(other);
}

describe('A keyed hash', () => {
  it('is another for another purpose, tenant or key', () => {
    const hashes = [
      secrets.keyedHash('code', 't', '123456'),
      secrets.keyedHash('phrase', 't', '123456'),
      secrets.keyedHash('code', 'u', '123456'),
      makeSecrets(randomBytes(32)).keyedHash('code', 't', '123456'),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});
