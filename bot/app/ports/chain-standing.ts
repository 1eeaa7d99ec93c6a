/** What is wrong with a chain where it first breaks. */
export type ChainFault =
  /** An entry in the middle is gone. */
  | 'entry-missing'
  /** Time, kind, pack, digest, hash or place of the entry is not what was written. */
  | 'entry-changed'
  | 'payload-changed'
  /** The payload is there but its salt is not, or the other way round. */
  | 'payload-without-salt'
  /** The end is cut off: the head says more entries than there are. */
  | 'tail-missing'
  /** There are more entries than the head says. */
  | 'head-behind'
  | 'head-missing'
  | 'head-changed';

/** One meeting's chain as it was found. */
export interface ChainStanding {
  readonly entries: number;
  /** Of them emptied. */
  readonly erased: number;
  /** The first entry at fault, counted from 1; undefined when the chain holds. */
  readonly break?: { readonly seq: number; readonly fault: ChainFault };
}
