import { randomUUID } from 'node:crypto';
import type { Town } from './town.ts';

interface TokenRequest {
  readonly body: string;
  readonly authorization: string | undefined;
  readonly tenantId: string;
  readonly tenantIds: readonly string[];
  readonly town: Town;
  readonly clientSecret: string;
  readonly now: Date;
  readonly issue: (audience: string) => Promise<string>;
}
interface TokenAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the app may ask tokens for, and the application permissions it has been granted there. */
export const resources: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'https://graph.microsoft.com',
    [
      'User.Read.All',
      'Calendars.ReadWrite',
      'OnlineMeetings.ReadWrite.All',
      'Organization.Read.All',
      'GroupMember.Read.All',
    ],
  ],
  ['https://api.botframework.com', []],
]);

const LIFETIME_SECONDS = 3599;

/** Client credentials as Entra answers them, its refusals included. */
export async function answerTokenRequest(request: TokenRequest): Promise<TokenAnswer> {
  const { tenantId, tenantIds, town, clientSecret } = request;
  const form = new URLSearchParams(request.body);
  const basic = basicCredentials(request.authorization);
  const clientId = form.get('client_id') ?? basic?.id;
  const secret = form.get('client_secret') ?? basic?.secret;
  const grant = form.get('grant_type');
  const scope = form.get('scope');
  const refuse = (status: number, error: string, code: number, text: string) =>
    refusal(request.now, status, error, code, text);

  if (!tenantIds.includes(tenantId)) {
    return refuse(
      400,
      'invalid_request',
      90002,
      `Tenant '${tenantId}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    );
  }
  for (const [name, value] of Object.entries({ grant_type: grant, client_id: clientId })) {
    if (!value) return refuse(400, 'invalid_request', 900144, missing(name));
  }
  if (grant !== 'client_credentials') {
    return refuse(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grant ?? ''}'.`,
    );
  }
  if (clientId !== town.clientId) {
    return refuse(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId ?? ''}' was not found in the directory '${town.name}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    );
  }
  if (!secret) {
    return refuse(
      401,
      'invalid_client',
      7000216,
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    );
  }
  if (secret !== clientSecret) {
    return refuse(
      401,
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    );
  }
  if (!scope) return refuse(400, 'invalid_request', 900144, missing('scope'));
  // MSAL adds the OpenID scopes to what the caller asked for.
  const wanted = scope
    .split(' ')
    .filter((each) => !['openid', 'profile', 'offline_access', ''].includes(each));
  const audience = wanted[0]?.replace(/\/\.default$/, '') ?? '';
  if (wanted.length !== 1 || !wanted[0]?.endsWith('/.default')) {
    return refuse(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  if (!resources.has(audience)) {
    return refuse(
      400,
      'invalid_resource',
      500011,
      `The resource principal named ${audience} was not found in the tenant named ${town.name}.`,
    );
  }
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      expires_in: LIFETIME_SECONDS,
      ext_expires_in: LIFETIME_SECONDS,
      access_token: await request.issue(audience),
    },
  };
}

const missing = (name: string): string =>
  `The request body must contain the following parameter: '${name}'.`;

function basicCredentials(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^Basic (.+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return undefined;
  return {
    id: decodeURIComponent(decoded.slice(0, colon)),
    secret: decodeURIComponent(decoded.slice(colon + 1)),
  };
}

function refusal(
  now: Date,
  status: number,
  error: string,
  code: number,
  text: string,
): TokenAnswer {
  const timestamp = now.toISOString().replace('T', ' ').replace(/\.\d+/, '');
  const trace_id = randomUUID();
  const correlation_id = randomUUID();
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id,
      correlation_id,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}
