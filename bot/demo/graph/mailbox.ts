/** A mailbox's events, which counts how often it was written to: who looks again need not compare what is untouched. */
export class CountedMap<Key, Value> extends Map<Key, Value> {
  writes = 0;

  override set(key: Key, value: Value): this {
    this.writes += 1;
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    this.writes += 1;
    return super.delete(key);
  }

  override clear(): void {
    this.writes += 1;
    super.clear();
  }
}
