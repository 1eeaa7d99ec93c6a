import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { answerTokenRequest, resources } from './issuer-token-endpoint.ts';
import { makeSigningKey, signToken, type SignedWith } from './issuer-tokens.ts';
import { readBody } from './graph/body.ts';
import type { DemoPerson, Town } from './town.ts';

interface TokenOptions {
  /** Negative for a token that has expired already. Default 3,600. */
  readonly expiresInSeconds?: number;
  readonly signedWith?: SignedWith;
  /** Who it is for. Default: the app registration of Mötesvakt. */
  readonly audience?: string;
}
interface UserTokenOptions extends TokenOptions {
  /** Default `access_as_user`. */
  readonly scope?: string;
  /** Default: `Motesvakt.Admin` for an administrator, otherwise none. */
  readonly roles?: readonly string[];
  /** Another organisation's: as good a token as any, for somebody else. */
  readonly tenantId?: string;
}
interface AppTokenOptions {
  readonly expiresInSeconds?: number;
  readonly signedWith?: SignedWith;
  readonly tenantId?: string;
}
interface ChannelTokenOptions extends TokenOptions {
  readonly serviceUrl: string;
}

/** Plays Entra ID and the Bot Framework's token service. */
export interface Issuer {
  /** False when the path is none of its own; nothing has been answered then. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** What teams-js hands the panel. */
  userToken(person: DemoPerson, options?: UserTokenOptions): Promise<string>;
  /** What the channel sends with each activity to the bot. */
  channelToken(options: ChannelTokenOptions): Promise<string>;
  /** What the app itself gets from the token endpoint for a resource, such as `https://graph.microsoft.com`. */
  appToken(audience: string, options?: AppTokenOptions): Promise<string>;
  /** The claims of a token of ours. `bearer` is an Authorization header's value or a bare token. Throws when it will not do. */
  verify(bearer: string | undefined, audience: string): Promise<JWTPayload>;
  /** Permissions that an administrator has not granted, to be added and deleted as one likes. */
  readonly withheld: Set<string>;
}

const BOT_FRAMEWORK_ISSUER = 'https://api.botframework.com';
const HOUR_IN_SECONDS = 3600;

