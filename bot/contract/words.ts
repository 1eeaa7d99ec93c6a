import { z } from 'zod';

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
