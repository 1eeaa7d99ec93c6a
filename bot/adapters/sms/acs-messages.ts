import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { ServiceFault } from '../../app/ports/fault.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { Messages } from '../../app/ports/messages.ts';
import type { ServiceTrouble } from '../../domain/meeting-settings.ts';
import { codeMessage } from './code-message.ts';

const API_VERSION = '2021-03-07';
const SCOPE = 'https://communication.azure.com/.default';
const ANSWER_MS = 8_000;
const RETRY_MS = 500;
const ATTEMPTS = 2;

interface AcsSettings {
  /** Such as `https://motesvakt.europe.communication.azure.com`. */
  readonly endpoint: string;
  /** A number of the resource's own, or a name of letters and digits. */
  readonly sender: string;
  /** The application's own token for the scope. Throws ServiceFault. */
  readonly token: (scope: string) => Promise<string>;
  readonly logger: Logger;
}

const SendResult = z.object({
  value: z.array(
    z.object({ to: z.string(), httpStatusCode: z.number().int(), successful: z.boolean() }),
  ),
});

/**
 * Text messages through Azure Communication Services. The service's own words are read nowhere: they may quote the number.
 * A lost answer is asked for once more under the same repeatability id, so nobody gets two messages.
 */
export function makeAcsMessages(settings: AcsSettings): Messages {
  const { endpoint, sender, logger } = settings;
  const url = `${endpoint}/sms?api-version=${API_VERSION}`;
  return {
    canSend: true,
    sendCode: async ({ to, code, organisation }) => {
      const body = JSON.stringify({
        from: sender,
        smsRecipients: [
          {
            to,
            repeatabilityRequestId: randomUUID(),
            repeatabilityFirstSent: new Date().toUTCString(),
          },
        ],
        message: codeMessage(code, organisation),
        smsSendOptions: { enableDeliveryReport: false },
      });
      const token = await settings.token(SCOPE).catch((fault: unknown) => {
        throw fault instanceof ServiceFault ? messagesFault(fault.trouble, 'token') : fault;
      });
      for (let attempt = 1; ; attempt += 1) {
        const status = await post(url, token, body, to);
        if (status === 'taken') return;
        logger.warn('message.refused', { status, attempt });
        if (attempt === ATTEMPTS || !isWorthRetrying(status))
          throw messagesFault(troubleOf(status), String(status));
        await pause(RETRY_MS);
      }
    },
  };
}

/** The status that stands in the way, of the request or of the one recipient; 0 when no answer was understood. */
async function post(
  url: string,
  token: string,
  body: string,
  to: string,
): Promise<number | 'taken'> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await response.text();
    if (response.status !== 202) return response.status;
    const { value } = SendResult.parse(JSON.parse(text));
    const result = value.find((each) => each.to === to);
    if (!result) return 0;
    return result.successful ? 'taken' : result.httpStatusCode;
  } catch {
    return 0;
  }
}

const isWorthRetrying = (status: number) => status === 0 || status === 408 || status >= 500;

const messagesFault = (trouble: ServiceTrouble, code: string) =>
  new ServiceFault(trouble, 'messages', { code });

function troubleOf(status: number): ServiceTrouble {
  if (status === 401 || status === 403) return 'not-permitted';
  if (status === 400 || status === 404) return 'not-found';
  return status === 429 ? 'throttled' : 'unreachable';
}

/** Where no service has been given, the use cases ask before they send. */
export const noMessages: Messages = {
  canSend: false,
  sendCode: () => Promise.reject(new Error('this installation sends no messages')),
};
