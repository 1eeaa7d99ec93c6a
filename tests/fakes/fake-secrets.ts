import { createHmac } from 'node:crypto';
import type { Secrets } from '../../bot/app/ports/secrets.ts';

/** Ids count upwards so that a failing test reads the same every time; hashes are real, with a key everybody knows. */
export function makeFakeSecrets(): Secrets {
  let made = 0;
  let codes = 0;
  let phrases = 0;
  const words = ['hallon', 'vinter', 'kamel', 'brygga', 'trumpet'];
  return {
    newId: () => `00000000-0000-4000-9000-${String(++made).padStart(12, '0')}`,
    // Leading zeros, as a real one may have.
    newCode: () => String(++codes * 1001).padStart(6, '0'),
    newPhrase: () => {
      phrases += 1;
      return words.map((_, at) => words[(at + phrases) % words.length]).join(' ');
    },
    keyedHash: (purpose, tenant, value) =>
      createHmac('sha256', 'a key for tests only')
        .update(JSON.stringify([purpose, tenant, value]))
        .digest('base64url'),
    // Unreadable at a glance and bound to its owner, which is all a test on fakes may lean on.
    seal: (purpose, tenant, id, text) =>
      Buffer.from(JSON.stringify([purpose, tenant, id, text])).toString('base64url'),
    unseal: (purpose, tenant, id, sealed) => {
      const before = JSON.stringify([purpose, tenant, id]).slice(0, -1);
      const [, json] = Buffer.from(sealed, 'base64url').toString().split(`${before},`);
      return json === undefined ? undefined : String(JSON.parse(json.slice(0, -1)));
    },
    isSame: (one, other) => one === other,
  };
}
