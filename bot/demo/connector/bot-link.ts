import type { Issuer } from '../issuer.ts';
import { parseJson, type Json } from './json.ts';

/** What the bot's endpoint answered; `body` matters for invokes only. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Teams waits this long for an answer. */
const PATIENCE_MS = 15_000;

export interface BotLink {
  /** Signs the activity as the channel would and posts it. A bot that cannot be reached answers 502, a slow one 504. */
  send(activity: Json): Promise<BotAnswer>;
}

export function makeBotLink(options: {
  readonly issuer: Pick<Issuer, 'channelToken'>;
  /** Where the product listens, such as `http://127.0.0.1:3978`. */
  readonly botUrl: string;
  readonly serviceUrl: () => string;
}): BotLink {
  const endpoint = `${options.botUrl.replace(/\/$/, '')}/api/messages`;
  return {
    async send(activity) {
      const token = await options.issuer.channelToken({ serviceUrl: options.serviceUrl() });
      try {
        const answer = await fetch(endpoint, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
          body: JSON.stringify(activity),
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        return { status: answer.status, body: parseJson(await answer.text()) };
      } catch (error) {
        const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
        return { status: isSlow ? 504 : 502, body: undefined };
      }
    },
  };
}
