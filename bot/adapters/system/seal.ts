import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** A sealed name would otherwise show how long it is. */
const STEP = 64;

export interface Sealer {
  /** `about` is bound to the text without being in it: with any other the seal does not open. */
  seal(about: string, text: string): string;
  unseal(about: string, sealed: string): string | undefined;
}

/** Seals under a key derived from `secret` for `use` alone (HKDF-SHA-256), so that no two uses share a key. */
export function makeSealer(secret: Uint8Array, use: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), use, KEY_BYTES));
  return {
    seal: (about, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(padded(text)), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url');
    },
    unseal: (about, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      const body = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      try {
        return textIn(Buffer.concat([body, decipher.final()]));
      } catch {
        // The tag does not fit: another key, another tenant or id, or a changed byte. Which one, nobody is told.
        return undefined;
      }
    },
  };
}

/** JSON, which white space after it leaves as it is. */
function padded(text: string): Buffer {
  const json = Buffer.from(JSON.stringify(text));
  return Buffer.concat([json, Buffer.alloc((STEP - (json.length % STEP)) % STEP, ' ')]);
}

function textIn(bytes: Buffer): string | undefined {
  const text: unknown = JSON.parse(bytes.toString('utf8'));
  return typeof text === 'string' ? text : undefined;
}
