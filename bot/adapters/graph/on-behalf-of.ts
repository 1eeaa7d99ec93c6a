import type { Logger } from '../../app/ports/logger.ts';
import { ServiceFault } from '../../app/ports/fault.ts';
import type { OwnCalendar, OwnCalendarRefusal, SignedIn } from '../../app/ports/own-calendar.ts';
import type { CalendarSharing } from '../../app/ports/calendar-sharing.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import { makeGraphCalendarSharing } from './graph-calendar-sharing.ts';
import { makeGraphClient } from './graph-client.ts';
import { isMicrosofts } from './graph-token.ts';
import { makeSendHttps } from './https-call.ts';

export interface OnBehalfOfSettings {
  /** Such as `https://login.microsoftonline.com`. */
  readonly authorityHost: string;
  readonly graphUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the server is reached; Entra sends whoever has said yes back there. */
  readonly publicUrl: string;
  readonly log: Logger;
}

/** Reading and changing the sharing of one's own calendar asks for this and no more. */
const PERMISSION = 'Calendars.ReadWrite';

/**
 * The one place where the product acts in somebody's name: after our own verification of their token, for their own
 * calendar, with Entra's on-behalf-of flow. The token that comes of it lives as long as the call. Undefined where the
 * authority is not Microsoft's own: the library knows no other.
 */
export function makeOnBehalfOf(settings: OnBehalfOfSettings): OwnCalendar | undefined {
  if (!isMicrosofts(settings.authorityHost)) return undefined;
  const { graphUrl, log } = settings;
  const scope = `${new URL(graphUrl).origin}/${PERMISSION}`;
  const sendHttps = makeSendHttps();

  const inTheNameOf = async (
    who: SignedIn,
    use: (sharing: CalendarSharing) => ReturnType<CalendarSharing['read']>,
  ): ReturnType<OwnCalendar['read']> => {
    const token = await tokenFor(settings, who, scope);
    if (!token.ok) return token;
    // A client of its own for each call: no token is ever at hand for somebody else's.
    const tokens = { tokenFor: () => Promise.resolve(token.value) };
    const client = makeGraphClient({ graphUrl, log, tokens, sendHttps });
    return ok(await use(makeGraphCalendarSharing({ client })));
  };

  return {
    read: (who) =>
      inTheNameOf(who, (sharing) => sharing.read(who.actor.tenantId, who.actor.personId)),
    open: (who) =>
      inTheNameOf(who, (sharing) => sharing.open(who.actor.tenantId, who.actor.personId)),
    consentUrl: (tenantId) => {
      const url = new URL(`${settings.authorityHost}/${tenantId}/oauth2/v2.0/authorize`);
      url.search = new URLSearchParams({
        client_id: settings.clientId,
        response_type: 'code',
        // What comes back is of no use to us, and a fragment is sent to no server.
        response_mode: 'fragment',
        redirect_uri: `${settings.publicUrl}/tab/?view=consented`,
        scope: `${scope} openid`,
        prompt: 'consent',
      }).toString();
      return url.href;
    },
  };
}

async function tokenFor(
  { authorityHost, clientId, clientSecret }: OnBehalfOfSettings,
  { actor, proof }: SignedIn,
  scope: string,
): Promise<Result<string, OwnCalendarRefusal>> {
  // Large and seldom needed: loaded by the first who asks.
  const { ErrorCode, ErrorWithCode, OnBehalfOfUserCredential } = await import('@microsoft/teamsfx');
  try {
    const credential = new OnBehalfOfUserCredential(proof, {
      authorityHost,
      clientId,
      clientSecret,
      tenantId: actor.tenantId,
    });
    const answer = await credential.getToken(scope);
    if (answer) return ok(answer.token);
  } catch (fault) {
    // The library's messages quote Entra's answer, so that only their code is looked at.
    const code = fault instanceof ErrorWithCode ? fault.code : undefined;
    if (code === ErrorCode.UiRequiredError) return refuse({ kind: 'consent-required' });
    if (code === ErrorCode.TokenExpiredError) return refuse({ kind: 'token-expired' });
  }
  throw new ServiceFault('unreachable', 'graph', { code: 'token.on-behalf-of' });
}
