import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';

const CHANNEL = 'msteams';
export const CHANNEL_ISSUER = 'https://api.botframework.com';
/** Bot Framework's own tolerance. */
const CLOCK_TOLERANCE_SECONDS = 300;
const METADATA_TIMEOUT_MS = 5_000;
/** A key that is not known is looked for at once, but not more often than this. */
const PAUSE_BETWEEN_FETCHES_MS = 30_000;
const LONGEST_KEPT_MS = 6 * 3_600_000;

export type TokenRefusal = 'unauthenticated' | 'keys-unreachable';

type Keys = ReturnType<typeof createRemoteJWKSet>;
const Metadata = z.object({ issuer: z.literal(CHANNEL_ISSUER), jwks_uri: z.url() });
const Claims = z.object({ serviceurl: z.string() });
const Endorsed = z.object({ kid: z.string(), endorsements: z.array(z.string()).optional() });

/**
 * Whether Teams has sent this: signed by a published key that Microsoft endorses for Teams, issued by the Bot Framework
 * for this bot, of now, and about the very service address that the activity names. Undefined: it has. botbuilder checks
 * most of it again, but takes a key without endorsements for one endorsed for everything, and writes what it refuses to
 * the console.
 */
export function makeVerifyChannelToken(settings: {
  readonly clientId: string;
  readonly metadataUrl: string;
}): (authorization: string, serviceUrl: string) => Promise<TokenRefusal | undefined> {
  const keysNow = rememberKeys(settings.metadataUrl);
  return async (authorization, serviceUrl) => {
    const token = tokenIn(authorization);
    if (token === undefined) return 'unauthenticated';
    const keys = await keysNow();
    if (!keys) return 'keys-unreachable';
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        algorithms: ['RS256', 'RS384', 'RS512'],
        issuer: CHANNEL_ISSUER,
        audience: settings.clientId,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      const isAboutIt = Claims.safeParse(payload).data?.serviceurl === serviceUrl;
      return isAboutIt && isEndorsed(keys, protectedHeader.kid) ? undefined : 'unauthenticated';
    } catch (fault) {
      return isAboutToken(fault) ? 'unauthenticated' : 'keys-unreachable';
    }
  };
}

/** Before anything is read or fetched. */
export const claimsToBeTeams = (authorization: string | undefined, clientId: string): boolean => {
  const token = tokenIn(authorization ?? '');
  return token !== undefined && decodeJwt(token).aud === clientId;
};

/** A first look, before any key is fetched: is it at all the kind of token that Teams sends? */
function tokenIn(authorization: string): string | undefined {
  const [scheme, token, ...rest] = authorization.split(' ');
  if (scheme !== 'Bearer' || !token || rest.length > 0) return undefined;
  try {
    const { alg } = decodeProtectedHeader(token);
    const isOfItsKind = alg?.startsWith('RS') === true && decodeJwt(token).iss === CHANNEL_ISSUER;
    return isOfItsKind ? token : undefined;
  } catch {
    return undefined;
  }
}

const isEndorsed = (keys: Keys, kid: string | undefined): boolean =>
  (keys.jwks()?.keys ?? [])
    .flatMap((key) => Endorsed.safeParse(key).data ?? [])
    .some((key) => key.kid === kid && key.endorsements?.includes(CHANNEL) === true);

/** Keys that could not be fetched or read say nothing against the token. */
function isAboutToken(fault: unknown): boolean {
  if (fault instanceof errors.JWKSTimeout || fault instanceof errors.JWKSInvalid) return false;
  return fault instanceof errors.JOSEError && fault.code !== 'ERR_JOSE_GENERIC';
}

/** Undefined while the keys cannot be found; a failure is not remembered. */
function rememberKeys(metadataUrl: string): () => Promise<Keys | undefined> {
  let known: Promise<Keys | undefined> | undefined;
  return async () => {
    const asked = (known ??= findKeys(metadataUrl));
    const keys = await asked;
    if (!keys && known === asked) known = undefined;
    return keys;
  };
}

async function findKeys(metadataUrl: string): Promise<Keys | undefined> {
  try {
    const response = await fetch(metadataUrl, {
      signal: AbortSignal.timeout(METADATA_TIMEOUT_MS),
    });
    const metadata = Metadata.safeParse(response.ok ? await response.json() : undefined);
    if (!metadata.success) return undefined;
    return createRemoteJWKSet(new URL(metadata.data.jwks_uri), {
      cooldownDuration: PAUSE_BETWEEN_FETCHES_MS,
      cacheMaxAge: LONGEST_KEPT_MS,
    });
  } catch {
    return undefined;
  }
}
