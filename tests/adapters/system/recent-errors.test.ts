import { describe, expect, it } from '@jest/globals';
import { countingErrors } from '../../../bot/adapters/system/recent-errors.ts';
import { makeFakeClock } from '../../fakes/fake-clock.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';

function begin() {
  const clock = makeFakeClock('2026-11-23T08:00:00.000Z');
  const inner = makeRecordingLogger();
  return { clock, inner, logger: countingErrors(inner, clock) };
}

describe('What went wrong lately', () => {
  it('is counted by name since the start, the latest first, and passed on to the log', () => {
    const { clock, inner, logger } = begin();
    const since = clock.now();
    logger.error('turn.failed', new Error('no'), { turnId: 't' });
    clock.advance(60_000);
    logger.warn('graph.refused', { status: 403 });
    clock.advance(60_000);
    logger.error('turn.failed', new Error('no'));
    logger.info('booking.completed');

    expect(logger.read()).toEqual({
      since,
      errors: [
        { event: 'turn.failed', severity: 'error', count: 2, lastAt: clock.now() },
        {
          event: 'graph.refused',
          severity: 'warn',
          count: 1,
          lastAt: new Date(since.getTime() + 60_000),
        },
      ],
    });
    expect(inner.lines.map(({ event }) => event)).toEqual([
      'turn.failed',
      'graph.refused',
      'turn.failed',
      'booking.completed',
    ]);
  });

  it('holds nothing of what it was about: no message, no ids, and no name that nobody wrote in the code', () => {
    const { logger } = begin();
    logger.error('turn.failed', new Error('Lönesamtal Anna Lindgren'), { personId: 'p-1' });
    logger.warn('Lönesamtal Anna Lindgren');
    logger.warn('anna.lindgren@alvsunda.example');

    expect(logger.read().errors).toHaveLength(1);
    expect(JSON.stringify(logger.read())).not.toMatch(/Lindgren|lindgren|p-1/u);
  });

  it('forgets what has been silent longest when there is too much', () => {
    const { logger } = begin();
    const letter = (index: number) => String.fromCharCode(97 + index);
    const names = Array.from({ length: 60 }, (_, at) => `a.${letter(at % 26)}${letter(at / 26)}`);
    names.forEach((name) => logger.warn(name));

    const { errors } = logger.read();

    expect(errors).toHaveLength(50);
    expect(errors.at(0)?.event).toBe(names.at(-1));
    expect(errors.at(-1)?.event).toBe(names.at(10));
  });
});
