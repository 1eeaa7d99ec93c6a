import type { Server } from 'restify';
import type { AttestRefusal, TabUseCases } from '../../../app/use-cases.ts';
import { AttestBody, RoleHolderBody } from '../../../contract/admin.ts';
import type { RolesView } from '../../../contract/admin.ts';
import { personId, requirementId, roleName } from '../../../domain/ids.ts';
import type { Answer, Call } from '../call.ts';
import { partOf } from '../call.ts';
import { Refused } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { viewOfAttestations } from '../view-of-attestations.ts';

const MOST_BODY_BYTES = 100_000;
const DIRECTORY_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

type Wrap = (
  handle: (call: Call) => Promise<Answer>,
) => (request: Call['request'], response: Call['response']) => Promise<void>;

/** `/api/v1/admin/*`: what is attested for the organisation, and who holds the roles that attest. */
export function addAdminRoutes(server: Server, signedIn: Wrap, useCases: TabUseCases): void {
  server.get(
    '/api/v1/admin/attestations',
    signedIn(async ({ actor }) => ({
      status: 200,
      body: viewOfAttestations(await useCases.viewAttestations(actor), actor),
    })),
  );

  server.post(
    '/api/v1/admin/attestations',
    signedIn(async ({ actor, request }) => {
      const body = await readBody(request, MOST_BODY_BYTES, AttestBody);
      const result = await useCases.attest(actor, {
        requirementId: requirementId(body.requirementId),
        evidence: body.evidence,
        expiresAt: new Date(body.expiresAt),
      });
      if (!result.ok) throw refused(result.refusal);
      return { status: 201, body: { id: result.value.id } };
    }),
  );

  server.del(
    '/api/v1/admin/attestations/:id',
    signedIn(async ({ actor, request }) => {
      const id = partOf(request, 'id', 'unknown-item');
      const result = await useCases.revokeAttestation(actor, id);
      if (!result.ok) throw refused(result.refusal);
      return { status: 204 };
    }),
  );

  server.get(
    '/api/v1/admin/roles',
    signedIn(async ({ actor }) => {
      const result = await useCases.viewRoleHolders(actor);
      if (!result.ok) throw new Refused(result.refusal.kind);
      const roles = result.value.map(({ role, title, holders }) => ({
        role,
        title,
        holders: holders.map((each) => ({
          personId: each.personId,
          ...(each.displayName === undefined ? {} : { displayName: each.displayName }),
        })),
      }));
      return { status: 200, body: { roles } satisfies RolesView };
    }),
  );

  server.put(
    '/api/v1/admin/roles/:role/holders/:personId',
    signedIn(async ({ actor, request }) => {
      const role = roleName(partOf(request, 'role', 'unknown-role'));
      const person = partOf(request, 'personId', 'unknown-person');
      const { holds } = await readBody(request, MOST_BODY_BYTES, RoleHolderBody);
      if (!DIRECTORY_ID.test(person)) throw new Refused('unknown-person');
      const result = await useCases.setRoleHolder(actor, {
        role,
        personId: personId(person),
        holds,
      });
      if (!result.ok) throw new Refused(result.refusal.kind);
      return { status: 204 };
    }),
  );
}

const refused = (refusal: AttestRefusal): Refused =>
  refusal.kind === 'form'
    ? new Refused(refusal.problem, { field: refusal.field })
    : new Refused(refusal.kind);
