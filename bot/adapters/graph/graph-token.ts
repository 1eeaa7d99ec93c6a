import type * as AzureIdentity from '@azure/identity';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { ServiceFault } from '../../app/ports/fault.ts';

const require = createRequire(import.meta.url);
/**
 * Not needed for being ready, and slow to load: it comes with the first token. botbuilder loads it as CommonJS; imported, there
 * would be a second copy, as ES modules.
 */
const identityLibrary = () => require('@azure/identity') as typeof AzureIdentity;

export interface TokenSettings {
  /** Such as `https://login.microsoftonline.com`. */
  readonly authorityHost: string;
  readonly clientId: string;
  /** Without it the managed identity of the machine is used. */
  readonly clientSecret?: string;
  readonly managedIdentityClientId?: string;
}

export interface Tokens {
  /** The application's own token in a tenant. Throws a ServiceFault; its message holds codes only. */
  tokenFor(tenantId: string, scope: string): Promise<string>;
}

interface Kept {
  readonly token: string;
  readonly refreshAt: number;
  readonly expiresAt: number;
}

interface Credential {
  getToken(
    scope: string,
    options: { abortSignal: AbortSignal },
  ): Promise<{ token: string; expiresOnTimestamp: number; refreshAfterTimestamp?: number }>;
}

const microsoftHosts = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
]);
/** Whether it is Microsoft's own authority: others, such as a demo's, are not in the list that its libraries ask. */
export const isMicrosofts = (authorityHost: string): boolean =>
  microsoftHosts.has(new URL(authorityHost).hostname);
const refreshMilliseconds = 5 * 60_000;
const answerMilliseconds = 10_000;
const oneRetry = { retryOptions: { maxRetries: 1, maxRetryDelayInMs: 1_000 } };

/** One credential per tenant; tokens are kept until five minutes before they end, and concurrent callers share a request. */
export function makeTokens(settings: TokenSettings): Tokens {
  const credentials = new Map<string, Credential>();
  const kept = new Map<string, Kept>();
  const underway = new Map<string, Promise<string>>();

  const credentialOf = (tenantId: string): Credential => {
    const known = credentials.get(tenantId);
    if (known) return known;
    const made = credential(settings, tenantId);
    credentials.set(tenantId, made);
    return made;
  };

  const fetchToken = async (tenantId: string, scope: string, key: string): Promise<string> => {
    const answer = await credentialOf(tenantId)
      .getToken(scope, { abortSignal: AbortSignal.timeout(answerMilliseconds) })
      .catch((error: unknown) => {
        throw tokenFault(error);
      });
    // A managed identity lives in one tenant and would read that tenant's people for another's.
    if (!settings.clientSecret) assertTenant(answer.token, tenantId);
    kept.set(key, {
      token: answer.token,
      refreshAt: answer.refreshAfterTimestamp ?? answer.expiresOnTimestamp - refreshMilliseconds,
      expiresAt: answer.expiresOnTimestamp,
    });
    return answer.token;
  };

  const renew = (tenantId: string, scope: string, key: string): Promise<string> => {
    const running = underway.get(key);
    if (running) return running;
    const started = fetchToken(tenantId, scope, key).finally(() => underway.delete(key));
    underway.set(key, started);
    return started;
  };

  return {
    async tokenFor(tenantId, scope) {
      const key = `${tenantId} ${scope}`;
      const now = Date.now();
      const known = kept.get(key);
      if (known && now < known.refreshAt) return known.token;
      try {
        return await renew(tenantId, scope, key);
      } catch (fault) {
        // Renewal begins early, so that a short outage of the issuer is not noticed.
        if (known && now < known.expiresAt - 30_000) return known.token;
        throw fault;
      }
    },
  };
}

function credential(settings: TokenSettings, tenantId: string): Credential {
  const { authorityHost, clientId, clientSecret, managedIdentityClientId } = settings;
  const { ClientSecretCredential, ManagedIdentityCredential } = identityLibrary();
  if (clientSecret)
    return new ClientSecretCredential(tenantId, clientId, clientSecret, {
      authorityHost,
      // Microsoft's list of hosts knows only Microsoft's own.
      disableInstanceDiscovery: !isMicrosofts(authorityHost),
      ...oneRetry,
    });
  return new ManagedIdentityCredential({
    ...(managedIdentityClientId ? { clientId: managedIdentityClientId } : {}),
    ...oneRetry,
  });
}

/** Entra's refusal is the cause of the library's error; a managed identity's has its status on the error itself. */
const TokenError = z.object({
  name: z.string().optional(),
  statusCode: z.number().optional().catch(undefined),
  cause: z
    .object({
      status: z.number().optional(),
      errorCode: z.string().optional(),
      errorNo: z.union([z.number(), z.string()]).optional(),
    })
    .optional()
    .catch(undefined),
});

/** The library's messages quote the issuer's answer: only codes are taken over, such as the number after AADSTS. */
function tokenFault(error: unknown): ServiceFault {
  const said = TokenError.safeParse(error).data;
  const status = said?.cause?.status ?? said?.statusCode ?? 0;
  const refused = status >= 400 && status < 500 && status !== 408 && status !== 429;
  const code = ['token', said?.cause?.errorCode ?? said?.name ?? 'unknown', said?.cause?.errorNo]
    .filter((part) => part !== undefined)
    .join('.');
  return new ServiceFault(refused ? 'not-permitted' : 'unreachable', 'graph', {
    code: /^[\w.-]{1,80}$/.test(code) ? code : 'token',
  });
}

function assertTenant(token: string, tenantId: string): void {
  const payload = token.split('.')[1];
  if (payload === undefined) return;
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  if (z.object({ tid: z.string() }).safeParse(claims).data?.tid !== tenantId)
    throw new ServiceFault('not-permitted', 'graph', { code: 'token.other-tenant' });
}
