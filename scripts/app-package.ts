import type { TeamsManifest } from '@microsoft/app-manifest';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';

/** What an operator gives, as `${{NAME}}` in the manifest. */
const Values = z.object({
  TEAMS_APP_ID: z.guid(),
  CLIENT_ID: z.guid(),
  BOT_ID: z.guid(),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).refine((url) => !url.endsWith('/')),
  PUBLIC_HOST: z.string().min(1),
  DEVELOPER_NAME: z.string().trim().min(1).max(32),
  SUPPORT_URL: z.url({ protocol: /^https$/ }),
  PRIVACY_URL: z.url({ protocol: /^https$/ }),
  TERMS_URL: z.url({ protocol: /^https$/ }),
});
export type ManifestValues = z.infer<typeof Values>;
export const MANIFEST_VARIABLES = Object.keys(Values.shape);

/** Names of variables that are not set, and of those whose value cannot be used; never a value. */
export interface VariableFaults {
  readonly missing: readonly string[];
  readonly malformed: readonly string[];
}

/**
 * Reads the variables. PUBLIC_HOST follows from PUBLIC_URL when it is not set, and must agree with it when it is; the bot is
 * the app registration unless BOT_ID names a managed identity.
 */
export function readManifestValues(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; values: ManifestValues } | ({ ok: false } & VariableFaults) {
  const publicHost = hostOf(env['PUBLIC_URL'] ?? '');
  const given = {
    ...env,
    PUBLIC_HOST: env['PUBLIC_HOST'] || publicHost,
    BOT_ID: env['BOT_ID'] || env['CLIENT_ID'],
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  const parsed = Values.safeParse(set);
  const hostDiffers = publicHost !== undefined && set['PUBLIC_HOST'] !== publicHost;
  if (parsed.success && !hostDiffers) return { ok: true, values: parsed.data };
  const names = new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0])));
  if (hostDiffers) names.add('PUBLIC_HOST');
  // What follows from another variable is at fault only when that one is.
  if (!env['BOT_ID']) names.delete('BOT_ID');
  const isDerived = (name: string) => name === 'PUBLIC_HOST' && !env['PUBLIC_URL'];
  return {
    ok: false,
    missing: [...names].filter((name) => !set[name] && !isDerived(name)),
    malformed: [...names].filter((name) => set[name]),
  };
}

/** Every `${{NAME}}` in a text, each once, in order. */
export const variablesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name)),
];

/** The JSON with its variables replaced; values are escaped, so that none can change the structure. */
export const fillVariables = (json: string, values: Readonly<Record<string, string>>): string =>
  json.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
  });

/** What Microsoft's schema for the manifest's own version says against it; nothing is fetched. Empty when it is valid. */
export function manifestFaults(json: string): Promise<string[]> {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  return AppManifestUtils.validateAgainstSchema(
    z.custom<TeamsManifest>(isObject).parse(JSON.parse(json)),
  );
}

/** The zip that Teams takes. The same files give the same bytes. */
export function appPackage(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  // Zip times have no zone and start in 1980; a fixed one keeps the package reproducible.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 9 });
}

const hostOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).host : undefined;
