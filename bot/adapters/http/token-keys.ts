import { createRemoteJWKSet } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const METADATA_TIMEOUT_MS = 5_000;
/** A key that is not known is looked for at once, but not more often than this. */
const PAUSE_BETWEEN_FETCHES_MS = 30_000;
const LONGEST_KEPT_MS = 6 * 3_600_000;
const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Undefined while the tenant's keys cannot be found; a failure is not remembered. */
export function rememberKeys(
  authority: string,
): (tenant: string) => Promise<JWTVerifyGetKey | undefined> {
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
    return createRemoteJWKSet(new URL(metadata.data.jwks_uri), {
      cooldownDuration: PAUSE_BETWEEN_FETCHES_MS,
      cacheMaxAge: LONGEST_KEPT_MS,
    });
  } catch {
    return undefined;
  }
}
