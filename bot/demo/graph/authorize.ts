import { errors } from 'jose';
import type { Issuer } from '../issuer.ts';
import type { Town } from '../town.ts';
import { GraphRefusal } from './odata.ts';

const AUDIENCE = 'https://graph.microsoft.com';

/** The app's own token for Graph, or a refusal in Graph's words. */
export async function authorize(
  issuer: Pick<Issuer, 'verify'>,
  town: Town,
  header: string | undefined,
): Promise<void> {
  const refuse = (message: string) =>
    new GraphRefusal(401, 'InvalidAuthenticationToken', message, {
      'WWW-Authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    });
  if (!/^Bearer \S/i.test(header ?? '')) throw refuse('Access token is empty.');
  try {
    const { tid } = await issuer.verify(header, AUDIENCE);
    if (tid === town.tenantId) return;
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw refuse('Lifetime validation failed, the token is expired.');
    }
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
      throw refuse('Access token validation failure. Invalid audience.');
    }
    if (error instanceof errors.JOSEError) throw refuse('Invalid access token.');
    throw error;
  }
  throw new GraphRefusal(
    403,
    'Authorization_IdentityNotFound',
    'The identity of the calling application could not be established.',
  );
}
