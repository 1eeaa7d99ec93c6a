/** Randomness and keyed hashing, kept out of the pure rules. */
export interface Secrets {
  /** A random UUID. */
  newId(): string;
  /** HMAC-SHA-256 with the installation's key, base64url; `purpose` separates uses so that hashes cannot be compared across them. */
  keyedHash(
    purpose: 'subject' | 'participant' | 'client-state',
    tenant: string,
    value: string,
  ): string;
  /** Takes the same time wherever they differ. */
  isSame(one: string, other: string): boolean;
}
