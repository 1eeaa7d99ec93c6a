import { describe, expect, it } from '@jest/globals';
import { LIVE_PACE, followMeeting } from '../../tab/api/live.ts';

const ASKED_MS = 300;

describe('a feed that the server has ended', () => {
  it('is opened again when the server has asked for, and only once so late', async () => {
    const openedAt: number[] = [];
    const hasReturned = Promise.withResolvers<void>();
    const live = followMeeting({
      open: () => {
        openedAt.push(performance.now());
        if (openedAt.length === 3) hasReturned.resolve();
        const said = openedAt.length === 1 ? `retry: ${ASKED_MS}\n\n` : '';
        const value = new ReadableStream<Uint8Array>({
          start: (controller) => {
            if (said) controller.enqueue(new TextEncoder().encode(said));
            controller.close();
          },
        });
        return Promise.resolve({ ok: true, value });
      },
      onVersion: () => undefined,
      onCatchUp: () => undefined,
      onState: () => undefined,
      pace: { ...LIVE_PACE, firstRetryMs: 1, longestRetryMs: 1_000 },
      random: () => 1,
    });
    await hasReturned.promise;
    live.close();

    const [first = 0, second = 0, third = 0] = openedAt;
    // A timer may be a millisecond early.
    expect(second - first).toBeGreaterThanOrEqual(ASKED_MS - 1);
    expect(third - second).toBeLessThan(ASKED_MS);
  });
});
