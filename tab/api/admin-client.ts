import { ErrorsView } from '../../bot/contract/errors.ts';
import { DeadLettersView, EnrolmentView } from '../../bot/contract/watch.ts';
import { WordsView } from '../../bot/contract/words.ts';
import type { DecideWordBody } from '../../bot/contract/words.ts';
import type { Calls } from './client.ts';
import type { Reply } from './reply.ts';

/** The part of the server that answers administrators only. */
export interface AdminApi {
  readonly words: () => Promise<Reply<WordsView>>;
  readonly addWord: (word: string) => Promise<Reply<null>>;
  readonly decideWord: (id: string, body: DecideWordBody) => Promise<Reply<null>>;
  readonly takeBackWord: (id: string) => Promise<Reply<null>>;
  readonly enrolment: () => Promise<Reply<EnrolmentView>>;
  readonly deadLetters: () => Promise<Reply<DeadLettersView>>;
  readonly replay: (id: string) => Promise<Reply<null>>;
  readonly errors: () => Promise<Reply<ErrorsView>>;
}

export function makeAdminApi({ read, command }: Calls): AdminApi {
  return {
    words: () => read({ method: 'GET', path: at('words') }, WordsView),
    addWord: (word) => command({ method: 'POST', path: at('words'), body: { word } }),
    decideWord: (id, body) => command({ method: 'PUT', path: at('words', id, 'decision'), body }),
    takeBackWord: (id) => command({ method: 'DELETE', path: at('words', id) }),
    enrolment: () => read({ method: 'GET', path: at('enrolment') }, EnrolmentView),
    deadLetters: () => read({ method: 'GET', path: at('dead-letters') }, DeadLettersView),
    replay: (id) => command({ method: 'POST', path: at('dead-letters', id, 'replay') }),
    errors: () => read({ method: 'GET', path: at('errors') }, ErrorsView),
  };
}

const at = (...parts: readonly string[]) =>
  `/api/v1/admin/${parts.map(encodeURIComponent).join('/')}`;
