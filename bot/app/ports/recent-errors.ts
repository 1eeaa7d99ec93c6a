/** What went wrong lately: names of events and how often, never what they were about. */
export interface RecentErrors {
  read(): {
    /** When this process started to count. */
    readonly since: Date;
    /** The latest first. */
    readonly errors: readonly RecentError[];
  };
}

export interface RecentError {
  /** As it stands in the log, such as `turn.failed`. */
  readonly event: string;
  readonly severity: 'warn' | 'error';
  readonly count: number;
  readonly lastAt: Date;
}
