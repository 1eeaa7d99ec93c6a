import type { ThreadId } from '../../domain/ids.ts';
import { threadId } from '../../domain/ids.ts';
import type { Call } from './call.ts';
import { partOf } from './call.ts';
import { Refused } from './problem.ts';

const THREAD = /^19:[^@#;/%?]{1,200}@thread\.(?:v2|tacv2|skype)$/u;

/**
 * The meeting's chat thread, which is `:id` in the address. What is no thread is an unknown meeting and asked of nobody:
 * Teams would call it malformed, which reads like an outage.
 */
export function threadOf({ request }: Pick<Call, 'request'>): ThreadId {
  const id = partOf(request, 'id', 'unknown-meeting');
  if (!THREAD.test(id)) throw new Refused('unknown-meeting');
  return threadId(id);
}
