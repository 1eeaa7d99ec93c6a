import { errors } from 'jose';
import type { Issuer } from '../issuer.ts';
import type { Town } from '../town.ts';
import { GraphRefusal } from './odata.ts';

const AUDIENCE = 'https://graph.microsoft.com';

/** What each part of Graph asks for, by the path below the version; a batch's parts are not looked at. */
const demanded: readonly (readonly [RegExp, string, string])[] = [
  [/^\/users\/[^/]+\/onlineMeetings/i, 'OnlineMeetings.ReadWrite.All', 'Forbidden'],
  [
    /^\/(subscriptions|users\/[^/]+\/(calendar|events))/i,
    'Calendars.ReadWrite',
    'ErrorAccessDenied',
  ],
  [/^\/groups/i, 'GroupMember.Read.All', 'Authorization_RequestDenied'],
  [/^\/users/i, 'User.Read.All', 'Authorization_RequestDenied'],
  [/^\/organization/i, 'Organization.Read.All', 'Authorization_RequestDenied'],
];

/** The app's own token for Graph with the permission that the path asks for, or a refusal in Graph's words. */
export async function authorize(
  issuer: Pick<Issuer, 'verify'>,
  town: Town,
  header: string | undefined,
  path: string,
): Promise<void> {
  const refuse = (message: string) =>
    new GraphRefusal(401, 'InvalidAuthenticationToken', message, {
      'WWW-Authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    });
  if (!/^Bearer \S/i.test(header ?? '')) throw refuse('Access token is empty.');
  try {
    const { tid, roles } = await issuer.verify(header, AUDIENCE);
    const [, permission, code = ''] = demanded.find(([pattern]) => pattern.test(path)) ?? [];
    const isGranted =
      permission === undefined || (Array.isArray(roles) && roles.includes(permission));
    if (tid === town.tenantId && isGranted) return;
    if (tid === town.tenantId)
      throw new GraphRefusal(403, code, 'Insufficient privileges to complete the operation.');
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
