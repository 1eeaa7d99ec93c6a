import type { ErrorsView } from '../../bot/contract/errors.ts';
import type { DeadLettersView, EnrolmentView } from '../../bot/contract/watch.ts';
import { DecideWordBody, type WordsView } from '../../bot/contract/words.ts';
import type { Call, Calls } from '../../tab/api/client.ts';
import type { Trouble } from '../../tab/api/reply.ts';
import { answered, failed } from '../../tab/api/reply.ts';
import { refusal } from './fake-api.ts';

interface Held {
  words: WordsView;
  enrolment: EnrolmentView;
  letters: DeadLettersView;
  errors: ErrorsView;
}
export const aProposal = (id: string, word: string, more = {}): WordsView['proposed'][number] => ({
  id,
  word,
  namesakes: 0,
  proposers: 1,
  proposedAt: '2026-11-23T08:00:00Z',
  goesAt: '2026-12-23T08:00:00Z',
  ...more,
});
export const anAccepted = (id: string, word: string): WordsView['accepted'][number] => ({
  id,
  word,
  namesakes: 2,
  decidedAt: '2026-11-20T08:00:00Z',
  decidedByName: 'Mohammed Ali',
});

/** What the personal tab asks for besides. */
const NOT_OFFERED = { name: 'not-offered' };

/** What the server holds for administrators, in memory, behind the same calls; changes it as the server does. */
export function anAdminServer(changes: Partial<Held> = {}) {
  const held: Held = {
    words: { proposed: [], accepted: [], declined: 0 },
    enrolment: {
      decidedBy: 'group',
      enrolled: 12,
      withoutApp: 3,
      watched: 8,
      notWatched: 1,
      waiting: 0,
      soonestExpiryAt: '2026-11-28T09:00:00Z',
      dropped: { forged: 0, unknownSubscription: 0, notUnderstood: 0 },
    },
    letters: { deadLetters: [] },
    errors: { since: '2026-11-23T08:00:00Z', errors: [] },
    ...changes,
  };
  /** Words that the page alone still knows. */
  const gone = new Map<string, WordsView['proposed'][number]>();
  const sent: Pick<Call, 'method' | 'path' | 'body'>[] = [];
  let nextRefusal: Trouble | undefined;
  const down = new Map<string, Trouble>();

  const answers: Readonly<Record<string, () => unknown>> = {
    '/api/v1/admin/words': () => held.words,
    '/api/v1/admin/enrolment': () => held.enrolment,
    '/api/v1/admin/dead-letters': () => held.letters,
    '/api/v1/admin/errors': () => held.errors,
  };
  const decline = (id: string) => {
    const { proposed, accepted, declined } = held.words;
    const row = [...proposed, ...accepted].find((each) => each.id === id);
    if (!row) return refusal(404, 'unknown-item');
    gone.set(id, aProposal(id, row.word));
    held.words = {
      proposed: proposed.filter((each) => each.id !== id),
      accepted: accepted.filter((each) => each.id !== id),
      declined: declined + 1,
    };
    return undefined;
  };
  const decide = (id: string, body: unknown): Trouble | undefined => {
    const wanted = DecideWordBody.parse(body);
    const { proposed, accepted } = held.words;
    if (wanted.decision === 'declined') return decline(id);
    if (wanted.decision === 'accepted') {
      const row = proposed.find((each) => each.id === id);
      if (!row) return refusal(409, 'already-decided');
      gone.set(id, row);
      held.words = {
        ...held.words,
        proposed: proposed.filter((each) => each.id !== id),
        accepted: [...accepted, anAccepted(id, row.word)],
      };
      return undefined;
    }
    const row = gone.get(id);
    if (!row || !('word' in wanted) || row.word !== wanted.word)
      return refusal(422, 'not-a-word', { field: 'word' });
    held.words = {
      ...held.words,
      proposed: [...proposed, row],
      accepted: accepted.filter((each) => each.id !== id),
    };
    return undefined;
  };
  const add = (body: unknown) => {
    const word = String(Object.entries(body ?? {}).find(([key]) => key === 'word')?.[1]);
    held.words = { ...held.words, accepted: [...held.words.accepted, anAccepted(word, word)] };
  };
  const act = ({ method, path, body }: Call): Trouble | undefined => {
    const [, , , , what, id = ''] = path.split('/');
    if (what === 'dead-letters') {
      held.letters = { deadLetters: held.letters.deadLetters.filter((each) => each.id !== id) };
      return undefined;
    }
    if (method === 'POST') return void add(body);
    return method === 'DELETE' ? decline(id) : decide(id, body);
  };
  const calls: Calls = {
    read: ({ path }, schema) => {
      const trouble = down.get(path);
      return Promise.resolve(
        trouble ? failed(trouble) : answered(schema.parse(answers[path]?.() ?? NOT_OFFERED)),
      );
    },
    command: (call) => {
      sent.push({ method: call.method, path: call.path, body: call.body });
      const trouble = nextRefusal ?? act(call);
      nextRefusal = undefined;
      return Promise.resolve(trouble ? failed(trouble) : answered(null));
    },
  };
  return {
    calls,
    sent,
    held,
    refuseNext: (trouble: Trouble) => {
      nextRefusal = trouble;
    },
    /** Until told otherwise that part cannot be fetched. */
    breakPart: (part: string, trouble: Trouble) => void down.set(`/api/v1/admin/${part}`, trouble),
    mend: () => down.clear(),
  };
}
