import { z } from 'zod';

/** The environment as one typed, frozen value. The only reader of process.env. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where Teams reaches this server, without a trailing slash. */
  readonly publicUrl: string;
  /** Tenant id → id of its policy pack. */
  readonly tenants: ReadonlyMap<string, string>;
  /** Tenant id → id of the group whose members are enrolled; without one, everybody with the app is. */
  readonly enrolment: ReadonlyMap<string, string>;
  readonly clientId: string;
  readonly credential:
    | { readonly kind: 'secret'; readonly clientSecret: string }
    | { readonly kind: 'managed-identity'; readonly identityClientId: string };
  readonly authorityHost: string;
  readonly graphUrl: string;
  readonly botOpenIdMetadataUrl: string;
  /** Hosts of the Bot Connector besides those of Microsoft's public cloud that the product knows. */
  readonly botServiceHosts: readonly string[];
  /** How many proxies stand before the server and tell in X-Forwarded-For whom they speak for. */
  readonly trustedProxies: number;
  readonly database: { readonly databaseUrl: string } | { readonly dataDir: string };
  readonly hashKey: Uint8Array;
  readonly policyDir: string | undefined;
  /** Azure Communication Services; without it codes are read out or sent by hand. */
  readonly sms: { readonly endpoint: string; readonly sender: string } | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** A variable is missing or malformed. The message names it and never shows its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const KEY_BYTES = 32;

// Entra writes ids in small letters, and tokens are compared to the letter.
const guid = z
  .string()
  .regex(GUID, 'must be a GUID')
  .transform((text) => text.toLowerCase());
const secureUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).protocol === 'https:',
    'must be an https address',
  )
  .transform((text) => text.replace(/\/+$/, ''));
const tenants = z.string().transform((text, context) => {
  const pairs = text.split(',').map((pair) => pair.trim().split('='));
  for (const [tenant, pack, ...rest] of pairs) {
    if (!tenant || !GUID.test(tenant) || !pack || rest.length > 0) {
      context.addIssue({ code: 'custom', message: 'must be tenantId=packId, separated by commas' });
      return z.NEVER;
    }
  }
  return new Map(pairs.map(([tenant = '', pack = '']) => [tenant.toLowerCase(), pack]));
});
const enrolment = z.string().transform((text, context) => {
  const pairs = text.split(',').map((pair) => pair.trim().split('='));
  for (const [tenant, who, ...rest] of pairs) {
    const isGroup = who !== undefined && (who === 'all' || GUID.test(who));
    if (!tenant || !GUID.test(tenant) || !isGroup || rest.length > 0) {
      context.addIssue({
        code: 'custom',
        message: 'must be tenantId=all or tenantId=groupId, separated by commas',
      });
      return z.NEVER;
    }
  }
  return new Map(
    pairs.flatMap(([tenant = '', who = '']) =>
      who === 'all' ? [] : [[tenant.toLowerCase(), who.toLowerCase()] as const],
    ),
  );
});
const hosts = z
  .string()
  .transform((text) =>
    text
      .toLowerCase()
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )
  .refine(
    (all) => all.every((each) => /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(each)),
    'must be host names, separated by commas',
  );
const hashKey = z
  .string()
  .regex(/^[A-Za-z0-9+/_-]+={0,2}$/, 'must be base64')
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((bytes) => bytes.length >= KEY_BYTES, `must hold at least ${KEY_BYTES} bytes, base64`);

const Environment = z.object({
  PORT: z.coerce
    .number({ message: 'must be a port number' })
    .int()
    .min(0)
    .max(65_535)
    .default(3978),
  HOST: z.string().min(1).default('0.0.0.0'),
  PUBLIC_URL: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      'must be an address',
    )
    .transform((text) => text.replace(/\/+$/, '')),
  TENANT_IDS: tenants,
  ENROLMENT: enrolment.optional(),
  CLIENT_ID: guid,
  CLIENT_SECRET: z.string().min(1).optional(),
  MANAGED_IDENTITY_CLIENT_ID: guid.optional(),
  AUTHORITY_HOST: secureUrl.prefault('https://login.microsoftonline.com'),
  GRAPH_URL: secureUrl.prefault('https://graph.microsoft.com/v1.0'),
  BOT_OPENID_METADATA_URL: secureUrl.prefault(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  BOT_SERVICE_HOSTS: hosts.prefault(''),
  TRUSTED_PROXIES: z.coerce.number({ message: 'must be a number' }).int().min(0).max(5).default(0),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol),
      'must be a postgresql:// address',
    )
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  HASH_KEY: hashKey,
  POLICY_DIR: z.string().min(1).optional(),
  SMS_ENDPOINT: secureUrl.optional(),
  SMS_SENDER: z
    .string()
    .regex(
      /^(?:\+[1-9]\d{6,14}|(?=.*[A-Za-z])[A-Za-z\d ]{1,11})$/,
      'must be a number such as +46701234567, or a name of at most 11 letters and digits',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      message: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
});

/** Reads the environment; an empty variable counts as not set. Throws ConfigError naming every variable at fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return given[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`;
    });
    throw new ConfigError(`Cannot start. ${faults.join('. ')}. See .env.example.`);
  }
  const env = parsed.data;
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL,
    tenants: env.TENANT_IDS,
    enrolment: env.ENROLMENT ?? new Map<string, string>(),
    clientId: env.CLIENT_ID,
    credential: credentialOf(env.CLIENT_SECRET, env.MANAGED_IDENTITY_CLIENT_ID),
    authorityHost: env.AUTHORITY_HOST,
    graphUrl: env.GRAPH_URL,
    botOpenIdMetadataUrl: env.BOT_OPENID_METADATA_URL,
    botServiceHosts: env.BOT_SERVICE_HOSTS,
    trustedProxies: env.TRUSTED_PROXIES,
    database: env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : { dataDir: env.DATA_DIR },
    hashKey: env.HASH_KEY,
    policyDir: env.POLICY_DIR,
    sms: smsOf(env.SMS_ENDPOINT, env.SMS_SENDER),
    logLevel: env.LOG_LEVEL,
  });
}

function smsOf(endpoint: string | undefined, sender: string | undefined): Config['sms'] {
  if (endpoint && sender) return { endpoint, sender };
  if (endpoint || sender)
    throw new ConfigError(
      `Cannot start. ${endpoint ? 'SMS_SENDER' : 'SMS_ENDPOINT'} is missing: give both or neither. See .env.example.`,
    );
  return undefined;
}

function credentialOf(
  clientSecret: string | undefined,
  identityClientId: string | undefined,
): Config['credential'] {
  if (clientSecret) return { kind: 'secret', clientSecret };
  if (identityClientId) return { kind: 'managed-identity', identityClientId };
  throw new ConfigError(
    'Cannot start. CLIENT_SECRET or MANAGED_IDENTITY_CLIENT_ID is missing. See .env.example.',
  );
}
