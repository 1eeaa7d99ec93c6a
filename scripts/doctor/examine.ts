import { makeGraphClient } from '../../bot/adapters/graph/graph-client.ts';
import { makeTokens } from '../../bot/adapters/graph/graph-token.ts';
import { ConfigError, readConfig, type Config } from '../../bot/config.ts';
import type { Locale } from '../../bot/domain/person.ts';
import { askedPermissions } from './asked-permissions.ts';
import { checkDatabase, checkPacks, checkPanel } from './check-ground.ts';
import { checkTenant } from './check-tenant.ts';
import { checkBot, skippedWithoutToken } from './check-token.ts';
import { failed, passed, type Finding } from './finding.ts';

export interface Examination {
  /** What concerns the installation, whichever the organisation. */
  readonly installation: readonly Finding[];
  readonly tenants: ReadonlyMap<string, readonly Finding[]>;
}

// What happens is said in words; the adapters' own log lines are for a server.
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Looks at everything that the product needs. Changes nothing, but for a subscription that it makes and takes away. */
export async function examine(
  env: Readonly<Record<string, string | undefined>>,
  wanted: {
    readonly locale: Locale;
    /** Whose calendar is tried; undefined: the first who is enrolled. */
    readonly person: string | undefined;
    /** The built panel's page. */
    readonly panel: URL;
    /** This machine's clock, in milliseconds. */
    readonly now: () => number;
  },
): Promise<Examination> {
  const config = configFrom(env);
  if (!('port' in config)) return { installation: config, tenants: new Map() };
  const tokens = makeTokens({
    authorityHost: config.authorityHost,
    clientId: config.clientId,
    ...(config.credential.kind === 'secret'
      ? { clientSecret: config.credential.clientSecret }
      : { managedIdentityClientId: config.credential.identityClientId }),
  });
  const client = makeGraphClient({ graphUrl: config.graphUrl, tokens, log: silent });
  const asked = await askedPermissions();
  const ground = [
    passed('config', 'config.ok'),
    checkPacks(config, wanted.locale),
    await checkPanel(wanted.panel),
    await checkDatabase(config),
  ];
  const tenants = new Map<string, readonly Finding[]>();
  for (const tenant of config.tenants.keys())
    tenants.set(
      tenant,
      await checkTenant({ config, tokens, client, now: wanted.now }, tenant, asked, wanted.person),
    );
  // The bot signs in with the same secret: what is wrong with that is said once.
  const [first] = [...tenants.values()];
  const hasToken = first?.some(({ check, outcome }) => check === 'token' && outcome === 'ok');
  const bot = hasToken ? await checkBot(tokens, config) : skippedWithoutToken('bot');
  return { installation: [...ground, bot], tenants };
}

/** The configuration, or one finding for each variable at fault. */
function configFrom(env: Readonly<Record<string, string | undefined>>): Config | Finding[] {
  try {
    return readConfig(env);
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    return fault.variables.map((name) =>
      failed('config', env[name] ? 'config.malformed' : 'config.missing', { name }),
    );
  }
}
