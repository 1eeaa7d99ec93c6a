/** Randomness and keyed hashing, kept out of the pure rules. */
export interface Secrets {
  /** A random UUID. */
  newId(): string;
  /** HMAC-SHA-256 with the installation's key, base64url; `purpose` separates uses so that hashes cannot be compared across them. */
  keyedHash(purpose: 'subject' | 'participant', tenant: string, value: string): string;
}
