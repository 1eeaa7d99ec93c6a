import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Logger } from '../../../app/ports/logger.ts';
import type { PostedNotification } from '../../../app/watch/watch-use-cases.ts';
import { tenantId } from '../../../domain/ids.ts';
import type { Answer } from '../call.ts';
import { answering } from '../call.ts';
import { Refused } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { DATA_HEADERS } from '../security-headers.ts';

/** Microsoft sends many in one request when there is much to tell; each is under a kilobyte. */
const MOST_BODY_BYTES = 1_000_000;
const MOST_ENTRIES = 1_000;
/** Anybody may post here, so what is read at a time is bounded; Microsoft sends again what was not taken. */
const MOST_AT_A_TIME = 50;
const RETRY_SECONDS = 5;
const LONGEST_TOKEN = 1_024;
/** Ids and secrets; a body with longer ones is none of Microsoft's. */
const LONGEST_ID = 1_024;

const short = z.string().min(1).max(LONGEST_ID);
/** Tolerates new fields; what the entry itself lacks makes it worthless, not the whole request. */
const Entry = z.object({
  subscriptionId: short,
  clientState: z.string().max(LONGEST_ID).nullish(),
  tenantId: short,
  lifecycleEvent: short.nullish(),
  resourceData: z.object({ id: short.nullish() }).nullish(),
});
const Body = z.object({ value: z.array(Entry).min(1).max(MOST_ENTRIES) });

/** `POST /api/notifications`: what Microsoft Graph tells of changes, and how it makes sure that it tells the right one. */
export function addNotificationRoutes(
  server: Server,
  deps: {
    readonly take: (posted: readonly PostedNotification[]) => Promise<void>;
    readonly logger: Logger;
  },
): void {
  let underWay = 0;
  server.post(
    '/api/notifications',
    answering(deps.logger, async (request, response): Promise<Answer> => {
      const token = validationTokenOf(request);
      if (token !== undefined) return sayBack(response, token);
      if (underWay >= MOST_AT_A_TIME) throw new Refused('not-ready', { retryAfter: RETRY_SECONDS });
      underWay += 1;
      try {
        const { value } = await readBody(request, MOST_BODY_BYTES, Body);
        await deps.take(value.map(postedOf));
      } finally {
        underWay -= 1;
      }
      // Whatever was forged or meant for nobody is answered like the rest: the sender learns nothing.
      return { status: 202 };
    }),
  );
}

const postedOf = (entry: z.infer<typeof Entry>): PostedNotification => ({
  tenantId: tenantId(entry.tenantId),
  graphId: entry.subscriptionId,
  clientState: entry.clientState ?? '',
  ...(entry.lifecycleEvent ? { lifecycleEvent: entry.lifecycleEvent } : {}),
  ...(entry.resourceData?.id ? { eventId: entry.resourceData.id } : {}),
});

/** Undefined: the request is no handshake. */
function validationTokenOf(request: Request): string | undefined {
  const [, query = ''] = (request.url ?? '').split('?');
  const token = new URLSearchParams(query).get('validationToken');
  if (token === null) return undefined;
  if (token === '' || token.length > LONGEST_TOKEN) throw new Refused('malformed-request');
  return token;
}

/** As plain text, and with nothing left in it that a browser could take for more. */
function sayBack(response: Response, token: string): undefined {
  const harmless = token.replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);
  response.sendRaw(200, harmless, {
    ...DATA_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
  });
  return undefined;
}
