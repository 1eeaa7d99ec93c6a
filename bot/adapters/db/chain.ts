import { createHash, randomBytes } from 'node:crypto';

/** What an entry's hash covers besides the entry before it. Nothing here is about a person. */
export interface ChainEntry {
  readonly tenantId: string;
  readonly meetingId: string;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: Date;
  readonly what: string;
  readonly pack: string;
  readonly payloadDigest: string;
}

/** Stands before the first entry of every chain. */
export const CHAIN_START = '0'.repeat(64);

/**
 * SHA-256, as hex, of the UTF-8 of a JSON array of eight strings and one number without spaces:
 * `["motesvakt.entry.1",previous,tenant,meeting,seq,at,what,pack,payloadDigest]`, where `at` is ISO 8601 in UTC with
 * milliseconds. The first string names this form: another form would have another name.
 */
export const entryHash = (previous: string, entry: ChainEntry): string =>
  sha256(
    JSON.stringify([
      'motesvakt.entry.1',
      previous,
      entry.tenantId,
      entry.meetingId,
      entry.seq,
      entry.at.toISOString(),
      entry.what,
      entry.pack,
      entry.payloadDigest,
    ]),
  );

/** Hex of 32 random bytes: without it, a digest of a short payload could be guessed by trying every person. */
export const newSalt = (): string => randomBytes(32).toString('hex');

/** SHA-256, as hex, of the salt's bytes followed by the payload's UTF-8, exactly as it is stored. */
export const payloadDigest = (salt: string, payload: string): string =>
  sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(payload, 'utf8')]));

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
