import { z } from 'zod';
import { MeetingView } from './meeting.ts';

const Participant = z.string().min(1).max(200);
/** What somebody hears in the meeting and types: spelling is forgiven by the server, not here. */
const Typed = z.string().max(200);
const Party = z.number().int().positive().max(1000);

/** Body of `POST /api/v1/meetings/:id/codes` (A2). The number itself is asked for only when the server is to send the code. */
export const IssueCodeBody = z
  .object({
    participant: Participant,
    means: z.enum(['callback-code', 'message-code']),
    /** Where the number was verified: never the party's own word in the meeting. */
    source: z.enum(['population-register', 'case-file', 'own-register']),
    /** A code that stands already is voided; without it a second code is refused as `code-stands`. */
    replace: z.boolean(),
    /** For `message-code` where the installation sends messages: used once, kept nowhere (A5). */
    sendTo: z.string().max(40).optional(),
  })
  .strict();
export type IssueCodeBody = z.infer<typeof IssueCodeBody>;

export const IssuedCode = z.object({
  /** To be read out, or sent by hand; absent when the server has sent it. */
  code: z.string().optional(),
  expiresAt: z.iso.datetime(),
  triesLeft: z.number().int().positive(),
  sent: z.boolean(),
});
export type IssuedCode = z.infer<typeof IssuedCode>;

/** Body of `POST /api/v1/meetings/:id/codes/check` and of `…/phrases/check`: what the party recited. */
export const CheckBody = z.object({ participant: Participant, typed: Typed }).strict();
export type CheckBody = z.infer<typeof CheckBody>;

/** Whether it matched, and the meeting as it then stands. Without tries left, the code is void. */
export const Checked = z.object({
  matched: z.boolean(),
  triesLeft: z.number().int().nonnegative(),
  meeting: MeetingView,
});
export type Checked = z.infer<typeof Checked>;

/** Body of `POST /api/v1/meetings/:id/phrases` (A4). Without `party`: for a party nobody has a number for yet. */
export const IssuePhraseBody = z
  .object({ means: z.enum(['letter-phrase', 'email-phrase']), party: Party.optional() })
  .strict();
export type IssuePhraseBody = z.infer<typeof IssuePhraseBody>;

/** The only time the phrase is shown; it is kept as a keyed hash. */
export const IssuedPhrase = z.object({ party: Party, phrase: z.string() });
export type IssuedPhrase = z.infer<typeof IssuedPhrase>;

/** Answer of `GET /api/v1/meetings/:id/invited`: people invited who are not in the list of participants. Hosts only. */
export const InvitedView = z.object({
  people: z.array(z.object({ personId: z.string(), displayName: z.string() })),
});
export type InvitedView = z.infer<typeof InvitedView>;
