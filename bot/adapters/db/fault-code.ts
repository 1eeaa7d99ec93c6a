/** The code of a fault from Node, pg or PGlite (`ENOENT`, SQLSTATE `40001`); undefined when it carries none. */
export const codeOf = (fault: unknown): string | undefined =>
  typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : undefined;