export async function createIssuer(options: {
  /** Scheme, host and port under which it is served; asked for at each use, as the port is known late. */
  readonly baseUrl: () => string;
  readonly town: Town;
  readonly clientSecret: string;
  readonly now?: () => Date;
  /** Tenants it answers for. Default: the town's only. */
  readonly tenantIds?: readonly string[];
}): Promise<Issuer> {
  const { town, baseUrl, clientSecret } = options;
  const now = options.now ?? (() => new Date());
  const tenantIds = options.tenantIds ?? [town.tenantId];
  const [entraKey, channelKey] = await Promise.all([
    makeSigningKey('demo-entra'),
    makeSigningKey('demo-channel'),
  ]);
  const published = createLocalJWKSet({ keys: [entraKey.jwk, channelKey.jwk] });

  const times = (lifetime: number) => {
    const issued = Math.floor(now().getTime() / 1000);
    // A token that has expired was issued before that.
    const start = lifetime > 0 ? issued : issued + lifetime - HOUR_IN_SECONDS;
    return { iat: start, nbf: start, exp: issued + lifetime };
  };

  const withheld = new Set<string>();
  const appToken: Issuer['appToken'] = (audience, wanted = {}) => {
    const tenantId = wanted.tenantId ?? town.tenantId;
    return signToken(
      {
        aud: audience,
        iss: `https://sts.windows.net/${tenantId}/`,
        ...times(wanted.expiresInSeconds ?? HOUR_IN_SECONDS),
        appid: town.clientId,
        appidacr: '1',
        idtyp: 'app',
        roles: (resources.get(audience) ?? []).filter((each) => !withheld.has(each)),
        tid: tenantId,
        uti: randomUUID(),
        ver: '1.0',
      },
      entraKey,
      wanted.signedWith ?? 'issuer',
    );
  };

  const userToken: Issuer['userToken'] = (person, wanted = {}) => {
    const tenantId = wanted.tenantId ?? town.tenantId;
    const roles = wanted.roles ?? (person.isAdministrator ? ['Motesvakt.Admin'] : []);
    return signToken(
      {
        aud: wanted.audience ?? town.clientId,
        iss: `${baseUrl()}/${tenantId}/v2.0`,
        ...times(wanted.expiresInSeconds ?? HOUR_IN_SECONDS),
        azp: town.clientId,
        azpacr: '0',
        name: person.displayName,
        oid: person.id,
        preferred_username: person.mail,
        ...(roles.length > 0 && { roles }),
        scp: wanted.scope ?? 'access_as_user',
        sub: Buffer.from(person.id).toString('base64url'),
        tid: tenantId,
        uti: randomUUID(),
        ver: '2.0',
      },
      entraKey,
      wanted.signedWith ?? 'issuer',
    );
  };

  const channelToken: Issuer['channelToken'] = (wanted) =>
    signToken(
      {
        serviceurl: wanted.serviceUrl,
        ...times(wanted.expiresInSeconds ?? HOUR_IN_SECONDS),
        iss: BOT_FRAMEWORK_ISSUER,
        aud: wanted.audience ?? town.clientId,
      },
      channelKey,
      wanted.signedWith ?? 'issuer',
    );

  const verify: Issuer['verify'] = async (bearer, audience) => {
    const token = (bearer ?? '').replace(/^Bearer /i, '');
    const { payload } = await jwtVerify(token, published, {
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iss'],
      currentDate: now(),
    });
    return payload;
  };

  const metadata = (tenantId: string) => {
    const authority = `${baseUrl()}/${tenantId}`;
    return {
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: [
        'client_secret_post',
        'private_key_jwt',
        'client_secret_basic',
      ],
      jwks_uri: `${authority}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer: `${authority}/v2.0`,
      request_uri_parameter_supported: false,
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
      claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'name', 'oid', 'tid', 'ver'],
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
      cloud_graph_host_name: 'graph.windows.net',
      msgraph_host: 'graph.microsoft.com',
    };
  };
  const channelMetadata = () => ({
    issuer: BOT_FRAMEWORK_ISSUER,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${baseUrl()}/botframework/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  });

  const handle: Issuer['handle'] = async (req, res) => {
    const path = (req.url ?? '/').split('?')[0] ?? '/';
    const get = (body: unknown): true => {
      if (req.method === 'GET') sendJson(res, 200, body);
      else sendJson(res, 405, { error: 'method_not_allowed' });
      return true;
    };
    if (path === '/botframework/.well-known/openidconfiguration') return get(channelMetadata());
    if (path === '/botframework/keys') {
      return get({ keys: [{ ...channelKey.jwk, endorsements: ['msteams'] }] });
    }
    const match =
      /^\/([^/]+)(\/v2\.0\/\.well-known\/openid-configuration|\/discovery\/v2\.0\/keys|\/oauth2\/v2\.0\/token)$/.exec(
        path,
      );
    if (!match) return false;
    const tenantId = match[1] ?? '';
    if (match[2] === '/oauth2/v2.0/token') {
      const answer = await answerTokenRequest({
        body: req.method === 'POST' ? await readBody(req) : '',
        authorization: req.headers.authorization,
        tenantId,
        tenantIds,
        town,
        clientSecret,
        now: now(),
        issue: (audience) => appToken(audience, { tenantId }),
      });
      sendJson(res, answer.status, answer.body);
      return true;
    }
    // Keys are one set for every tenant, as Entra's are.
    if (match[2] === '/discovery/v2.0/keys') return get({ keys: [entraKey.jwk] });
    if (!tenantIds.includes(tenantId)) {
      sendJson(res, 400, {
        error: 'invalid_tenant',
        error_description: `AADSTS90002: Tenant '${tenantId}' not found.`,
        error_codes: [90002],
      });
      return true;
    }
    return get(metadata(tenantId));
  };

  return { handle, userToken, channelToken, appToken, verify, withheld };
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store, no-cache',
  });
  res.end(JSON.stringify(body));
}
