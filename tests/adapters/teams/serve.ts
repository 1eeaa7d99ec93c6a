import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { makeCertificate } from '../../../bot/demo/certificate.ts';

export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves on a loopback port of its own. */
export const serve = (listener: RequestListener): Promise<Serving> =>
  listening(createServer(listener), 'http');

/** The same over https, with a certificate that this process trusts from now on. */
export async function serveSecurely(listener: RequestListener): Promise<Serving> {
  const { caPem, key, cert } = await makeCertificate();
  setDefaultCACertificates([...getCACertificates('default'), caPem]);
  return listening(createSecureServer({ key, cert }, listener), 'https');
}

async function listening(server: Server, scheme: string): Promise<Serving> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return {
    url: `${scheme}://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
