import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPayload, writePayload } from '../../bot/adapters/db/event-payload.ts';
import type { Act } from '../../bot/domain/act.ts';
import { participantOfPerson } from '../../bot/domain/ids.ts';
import { deriveMeeting } from '../../bot/domain/meeting.ts';
import type { Meeting } from '../../bot/domain/meeting-state.ts';
import { renewedBy } from '../../bot/domain/policy.ts';
import type { MeetingRun } from './a-meeting-run.ts';
import { aMeetingRun, karin, member, mia, organiser, sam } from './a-meeting-run.ts';
import type { Step } from './any-step.ts';
import { anyStep, pressBy, take } from './any-step.ts';
import { openLines } from './gate-oracle.ts';

const manySteps = fc.array(anyStep, { minLength: 5, maxLength: 60 });
const runs = { numRuns: 300 };

/** A meeting of level 4 that has begun, with matters of levels 2 and 4. */
function aBegunMeeting(): MeetingRun {
  const run = aMeetingRun();
  run.write(
    organiser,
    { what: 'level.set', level: 4, source: 'booking' },
    { what: 'meeting.started' },
  );
  run.join(karin, sam, mia);
  run.press({ what: 'matter.add', number: '1', level: 4 });
  run.press({ what: 'matter.add', number: '2', level: 2 });
  return run;
}

function follow(
  steps: readonly Step[],
  afterEach: (run: MeetingRun, step: Step) => void,
): MeetingRun {
  const run = aBegunMeeting();
  for (const step of steps) {
    take(run, step);
    afterEach(run, step);
  }
  return run;
}

/** Maps are compared as lists; the version is not part of what the meeting is. */
const plain = (meeting: Meeting) =>
  JSON.stringify({ ...meeting, version: 0 }, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );

describe('The gate of a matter, whatever happens in its meeting,', () => {
  it('is never open while a requirement of its level is unmet for somebody present', () => {
    let opened = 0;
    fc.assert(
      fc.property(manySteps, (steps) => {
        follow(steps, (run) => {
          if (run.gate()?.name !== 'open') return;
          opened += 1;
          expect(openLines(run)).toEqual([]);
        });
      }),
      runs,
    );
    // A property about open gates that never sees one shows nothing.
    expect(opened).toBeGreaterThan(200);
  });

  it('is refused no opening for a line that is met: a second reading of the rules finds an open one', () => {
    fc.assert(
      fc.property(manySteps, (steps) => {
        follow(steps, (run) => {
          const gate = run.gate();
          if (gate?.name !== 'closed' || gate.reasons.some(({ kind }) => kind !== 'item')) return;
          expect(openLines(run).length > 0).toBe(gate.reasons.length > 0);
        });
      }),
      runs,
    );
  });

  it('once closed stays closed until a host opens it, also when what drifted is mended', () => {
    fc.assert(
      fc.property(manySteps, (steps) => {
        let seen = 0;
        let wasOpen = false;
        follow(steps, (run) => {
          run.look();
          const isOpen = run.gate()?.name === 'open';
          const isOpened = run.events.slice(seen).some(({ fact }) => fact.what === 'gate.opened');
          if (isOpen && !wasOpen) expect(isOpened).toBe(true);
          expect(isOpen).toBe(run.meeting().gate.name === 'open' && run.gate()?.name !== 'informs');
          wasOpen = isOpen;
          seen = run.events.length;
        });
      }),
      runs,
    );
  });

  it('is closed by the watch once, and then it has nothing to say', () => {
    fc.assert(
      fc.property(manySteps, (steps) => {
        follow(steps, (run) => {
          const wasOpen = run.meeting().gate.name === 'open';
          if (run.look()) expect(wasOpen).toBe(true);
          expect(run.look()).toBeUndefined();
        });
      }),
      runs,
    );
  });

  it('is closed by whoever comes in or comes back, wherever from', () => {
    let came = 0;
    const arrivalsOf = (run: MeetingRun) =>
      run.meeting().present.map(({ participant, since }) => `${participant} ${since.getTime()}`);
    fc.assert(
      fc.property(manySteps, (steps) => {
        let [wasOpen, before] = [false, ['']];
        follow(steps, (run, step) => {
          const now = arrivalsOf(run);
          const isNewcomer = now.some((each) => !before.includes(each));
          // `open` lets people in first and opens afterwards.
          if (wasOpen && isNewcomer && step.do !== 'open') {
            came += 1;
            expect(run.gate()?.name).not.toBe('open');
          }
          [wasOpen, before] = [run.gate()?.name === 'open', now];
        });
      }),
      runs,
    );
    expect(came).toBeGreaterThan(10);
  });
});

describe('The log of a meeting', () => {
  it('replayed gives the same meeting, also as the database keeps it', () => {
    fc.assert(
      fc.property(manySteps, (steps) => {
        const run = follow(steps, (each) => void each.look());
        const kept = run.events.map(({ seq, at, by, pack, fact }) => ({
          seq,
          at,
          pack,
          ...readPayload(writePayload({ by, fact })),
        }));
        expect(kept).toEqual(run.events);
        expect(deriveMeeting(kept.length, kept, renewedBy(run.pack))).toEqual(run.meeting());
      }),
      runs,
    );
  });
});

/** Pressing these again is asking for more of the same. */
const ADDS_EACH_TIME: readonly Act['what'][] = ['participant.add', 'matter.retake'];

describe('A press', () => {
  it('that is written changes the meeting, and pressed again writes nothing', () => {
    fc.assert(
      fc.property(manySteps, pressBy(organiser), (steps, { act, actor }) => {
        const run = follow(steps, () => undefined);
        const before = plain(run.meeting());
        const decision = run.press(act, actor);
        if (!decision.ok || decision.value.length === 0) return;
        expect(plain(run.meeting())).not.toBe(before);
        if (ADDS_EACH_TIME.includes(act.what)) return;
        const again = run.decide(act, actor);
        expect(again.ok ? again.value : []).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('by somebody who is no host writes nothing but their own wish to speak', () => {
    const presses = fc.array(pressBy(member), { minLength: 1, maxLength: 30 });
    const own = participantOfPerson(member);
    fc.assert(
      fc.property(presses, fc.boolean(), (acts, isOpen) => {
        const run = aBegunMeeting();
        if (isOpen) take(run, { do: 'open' });
        const before = run.events.length;
        const { queue: _queue, ...rest } = run.meeting();
        for (const { act, actor } of acts) run.press(act, actor);
        for (const { fact } of run.events.slice(before)) {
          expect(['speech.requested', 'speech.withdrawn']).toContain(fact.what);
          expect(fact).toMatchObject({ participant: own });
        }
        const { queue: _after, ...restAfter } = run.meeting();
        expect({ ...restAfter, version: 0 }).toEqual({ ...rest, version: 0 });
      }),
      runs,
    );
  });
});
