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

const KnownWord = z.object({
  id: z.string(),
  word: z.string(),
  /** How many in the directory have it in their name. */
  namesakes: z.number().int(),
});

/** Answer of `GET /api/v1/admin/words`. Taking an accepted word back is `DELETE /api/v1/admin/words/:id`. */
export const WordsView = z.object({
  proposed: z.array(
    KnownWord.extend({
      /** How many different people. */
      proposers: z.number().int(),
      proposedAt: z.iso.datetime(),
      /** When it is deleted unless somebody has decided. */
      goesAt: z.iso.datetime(),
    }),
  ),
  accepted: z.array(
    KnownWord.extend({ decidedAt: z.iso.datetime(), decidedByName: z.string().optional() }),
  ),
  declined: z.number().int(),
});
export type WordsView = z.infer<typeof WordsView>;

const AnyWord = z.string().max(500);

/** Body of `POST /api/v1/admin/words`: a word that nobody has proposed. */
export const AddWordBody = z.object({ word: AnyWord }).strict();
export type AddWordBody = z.infer<typeof AddWordBody>;

/** Body of `PUT /api/v1/admin/words/:id/decision`. To take a decision back the word is sent along: it may be kept nowhere else. */
export const DecideWordBody = z.discriminatedUnion('decision', [
  z.object({ decision: z.enum(['accepted', 'declined']) }).strict(),
  z.object({ decision: z.literal('undecided'), word: AnyWord }).strict(),
]);
export type DecideWordBody = z.infer<typeof DecideWordBody>;

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
