import type { Press } from './card-data.ts';
import type { Attempt } from './turn.ts';

const INPUTS = new Set([
  'subject',
  'people',
  'date',
  'start',
  'minutes',
  'repeats',
  'repeatEnd',
  'level',
  'attends',
  'secrecy',
  'authority',
  'unmetParties',
  'decision',
  'decisionDate',
  'anonymised',
  'documentsLink',
  'note',
  'reason',
  'text',
  'add',
  'remove',
  'message',
]);

/** A press as it can be made again: ids back into the button's data, what was typed back into inputs. */
export function attemptOf(press: Press): Attempt {
  const fields = Object.entries<unknown>(press.data);
  return {
    verb: press.verb,
    data: Object.fromEntries(
      fields.filter(([name, value]) => !INPUTS.has(name) && value !== undefined),
    ),
    typed: Object.fromEntries(
      fields.flatMap(([name, value]) =>
        INPUTS.has(name) && typeof value === 'string' ? [[name, value]] : [],
      ),
    ),
  };
}

/** A message as it can be sent again by a press. */
export const attemptOfMessage = (text: string): Attempt => ({
  verb: 'command.repeat',
  data: {},
  typed: { text: text.slice(0, 4000) },
});
