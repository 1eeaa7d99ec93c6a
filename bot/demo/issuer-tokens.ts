import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';

/** A signing key with the public half that is published. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

/** Which key signs. `foreign` is never published; `none` leaves the token unsigned, as an attacker would. */
export type SignedWith = 'issuer' | 'foreign' | 'none';

export async function makeSigningKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  return { kid, privateKey, publicKey, jwk };
}

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs the claims as they are. */
export async function signToken(
  claims: JWTPayload,
  key: SigningKey,
  signed: SignedWith,
): Promise<string> {
  if (signed === 'none') return `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url(claims)}.`;
  // A forged token bears the kid of a key that everybody trusts.
  const signer = signed === 'foreign' ? await makeSigningKey(key.kid) : key;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .sign(signer.privateKey);
}
