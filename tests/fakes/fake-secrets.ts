import { createHmac } from 'node:crypto';
import type { Secrets } from '../../bot/app/ports/secrets.ts';

/** Ids count upwards so that a failing test reads the same every time; hashes are real, with a key everybody knows. */
export function makeFakeSecrets(): Secrets {
  let made = 0;
  return {
    newId: () => `00000000-0000-4000-9000-${String(++made).padStart(12, '0')}`,
    keyedHash: (purpose, tenant, value) =>
      createHmac('sha256', 'a key for tests only')
        .update(JSON.stringify([purpose, tenant, value]))
        .digest('base64url'),
    isSame: (one, other) => one === other,
  };
}
