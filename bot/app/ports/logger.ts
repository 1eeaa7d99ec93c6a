/** Ids and event names only: never people, subjects, addresses, tokens or bodies. */
export interface Logger {
  info(event: string, ids?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  warn(event: string, ids?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  /** Of the fault only its class, its code and its stack's frames are kept. */
  error(
    event: string,
    fault: unknown,
    ids?: Readonly<Record<string, string | number | boolean | undefined>>,
  ): void;
}
