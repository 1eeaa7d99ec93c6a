import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../../app/ports/secrets.ts';

/** HMAC with the installation's key (HASH_KEY); ids from the system's random source. */
export const makeSecrets = (hashKey: Uint8Array): Secrets => ({
  newId: () => randomUUID(),
  keyedHash: (purpose, tenant, value) =>
    createHmac('sha256', hashKey)
      .update(JSON.stringify([purpose, tenant, value]))
      .digest('base64url'),
  // Of equal length once hashed, which the comparison asks for.
  isSame: (one, other) => timingSafeEqual(digestOf(one), digestOf(other)),
});

const digestOf = (text: string) => createHash('sha256').update(text).digest();
