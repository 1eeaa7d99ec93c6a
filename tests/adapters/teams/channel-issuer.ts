import { SignJWT, UnsecuredJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { serve } from './serve.ts';

const ISSUER = 'https://api.botframework.com';

export interface ChannelToken {
  readonly audience?: string;
  readonly issuer?: string;
  readonly serviceUrl?: unknown;
  /** Seconds from now. */
  readonly expiresIn?: number | 'never';
  readonly notBefore?: number;
  /** `guessed` has the public key for a shared secret. */
  readonly signedBy?: 'endorsed' | 'unendorsed' | 'other-channel' | 'unknown' | 'none' | 'guessed';
}

interface PublishedKey extends JWK {
  readonly endorsements?: readonly string[];
}

/** The Bot Framework's token service with every kind of key, and tokens as good or as bad as a test wants. */
export async function openChannelIssuer(clientId: string) {
  const make = async (kid: string) => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    return {
      kid,
      privateKey,
      publicKey,
      jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' },
    };
  };
  const [endorsed, unendorsed, otherChannel, unknown] = [
    await make('endorsed'),
    await make('unendorsed'),
    await make('other-channel'),
    await make('unknown'),
  ];
  const published: PublishedKey[] = [
    { ...endorsed.jwk, endorsements: ['msteams', 'skype'] },
    unendorsed.jwk,
    { ...otherChannel.jwk, endorsements: ['webchat'] },
  ];
  const asked = { metadata: 0, keys: 0 };
  const server = await serve((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/openid') {
      asked.metadata += 1;
      response.end(JSON.stringify({ issuer: ISSUER, jwks_uri: `${server.url}/keys` }));
    } else {
      asked.keys += 1;
      response.end(JSON.stringify({ keys: published }));
    }
  });

  const token = async (serviceUrl: string, wanted: ChannelToken = {}): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { serviceurl: 'serviceUrl' in wanted ? wanted.serviceUrl : serviceUrl };
    const fill = <T extends SignJWT | UnsecuredJWT>(jwt: T): T => {
      jwt.setIssuer(wanted.issuer ?? ISSUER).setAudience(wanted.audience ?? clientId);
      jwt.setNotBefore(now + (wanted.notBefore ?? -60));
      if (wanted.expiresIn !== 'never') jwt.setExpirationTime(now + (wanted.expiresIn ?? 3600));
      return jwt;
    };
    const signed = (key: CryptoKey, kid: string) =>
      fill(new SignJWT(claims)).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key);
    switch (wanted.signedBy ?? 'endorsed') {
      case 'none':
        return fill(new UnsecuredJWT(claims)).encode();
      case 'guessed': {
        const secret = new TextEncoder().encode(await exportSPKI(endorsed.publicKey));
        return fill(new SignJWT(claims))
          .setProtectedHeader({ alg: 'HS256', kid: endorsed.kid })
          .sign(secret);
      }
      case 'endorsed':
        return signed(endorsed.privateKey, endorsed.kid);
      case 'unendorsed':
        return signed(unendorsed.privateKey, unendorsed.kid);
      case 'other-channel':
        return signed(otherChannel.privateKey, otherChannel.kid);
      case 'unknown':
        return signed(unknown.privateKey, unknown.kid);
    }
  };
  return {
    asked,
    token,
    metadataUrl: `${server.url}/openid`,
    /** The key that was unknown is published from now on. */
    publish: () => void published.push({ ...unknown.jwk, endorsements: ['msteams'] }),
    stop: () => server.stop(),
  };
}
export type ChannelIssuer = Awaited<ReturnType<typeof openChannelIssuer>>;
