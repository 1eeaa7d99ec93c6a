/** A mailbox's events, which counts how often it was written to: who looks again need not compare what is untouched. */
export class CountedMap<Key, Value> extends Map<Key, Value> {
  /** To all of them together, whosever. */
  static allWrites = 0;
  writes = 0;

  override set(key: Key, value: Value): this {
    this.count();
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    this.count();
    return super.delete(key);
  }

  override clear(): void {
    this.count();
    super.clear();
  }

  private count(): void {
    this.writes += 1;
    CountedMap.allWrites += 1;
  }
}
