import { randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';

/** PEM texts: the authority to trust, and the key and certificate that a server shows. */
export interface DemoCertificate {
  readonly caPem: string;
  readonly key: string;
  readonly cert: string;
}

const HOUR = 60 * 60 * 1000;
const LIFETIME = 7 * 24 * HOUR;

/** A new authority and a certificate for localhost and 127.0.0.1, good for a week. Nothing is kept on disk. */
export async function makeCertificate(): Promise<DemoCertificate> {
  const validity = {
    // A clock that is slightly slow in another process must not refuse the certificate.
    notBeforeDate: new Date(Date.now() - HOUR),
    notAfterDate: new Date(Date.now() + LIFETIME),
    keyType: 'ec' as const,
    algorithm: 'sha256',
  };
  // A process may come to trust several; a client picks the one to check with by its name.
  const name = `Demo authority ${randomUUID()}`;
  const authority = await generate([{ name: 'commonName', value: name }], {
    ...validity,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...validity,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { caPem: authority.cert, key: server.private, cert: server.cert };
}
