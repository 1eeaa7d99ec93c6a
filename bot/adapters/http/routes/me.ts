import type { Server } from 'restify';
import type { Logger } from '../../../app/ports/logger.ts';
import type { OwnCalendarUseCases } from '../../../app/own-calendar.ts';
import type { OwnCalendarView } from '../../../contract/own-calendar.ts';
import { tenantId } from '../../../domain/ids.ts';
import type { Answer, Call } from '../call.ts';
import { answering, partOf } from '../call.ts';
import { Refused } from '../problem.ts';
import { DATA_HEADERS } from '../security-headers.ts';

type Wrap = (
  handle: (call: Call) => Promise<Answer>,
) => (request: Call['request'], response: Call['response']) => Promise<void>;

const CONSENT = '/api/v1/consent/';

/** `/api/v1/me/*`: what is the viewer's own. */
export function addOwnRoutes(
  server: Server,
  signedIn: Wrap,
  deps: { readonly ownCalendar: OwnCalendarUseCases; readonly logger: Logger },
): void {
  const { view, open, consentUrl } = deps.ownCalendar;
  const answer =
    (use: typeof view) =>
    async ({ actor, proof }: Call): Promise<Answer> => {
      const result = await use({ actor, proof });
      return { status: 200, body: bodyOf(result, `${CONSENT}${actor.tenantId}`) };
    };
  server.get('/api/v1/me/calendar-sharing', signedIn(answer(view)));
  server.post('/api/v1/me/calendar-sharing', signedIn(answer(open)));
  // A window of Teams opens here, without a token. Where it leads is Microsoft's, by the configuration alone.
  server.get(
    `${CONSENT}:tenant`,
    answering(deps.logger, (request, response): Promise<Answer> => {
      const tenant = tenantId(partOf(request, 'tenant', 'unknown-address'));
      const location = consentUrl(tenant);
      if (location === undefined) throw new Refused('unknown-address');
      response.sendRaw(302, '', { ...DATA_HEADERS, location });
      return Promise.resolve(undefined);
    }),
  );
}

function bodyOf(
  result: Awaited<ReturnType<OwnCalendarUseCases['view']>>,
  path: string,
): OwnCalendarView {
  if (result.ok)
    return result.value === 'not-offered'
      ? { name: 'not-offered' }
      : { name: 'known', sharing: result.value };
  if (result.refusal.kind === 'consent-required') return { name: 'consent-required', path };
  throw new Refused(result.refusal.kind);
}
