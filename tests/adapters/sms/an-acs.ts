import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export const ACS_TOKEN = 'acs-token-for-tests';

const SendBody = z
  .object({
    from: z.string(),
    smsRecipients: z
      .array(
        z
          .object({
            to: z.string().regex(/^\+[1-9]\d{7,14}$/),
            repeatabilityRequestId: z.uuid(),
            repeatabilityFirstSent: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
          })
          .strict(),
      )
      .min(1)
      .max(100),
    message: z.string().min(1).max(2048),
    smsSendOptions: z.object({ enableDeliveryReport: z.boolean() }).strict(),
  })
  .strict();
type AcsSend = z.infer<typeof SendBody>;

/** What becomes of the next request: taken, a status for the whole or for the recipient, an answer lost, or one that is none. */
export type AcsFate = 'taken' | 'lost' | 'gibberish' | number | { readonly recipient: number };

/** Azure Communication Services' sending of text messages, `POST /sms?api-version=2021-03-07`, on loopback. */
export async function openAcs() {
  const sends: AcsSend[] = [];
  let fates: AcsFate[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      const answer = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      };
      const error = (status: number, message: string) =>
        answer(status, { error: { code: String(status), message } });
      if (request.method !== 'POST' || request.url !== '/sms?api-version=2021-03-07')
        return error(404, 'no such operation');
      if (request.headers.authorization !== `Bearer ${ACS_TOKEN}`) return error(401, 'Denied');
      if (!request.headers['content-type']?.startsWith('application/json'))
        return error(415, 'Unsupported');
      const parsed = SendBody.safeParse(JSON.parse(text));
      if (!parsed.success) return error(400, z.prettifyError(parsed.error));
      sends.push(parsed.data);
      const fate = fates.shift() ?? 'taken';
      if (fate === 'lost') return void request.socket.destroy();
      if (fate === 'gibberish') return answer(202, '<html>');
      const quoting = `The request about ${text} was refused`;
      if (typeof fate === 'number') return error(fate, quoting);
      const refused = typeof fate === 'object' ? fate.recipient : undefined;
      answer(202, {
        value: parsed.data.smsRecipients.map(({ to }) => ({
          to,
          ...(refused ? {} : { messageId: `Outgoing_${sends.length}_noam` }),
          httpStatusCode: refused ?? 202,
          repeatabilityResult: 'accepted',
          successful: refused === undefined,
          ...(refused ? { errorMessage: quoting } : {}),
        })),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sends,
    next: (...coming: AcsFate[]) => {
      fates = coming;
      sends.length = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type TestAcs = Awaited<ReturnType<typeof openAcs>>;
