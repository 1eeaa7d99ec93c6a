import { z } from 'zod';

const Text = z.object({ sv: z.string(), en: z.string() });

/** Answer of `GET /api/v1/admin/attestations`. */
export const AttestationsView = z.object({
  organisation: Text,
  packVersion: z.string(),
  isAdministrator: z.boolean(),
  lines: z.array(
    z.object({
      requirementId: z.string(),
      level: z.number().int(),
      title: Text,
      text: Text,
      source: Text,
      role: z.string(),
      roleTitle: Text,
      validForMonths: z.number().int().positive(),
      standing: z.enum(['valid', 'lapsed', 'revoked', 'missing']),
      attestation: z
        .object({
          id: z.string(),
          attestedAt: z.iso.datetime(),
          attestedByName: z.string().optional(),
          evidence: z.string(),
          expiresAt: z.iso.datetime(),
        })
        .optional(),
      mayAttest: z.boolean(),
    }),
  ),
});
export type AttestationsView = z.infer<typeof AttestationsView>;

/** Body of `POST /api/v1/admin/attestations`. Revoking is `DELETE /api/v1/admin/attestations/:id`. */
export const AttestBody = z
  .object({
    requirementId: z.string().min(1).max(50),
    evidence: z.string().max(2000),
    expiresAt: z.iso.datetime(),
  })
  .strict();
export type AttestBody = z.infer<typeof AttestBody>;

/** Answer of `GET /api/v1/admin/roles`. */
export const RolesView = z.object({
  roles: z.array(
    z.object({
      role: z.string(),
      title: Text,
      holders: z.array(z.object({ personId: z.string(), displayName: z.string().optional() })),
    }),
  ),
});
export type RolesView = z.infer<typeof RolesView>;

/** Body of `PUT /api/v1/admin/roles/:role/holders/:personId`. */
export const RoleHolderBody = z.object({ holds: z.boolean() }).strict();
export type RoleHolderBody = z.infer<typeof RoleHolderBody>;
