import { decodeJwt, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { personId, tenantId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import { languageOf } from './language.ts';
import { rememberKeys } from './token-keys.ts';

/** The Entra app role of an administrator. */
const ADMINISTRATOR = 'Motesvakt.Admin';
/** What the panel's token must allow: to act as the user here. */
const SCOPE = 'access_as_user';
const CLOCK_TOLERANCE_SECONDS = 30;

export type TokenRefusal = {
  readonly kind: 'token-missing' | 'token-expired' | 'token-refused' | 'keys-unreachable';
};

export interface Authenticated {
  readonly actor: Actor;
  /** When the token stops proving who it is. */
  readonly expiresAt: Date;
  /** The token itself, verified: what the person's own calls are made with. Never logged or kept. */
  readonly proof: string;
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
  /** Host of the app's own address, which stands in its name towards Entra: `api://<host>/botid-<client id>`. */
  readonly publicHost: string;
  readonly now?: () => Date;
}

const Claims = z.object({
  tid: z.string().min(1),
  oid: z.string().min(1).max(100),
  scp: z.string(),
  ver: z.enum(['1.0', '2.0']),
  exp: z.number(),
  roles: z.array(z.string()).optional(),
});

/**
 * Who calls, by a user token that Entra signed for this app: signature by the tenant's published keys (fetched once and
 * again when a new key appears), issuer, audience, time and scope. Nothing else about a request says who anybody is.
 * An app registration that asks for version 1 of the tokens, as a new one does, gets them from another issuer and with
 * the app's address for audience.
 */
export function makeAuthenticate(settings: AuthenticateSettings): Authenticate {
  const now = settings.now ?? (() => new Date());
  const authority = settings.authorityHost.replace(/\/+$/u, '');
  const tenants = new Set(settings.tenantIds.map((each) => each.toLowerCase()));
  const audiences = audiencesOf(settings);
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
        issuer: [issuerOf['2.0'](authority, tenant), issuerOf['1.0'](authority, tenant)],
        audience: audiences,
        requiredClaims: ['exp', 'nbf', 'aud', 'oid', 'tid'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now(),
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success || claims.data.tid.toLowerCase() !== tenant)
        return refuse({ kind: 'token-refused' });
      const { scp, oid, roles = [], exp, ver } = claims.data;
      const isOfItsVersion = payload.iss === issuerOf[ver](authority, tenant);
      if (!isOfItsVersion || !scp.split(' ').includes(SCOPE))
        return refuse({ kind: 'token-refused' });
      return ok({
        actor: {
          tenantId: tenantId(tenant),
          personId: personId(oid),
          isAdministrator: roles.includes(ADMINISTRATOR),
          locale: languageOf(headers['accept-language']),
        },
        expiresAt: new Date((exp + CLOCK_TOLERANCE_SECONDS) * 1000),
        proof: token,
      });
    } catch (fault) {
      return refuse({ kind: kindOf(fault) });
    }
  };
}

/**
 * What the app is called towards Entra, to the letter: anybody in an organisation may register an app whose address
 * merely contains our id.
 */
const audiencesOf = ({ clientId, publicHost }: AuthenticateSettings): string[] => [
  clientId,
  `api://${clientId}`,
  `api://${publicHost}/${clientId}`,
  `api://${publicHost}/botid-${clientId}`,
];

/** By the version of the token. The first version's issuer is the same whatever host is asked for tokens. */
const issuerOf = {
  '1.0': (_authority: string, tenant: string) => `https://sts.windows.net/${tenant}/`,
  '2.0': (authority: string, tenant: string) => `${authority}/${tenant}/v2.0`,
} as const;

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
