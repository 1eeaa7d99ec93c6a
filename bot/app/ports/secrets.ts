/** Randomness and keyed hashing, kept out of the pure rules. */
export interface Secrets {
  /** A random UUID. */
  newId(): string;
  /** Six digits, each code as likely as any other, from the system's random source (A5). */
  newCode(): string;
  /** Five Swedish words, as they are read out: at least 40 bits from the system's random source (A4). */
  newPhrase(): string;
  /** HMAC-SHA-256 with the installation's key, base64url; `purpose` separates uses so that hashes cannot be compared across them. */
  keyedHash(
    purpose:
      'subject' | 'participant' | 'client-state' | 'word' | 'word-proposer' | 'code' | 'phrase',
    tenant: string,
    value: string,
  ): string;
  /**
   * Text that is not to be readable where it lies: AES-256-GCM under a key of its own derived from the installation's. Two
   * seals of one text differ, and their length tells the text's only by steps of 64 bytes.
   */
  seal(purpose: 'word', tenant: string, id: string, text: string): string;
  /** The text; undefined when it was sealed with another key, or for another tenant or id, or was changed since. */
  unseal(purpose: 'word', tenant: string, id: string, sealed: string): string | undefined;
  /** Takes the same time wherever they differ. */
  isSame(one: string, other: string): boolean;
}
