import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainEnvironment } from './child.ts';
import type { DemoTenant } from './demo-tenant.ts';
import { town } from './town.ts';

/** What a developer may have set for another purpose, such as where figures are sent, is not for the demo. */
const NOT_OURS = {
  BOT_SERVICE_HOSTS: '',
  DATABASE_URL: '',
  DATA_DIR: '',
  ENROLMENT: '',
  HASH_KEY: '',
  LOG_LEVEL: '',
  MANAGED_IDENTITY_CLIENT_ID: '',
  OTEL_EXPORTER_OTLP_ENDPOINT: '',
  POLICY_DIR: '',
  PORT: '',
  SMS_ENDPOINT: '',
  SMS_SENDER: '',
  TRUSTED_PROXIES: '',
} as const;

/**
 * The product's environment on the demo tenant, on loopback: nothing differs from a real tenant but addresses and names. Port,
 * data, key and log level are the caller's. Writes the tenant's certificate authority into `folder`.
 */
export async function productEnvironment(
  tenant: DemoTenant,
  folder: string,
): Promise<NodeJS.ProcessEnv> {
  const authority = join(folder, 'authority.pem');
  await writeFile(authority, tenant.caPem);
  return {
    ...plainEnvironment(),
    ...NOT_OURS,
    HOST: '127.0.0.1',
    PUBLIC_URL: tenant.webUrl,
    TENANT_IDS: `${town.tenantId}=pitea`,
    CLIENT_ID: town.clientId,
    CLIENT_SECRET: tenant.clientSecret,
    AUTHORITY_HOST: tenant.authorityHost,
    GRAPH_URL: tenant.graphUrl,
    BOT_OPENID_METADATA_URL: tenant.botOpenIdMetadataUrl,
    NODE_EXTRA_CA_CERTS: authority,
  };
}
