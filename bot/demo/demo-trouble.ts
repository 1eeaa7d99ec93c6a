/** What can go wrong with the demo; scripts/texts/demo has a sentence for each. */
export type DemoTroubleKind =
  | 'no-data'
  | 'server-did-not-start'
  | 'server-not-ready'
  | 'server-ended'
  | 'playground-did-not-start'
  | 'playground-port-taken'
  | 'playground-ended';

/** Something that was started has failed; `lastWords` is the end of what it printed. */
export class DemoTrouble extends Error {
  readonly kind: DemoTroubleKind;
  readonly lastWords: string;

  constructor(kind: DemoTroubleKind, lastWords = '') {
    super(`${kind} ${lastWords}`.trim());
    this.name = 'DemoTrouble';
    this.kind = kind;
    this.lastWords = lastWords;
  }
}
