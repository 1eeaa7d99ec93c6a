import { afterAll, beforeAll } from '@jest/globals';

/** Opens before the tests of the block it is called in, closes after them, and hands out what is open. */
export function openedHere<T extends { readonly close: () => Promise<void> }>(
  open: () => Promise<T>,
): () => T {
  let opened: T | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  return () => {
    if (!opened) throw new Error('not opened');
    return opened;
  };
}
