import { Agent, request } from 'node:https';

export interface HttpsCall {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The longest the whole exchange may take, in milliseconds. */
  readonly longest: number;
}

export interface HttpsAnswer {
  readonly status: number;
  /** The header as it came. */
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/**
 * Sends one request over https, on connections that are kept, and reads the whole answer. Redirects are answers like
 * others: none is followed. Rejects when no whole answer came: with Node's own error, or with a TimeoutError.
 * Node's fetch takes twice the processor time, and a booking turn is mostly such calls.
 */
export type SendHttps = (url: string, call: HttpsCall) => Promise<HttpsAnswer>;

export function makeSendHttps(): SendHttps {
  const agent = new Agent({ keepAlive: true });
  return (url, { method, headers, body, longest }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const sent = request(url, { agent, method, headers: { ...headers, ...length } }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.once('error', fail);
        answer.once('end', () => {
          clearTimeout(timer);
          const { statusCode: status = 0, headers: given } = answer;
          resolve({ status, retryAfter: given['retry-after'], text });
        });
      });
      const timer = setTimeout(() => {
        sent.destroy(Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }));
      }, longest);
      function fail(fault: Error) {
        clearTimeout(timer);
        reject(fault);
      }
      sent.on('error', fail);
      sent.end(body);
    });
}
