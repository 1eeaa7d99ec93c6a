import type { Server } from 'restify';
import type { AdminWords, DecideRefusal } from '../../../app/words/word-use-cases.ts';
import type { WordsView as AppWordsView } from '../../../app/words/word-use-cases.ts';
import { AddWordBody, DecideWordBody } from '../../../contract/words.ts';
import type { WordsView } from '../../../contract/words.ts';
import { wordId } from '../../../domain/ids.ts';
import { mayAdminister } from '../../../domain/permission.ts';
import type { Actor } from '../../../domain/person.ts';
import type { Answer, Call } from '../call.ts';
import { partOf } from '../call.ts';
import { Refused } from '../problem.ts';
import { readBody } from '../read-body.ts';

const MOST_BODY_BYTES = 4_000;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

type Wrap = (
  handle: (call: Call) => Promise<Answer>,
) => (request: Call['request'], response: Call['response']) => Promise<void>;

/** `/api/v1/admin/words`: words that are nobody's names. For administrators only, reading them too: a proposed one may be a name. */
export function addWordRoutes(server: Server, signedIn: Wrap, words: AdminWords): void {
  server.get(
    '/api/v1/admin/words',
    signedIn(async ({ actor }) => {
      const result = await words.view(actor);
      if (!result.ok) throw new Refused(result.refusal.kind);
      return { status: 200, body: bodyOf(result.value) };
    }),
  );
  server.post(
    '/api/v1/admin/words',
    signedIn(async ({ actor, request }) => {
      allowOnlyAdministrators(actor);
      const { word } = await readBody(request, MOST_BODY_BYTES, AddWordBody);
      const result = await words.add(actor, word);
      if (!result.ok) throw refused(result.refusal);
      return { status: 201, body: { id: result.value.id } };
    }),
  );
  server.put(
    '/api/v1/admin/words/:id/decision',
    signedIn(async ({ actor, request }) => {
      allowOnlyAdministrators(actor);
      const id = idIn(request);
      const body = await readBody(request, MOST_BODY_BYTES, DecideWordBody);
      const result = await words.decide(actor, { id, ...body });
      if (!result.ok) throw refused(result.refusal);
      return { status: 204 };
    }),
  );
  server.del(
    '/api/v1/admin/words/:id',
    signedIn(async ({ actor, request }) => {
      allowOnlyAdministrators(actor);
      const result = await words.decide(actor, { id: idIn(request), decision: 'declined' });
      if (!result.ok) throw refused(result.refusal);
      return { status: 204 };
    }),
  );
}

/** Before anything else is said about an id or a body; the use case asks once more. */
function allowOnlyAdministrators(actor: Actor): void {
  if (!mayAdminister(actor)) throw new Refused('not-allowed');
}

function idIn(request: Call['request']) {
  const id = partOf(request, 'id', 'unknown-item');
  if (!ID.test(id)) throw new Refused('unknown-item');
  return wordId(id.toLowerCase());
}

const refused = (refusal: DecideRefusal): Refused =>
  refusal.kind === 'form'
    ? new Refused(refusal.problem, { field: refusal.field })
    : new Refused(refusal.kind);

const bodyOf = ({ proposed, accepted, declined }: AppWordsView): WordsView => ({
  proposed: proposed.map(({ proposedAt, goesAt, ...word }) => ({
    ...word,
    proposedAt: proposedAt.toISOString(),
    goesAt: goesAt.toISOString(),
  })),
  accepted: accepted.map(({ decidedAt, ...word }) => ({
    ...word,
    decidedAt: decidedAt.toISOString(),
  })),
  declined,
});
