import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const Registration = z.object({
  requiredResourceAccess: z.array(
    z.object({
      resourceAppId: z.string(),
      resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })),
    }),
  ),
});

/** The application permissions of Graph that the app registration asks for. */
export async function askedPermissions(): Promise<readonly string[]> {
  const file = new URL('../../manifest/aad.manifest.json', import.meta.url);
  const { requiredResourceAccess } = Registration.parse(JSON.parse(await readFile(file, 'utf8')));
  return requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === 'Microsoft Graph')
    .flatMap(({ resourceAccess }) => resourceAccess)
    .filter(({ type }) => type === 'Role')
    .map(({ id }) => id);
}
