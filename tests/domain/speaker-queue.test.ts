import { describe, expect, it } from '@jest/globals';
import { participantId } from '../../bot/domain/ids.ts';
import { anOpenGate, karin, member, mia, sam } from './a-meeting-run.ts';

const waiting = (run: ReturnType<typeof anOpenGate>) =>
  run.meeting().queue.waiting.map(({ participant }) => participant);
const asking = (...who: readonly (typeof mia)[]) => {
  const run = anOpenGate();
  for (const participant of who) run.press({ what: 'speech.request', participant });
  return run;
};

describe('The speaking order (B6)', () => {
  it('takes everybody’s own wish, once, and nobody’s for another', () => {
    const run = anOpenGate();
    run.press({ what: 'speech.request', participant: mia }, member);
    expect(run.press({ what: 'speech.request', participant: mia }, member)).toEqual({
      ok: true,
      value: [],
    });
    expect(run.press({ what: 'speech.request', participant: sam }, member)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    expect(waiting(run)).toEqual([mia]);
  });

  it('is kept by a host, who moves somebody ahead or last', () => {
    const run = asking(karin, sam, mia);
    run.press({ what: 'speech.move', participant: mia, before: karin });
    run.press({ what: 'speech.move', participant: karin });
    expect(waiting(run)).toEqual([mia, sam, karin]);
  });

  it('writes no move to where somebody stands, and keeps nothing that is nobody waiting', () => {
    const run = asking(karin, sam);
    expect(run.press({ what: 'speech.move', participant: karin, before: sam })).toEqual({
      ok: true,
      value: [],
    });
    expect(run.press({ what: 'speech.move', participant: sam })).toEqual({ ok: true, value: [] });
    const nobody = participantId('Anna Andersson');
    expect(run.press({ what: 'speech.move', participant: karin, before: nobody })).toMatchObject({
      refusal: { kind: 'not-present' },
    });
  });

  it('counts the time spoken, also of whoever leaves in the middle', () => {
    const run = asking(sam, mia);
    run.press({ what: 'speech.grant', participant: sam });
    run.wait(2);
    run.press({ what: 'speech.grant', participant: mia });
    run.wait(3);
    run.leave(mia);
    expect(waiting(run)).toEqual([]);
    expect([...run.meeting().queue.spoken]).toEqual([
      [sam, 120_000],
      [mia, 180_000],
    ]);
  });
});
