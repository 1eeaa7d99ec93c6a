import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { makeSecrets } from '../../../bot/adapters/system/secrets.ts';

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
