import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { makeLogger } from '../../../bot/adapters/system/logger.ts';

function capture(level = 'info') {
  const lines: string[] = [];
  const logger = makeLogger(level, { write: (line: string) => void lines.push(line) });
  return { logger, lines };
}

describe('The log', () => {
  it('is one JSON object a line with the event and its ids', () => {
    const { logger, lines } = capture();
    logger.info('booking.completed', { draftId: 'd1', level: 2 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      event: 'booking.completed',
      draftId: 'd1',
      level: 2,
    });
  });

  it('keeps class, code and stack frames of a fault, and nothing its message or cause quotes', () => {
    const { logger, lines } = capture();
    const cause = new TypeError('Lönesamtal Anna Lindgren 070-123 45 67');
    const fault = Object.assign(new Error('duplicate key (Lönesamtal Anna Lindgren)', { cause }), {
      code: '23505',
    });
    logger.error('turn.failed', fault);
    expect(lines[0]).not.toMatch(/Lönesamtal|Lindgren|070/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      fault: {
        class: 'Error',
        code: '23505',
        frames: expect.arrayContaining([expect.stringContaining('logger.test.ts')]) as unknown,
        cause: { class: 'TypeError' },
      },
    });
  });

  it('names the trouble of a service', () => {
    const { logger, lines } = capture();
    logger.error('turn.failed', new ServiceFault('throttled', 'graph'));
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      fault: { class: 'ServiceFault', trouble: 'throttled' },
    });
  });

  it('says nothing below its level', () => {
    const { logger, lines } = capture('warn');
    logger.info('quiet');
    expect(lines).toEqual([]);
  });
});
