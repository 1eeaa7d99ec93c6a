import { parseJson, recordIn, textIn, type Json } from './json.ts';

/** The Agents Playground's own connector: what is sent there is seen on its page. */
export interface PlaygroundLink {
  /** The playground's id of the new message, or why it would not take it. */
  post(conversationId: string, activity: Json): Promise<PlaygroundAnswer>;
  update(conversationId: string, messageId: string, activity: Json): Promise<PlaygroundAnswer>;
  /** What the playground answers about its team; asked for nothing else. */
  get(path: string): Promise<{ readonly status: number; readonly body: unknown }>;
}
export type PlaygroundAnswer =
  | { readonly ok: true; readonly id?: string }
  | { readonly ok: false; readonly status: number; readonly body: unknown };

/** `url` is where its page is, such as `http://127.0.0.1:56150`. */
export function makePlaygroundLink(url: string): PlaygroundLink {
  const call = async (method: string, path: string, body?: Json) => {
    try {
      const answer = await fetch(`${url.replace(/\/$/, '')}/_connector${path}`, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: parseJson(await answer.text()) };
    } catch (error) {
      // The playground starts beside the bot and may come later, or be closed before it.
      if (error instanceof TypeError) return { status: 503, body: undefined };
      throw error;
    }
  };
  const write = async (method: string, path: string, body: Json): Promise<PlaygroundAnswer> => {
    const answer = await call(method, path, body);
    if (answer.status >= 300) return { ok: false, ...answer };
    const id = textIn(recordIn(answer.body)['id']);
    return { ok: true, ...(id !== undefined && { id }) };
  };
  const path = (conversationId: string, messageId?: string) =>
    `/v3/conversations/${encodeURIComponent(conversationId)}/activities` +
    (messageId === undefined ? '' : `/${encodeURIComponent(messageId)}`);
  return {
    post: (conversationId, activity) => write('POST', path(conversationId), activity),
    update: (conversationId, messageId, activity) =>
      write('PUT', path(conversationId, messageId), activity),
    get: (wanted) => call('GET', wanted),
  };
}
