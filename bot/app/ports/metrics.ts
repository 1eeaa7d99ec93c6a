/** Names from the code and ids, never people or content: an attribute leaves for wherever the installation's figures are kept. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Counted each time: what a check of a subject found, and what was written in a meeting's log, by kind. */
export type Counted = 'findings' | 'facts';
/** Pieces of work that take time: an activity from Teams, a request, a call to Graph. */
export type Timed = 'turn' | 'http.request' | 'graph.call';
/** Looked at now and then. */
export type Gauged = 'queue.depth' | 'feed.connections';

/** What the product tells of itself in figures. Nothing here ever throws on its own account or changes what is done. */
export interface Metrics {
  count(what: Counted, attributes: Attributes): void;
  /** `read` may fail; then there is no figure. */
  gauge(what: Gauged, read: () => number | Promise<number>): void;
  /** How long the work took; what is timed within it belongs to it. `note` adds what is known only afterwards. */
  timed<T>(
    what: Timed,
    attributes: Attributes,
    work: (note: (more: Attributes) => void) => Promise<T>,
  ): Promise<T>;
}
