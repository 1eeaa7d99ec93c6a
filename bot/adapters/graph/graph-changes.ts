import { GraphFault } from './graph-fault.ts';

/** What became of a change that holds only for the event as it was read. */
export async function changeUnlessMoved(
  work: () => Promise<unknown>,
): Promise<'changed' | 'changed-meanwhile' | 'gone'> {
  try {
    return (await unlessGone(work)) === undefined ? 'gone' : 'changed';
  } catch (fault) {
    // Also the answer to a repeated change whose first answer was lost: the caller reads anew and sees.
    if (fault instanceof GraphFault && (fault.status === 412 || fault.status === 409))
      return 'changed-meanwhile';
    throw fault;
  }
}

/**
 * Undefined where Exchange has no such event, or says that the id is none. A mailbox that is not there is a fault: nothing
 * is known of the event then.
 */
export async function unlessGone<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof GraphFault)) throw fault;
    const isGone =
      (fault.status === 404 && fault.code === 'ErrorItemNotFound') ||
      (fault.status === 400 && fault.code === 'ErrorInvalidIdMalformed');
    if (!isGone) throw fault;
    return undefined;
  }
}
