import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { personId, tenantId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import { languageOf } from './language.ts';

/** The Entra app role of an administrator. */
const ADMINISTRATOR = 'Motesvakt.Admin';
/** What the panel's token must allow: to act as the user here. */
const SCOPE = 'access_as_user';
const CLOCK_TOLERANCE_SECONDS = 30;
const METADATA_TIMEOUT_MS = 5_000;

export type TokenRefusal = {
  readonly kind: 'token-missing' | 'token-expired' | 'token-refused' | 'keys-unreachable';
};

export interface Authenticated {
  readonly actor: Actor;
  /** When the token stops proving who it is. */
  readonly expiresAt: Date;
}

export interface RequestHeaders {
  readonly authorization?: string | undefined;
  readonly 'accept-language'?: string | undefined;
}

export type Authenticate = (
  headers: RequestHeaders,
) => Promise<Result<Authenticated, TokenRefusal>>;

export interface AuthenticateSettings {
  /** Such as `https://login.microsoftonline.com`. */
  readonly authorityHost: string;
  /** Organisations served; a token of any other is refused before anything is fetched for it. */
  readonly tenantIds: readonly string[];
  readonly clientId: string;
  readonly now?: () => Date;
}

const Claims = z.object({
  tid: z.string().min(1),
  oid: z.string().min(1).max(100),
  aud: z.string(),
  scp: z.string(),
  ver: z.literal('2.0'),
  exp: z.number(),
  roles: z.array(z.string()).optional(),
});
const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * Who calls, by a user token that Entra signed for this app: signature by the tenant's published keys (fetched once and
 * again when a new key appears), issuer, audience, time and scope. Nothing else about a request says who anybody is.
 */
export function makeAuthenticate(settings: AuthenticateSettings): Authenticate {
  const now = settings.now ?? (() => new Date());
  const authority = settings.authorityHost.replace(/\/+$/u, '');
  const tenants = new Set(settings.tenantIds.map((each) => each.toLowerCase()));
  const isForUs = (audience: string) =>
    audience === settings.clientId ||
    (audience.startsWith('api://') && audience.endsWith(`/${settings.clientId}`));
  const keysOf = rememberKeys(authority);

  return async (headers) => {
    const [scheme = '', token = '', ...rest] = (headers.authorization ?? '').split(' ');
    if (scheme === '' && token === '') return refuse({ kind: 'token-missing' });
    if (scheme.toLowerCase() !== 'bearer' || rest.length > 0)
      return refuse({ kind: 'token-refused' });
    const tenant = tenantIn(token);
    if (tenant === undefined || !tenants.has(tenant)) return refuse({ kind: 'token-refused' });
    const keys = await keysOf(tenant);
    if (!keys) return refuse({ kind: 'keys-unreachable' });
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: `${authority}/${tenant}/v2.0`,
        requiredClaims: ['exp', 'nbf', 'aud', 'oid', 'tid'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now(),
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success || claims.data.tid.toLowerCase() !== tenant)
        return refuse({ kind: 'token-refused' });
      const { aud, scp, oid, roles = [], exp } = claims.data;
      if (!isForUs(aud) || !scp.split(' ').includes(SCOPE))
        return refuse({ kind: 'token-refused' });
      return ok({
        actor: {
          tenantId: tenantId(tenant),
          personId: personId(oid),
          isAdministrator: roles.includes(ADMINISTRATOR),
          locale: languageOf(headers['accept-language']),
        },
        expiresAt: new Date((exp + CLOCK_TOLERANCE_SECONDS) * 1000),
      });
    } catch (fault) {
      return refuse({ kind: kindOf(fault) });
    }
  };
}

function kindOf(fault: unknown): TokenRefusal['kind'] {
  if (fault instanceof errors.JWTExpired) return 'token-expired';
  if (fault instanceof errors.JWKSNoMatchingKey) return 'token-refused';
  // Keys that could not be fetched or read say nothing against the token.
  if (fault instanceof errors.JWKSTimeout || fault instanceof errors.JWKSInvalid)
    return 'keys-unreachable';
  const isAboutToken = fault instanceof errors.JOSEError && fault.code !== 'ERR_JOSE_GENERIC';
  return isAboutToken ? 'token-refused' : 'keys-unreachable';
}

/** The tenant a token claims to be from: decides only where its keys are looked for. */
function tenantIn(token: string): string | undefined {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid.toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined while the tenant's keys cannot be found; a failure is not remembered. */
function rememberKeys(authority: string): (tenant: string) => Promise<JWTVerifyGetKey | undefined> {
  const known = new Map<string, Promise<JWTVerifyGetKey | undefined>>();
  return async (tenant) => {
    const asked = known.get(tenant) ?? findKeys(authority, tenant);
    known.set(tenant, asked);
    const keys = await asked;
    if (!keys) known.delete(tenant);
    return keys;
  };
}

async function findKeys(authority: string, tenant: string): Promise<JWTVerifyGetKey | undefined> {
  try {
    const response = await fetch(`${authority}/${tenant}/v2.0/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(METADATA_TIMEOUT_MS),
    });
    if (!response.ok) return undefined;
    const metadata = Metadata.safeParse(await response.json());
    if (!metadata.success || metadata.data.issuer !== `${authority}/${tenant}/v2.0`)
      return undefined;
    return createRemoteJWKSet(new URL(metadata.data.jwks_uri));
  } catch {
    return undefined;
  }
}
