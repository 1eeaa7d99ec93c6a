import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Tokens } from '../../bot/adapters/graph/graph-token.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import type { Config } from '../../bot/config.ts';
import { failed, passed, skipped, type Finding, type TextKey } from './finding.ts';

const GRAPH = 'https://graph.microsoft.com/.default';
const CONNECTOR = 'https://api.botframework.com/.default';
const METADATA_MS = 10_000;
const Metadata = z.object({ jwks_uri: z.url() });
/** A token is good from a minute to an hour: with a clock further off than this, those who sign in are refused now and then. */
const MOST_SKEW_MS = 120_000;
const Roles = z.object({ roles: z.array(z.string()).default([]) });

/** Entra's own numbers: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const SECRET = new Set(['7000215', '7000216', '7000222']);
const NO_APP = new Set(['700016', '90002', '7000112', '7000229', '500011']);

/** The application permissions in the tenant, or what to tell when there is no token at all. */
export async function checkToken(
  tokens: Tokens,
  tenantId: string,
): Promise<{ readonly finding: Finding; readonly roles?: readonly string[] }> {
  try {
    const token = await tokens.tokenFor(tenantId, GRAPH);
    const { roles } = Roles.parse(decodeJwt(token));
    return { finding: passed('token', 'token.ok'), roles };
  } catch (fault) {
    return { finding: tokenFinding('token', fault) };
  }
}

/** What the panel's sign-in is verified by: Entra's keys, and a clock that agrees with Entra's. */
export async function checkKeys(
  { authorityHost }: Config,
  tenantId: string,
  now: () => number,
): Promise<Finding> {
  const asked = now();
  const answer = await fetch(`${authorityHost}/${tenantId}/v2.0/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(METADATA_MS),
  })
    .then(async (response) => ({
      date: Date.parse(response.headers.get('date') ?? ''),
      hasKeys: Metadata.safeParse(await response.json()).success,
    }))
    .catch(() => undefined);
  if (!answer?.hasKeys) return failed('keys', 'keys.unreachable');
  // The header is cut to whole seconds; without one, nothing can be told of the clock.
  const ahead = (asked + now()) / 2 - (answer.date + 500);
  if (Math.abs(ahead) > MOST_SKEW_MS)
    return failed('keys', ahead > 0 ? 'keys.clock-ahead' : 'keys.clock-behind', {
      seconds: Math.round(Math.abs(ahead) / 1000),
    });
  return passed('keys', 'keys.ok');
}

/** What the bot answers with and believes by: its own token, and Microsoft's keys. */
export async function checkBot(tokens: Tokens, config: Config): Promise<Finding> {
  try {
    // The bot's own registration lives in the first tenant named.
    await tokens.tokenFor([...config.tenants.keys()][0] ?? '', CONNECTOR);
  } catch (fault) {
    return tokenFinding('bot', fault);
  }
  const hasKeys = await fetch(config.botOpenIdMetadataUrl, {
    signal: AbortSignal.timeout(METADATA_MS),
  })
    .then(async (answer) => Metadata.safeParse(await answer.json()).success)
    .catch(() => false);
  return hasKeys ? passed('bot', 'bot.ok') : failed('bot', 'bot.metadata');
}

/**
 * Missing permissions, by name. One for groups is of use only where a group is enrolled, and calendars may be granted in
 * Exchange instead of in Entra, which the token does not tell: reading one does.
 */
export function checkPermissions(
  asked: readonly string[],
  roles: readonly string[],
  config: Config,
  tenantId: string,
  isCalendarRead: boolean,
): Finding {
  const missing = asked
    .filter((each) => !roles.includes(each))
    .filter((each) => each !== 'GroupMember.Read.All' || config.enrolment.has(tenantId))
    .filter((each) => each !== 'Calendars.ReadWrite' || !isCalendarRead);
  if (missing.length === 0) return passed('permissions', 'permissions.ok', { count: asked.length });
  const names = missing.join(', ');
  return config.credential.kind === 'secret'
    ? failed('permissions', 'permissions.missing', { names, url: consentUrl(config, tenantId) })
    : failed('permissions', 'permissions.missing-identity', { names, id: config.botId });
}

const consentUrl = ({ authorityHost, clientId }: Config, tenantId: string): string =>
  `${authorityHost}/${tenantId}/adminconsent?client_id=${clientId}`;

function tokenFinding(check: 'token' | 'bot', fault: unknown): Finding {
  if (!(fault instanceof ServiceFault)) throw fault;
  // The fault carries codes only: the last is the number after AADSTS, where Entra has answered.
  const code = /\(([\w.-]+)\)/.exec(fault.message)?.[1] ?? 'token';
  return failed(check, tokenKey(code, fault.trouble === 'unreachable'), { code });
}

function tokenKey(code: string, isUnreachable: boolean): TextKey {
  const number = code.split('.').at(-1) ?? '';
  if (SECRET.has(number)) return 'token.secret';
  if (NO_APP.has(number)) return 'token.no-app';
  if (code === 'token.other-tenant') return 'token.other-tenant';
  return isUnreachable ? 'token.unreachable' : 'token.refused';
}

export const skippedWithoutToken = (check: Finding['check']): Finding =>
  skipped(check, 'skipped.token');
