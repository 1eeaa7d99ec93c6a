import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attendanceOf } from '../../bot/domain/attendance.ts';
import { participantId } from '../../bot/domain/ids.ts';
import type { MeetingEvent, MeetingFact } from '../../bot/domain/meeting-event.ts';

const anna = participantId('anna');
const bo = participantId('bo');
const START = Date.parse('2026-11-25T08:00:00Z');
/** Minutes after the start. */
const at = (minute: number) => new Date(START + minute * 60_000);

const happening = (...facts: readonly (readonly [number, MeetingFact])[]): MeetingEvent[] =>
  facts.map(([minute, fact], index) => ({
    seq: index + 1,
    at: at(minute),
    by: 'system',
    pack: 'test@1',
    fact,
  }));
const started: MeetingFact = { what: 'meeting.started' };
const ended: MeetingFact = { what: 'meeting.ended' };
const joined = (participant = anna): MeetingFact => ({
  what: 'participant.joined',
  participant,
  kind: 'member',
});
const left = (participant = anna): MeetingFact => ({ what: 'participant.left', participant });

describe('The attendance of a meeting', () => {
  it('tells from when to when each has been there, and that somebody still is', () => {
    const [session] = attendanceOf(
      happening([0, started], [1, joined()], [2, joined(bo)], [30, left()], [35, joined()]),
    );
    expect(session).toEqual({
      startedAt: at(0),
      breaks: [],
      attendees: [
        {
          participant: anna,
          kind: 'member',
          ordinal: 1,
          stays: [
            { from: at(1), to: at(30), place: 'remote' },
            { from: at(35), place: 'remote' },
          ],
        },
        { participant: bo, kind: 'member', ordinal: 2, stays: [{ from: at(2), place: 'remote' }] },
      ],
    });
  });

  it('ends for everybody when the meeting ends, and begins anew when the series meets again', () => {
    const sessions = attendanceOf(
      happening([0, started], [1, joined()], [60, ended], [100, started], [101, joined(bo)]),
    );
    expect(sessions).toHaveLength(2);
    expect(sessions[0]?.endedAt).toEqual(at(60));
    expect(sessions[0]?.attendees[0]?.stays).toEqual([
      { from: at(1), to: at(60), place: 'remote' },
    ]);
    expect(sessions[1]?.attendees.map(({ participant }) => participant)).toEqual([bo]);
  });

  it('leaves out the time in the lobby (M3)', () => {
    const [session] = attendanceOf(
      happening(
        [1, joined()],
        [10, { what: 'lobby.entered', participant: anna }],
        [20, { what: 'lobby.left', participant: anna }],
      ),
    );
    expect(session?.attendees[0]?.stays).toEqual([
      { from: at(1), to: at(10), place: 'remote' },
      { from: at(20), place: 'remote' },
    ]);
  });

  it('tells who sat in the room, and since when', () => {
    const [session] = attendanceOf(
      happening(
        [1, joined()],
        [5, { what: 'participant.placed', participant: anna, place: 'on-site' }],
      ),
    );
    expect(session?.attendees[0]?.stays).toEqual([
      { from: at(1), to: at(5), place: 'remote' },
      { from: at(5), place: 'on-site' },
    ]);
  });

  it('knows a party by a number', () => {
    const [session] = attendanceOf(
      happening([1, joined()], [2, { what: 'party.recognised', participant: anna, party: 3 }]),
    );
    expect(session?.attendees[0]?.party).toBe(3);
  });

  it('is empty before anybody has come', () => {
    expect(attendanceOf(happening([0, started], [9, ended]))).toEqual([]);
  });

  it('never has two stays of one person overlap, whatever is reported and in whichever order', () => {
    const who = fc.constantFrom(anna, bo);
    const fact = fc.oneof(
      who.map(joined),
      who.map(left),
      fc.constantFrom<MeetingFact>(started, ended),
      who.map((participant): MeetingFact => ({ what: 'lobby.entered', participant })),
      who.map((participant): MeetingFact => ({ what: 'lobby.left', participant })),
      fc
        .record({ participant: who, place: fc.constantFrom('remote' as const, 'on-site' as const) })
        .map((each): MeetingFact => ({ what: 'participant.placed', ...each })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fact)), (facts) => {
        for (const { attendees } of attendanceOf(happening(...facts)))
          for (const { stays } of attendees)
            for (const [index, stay] of stays.entries()) {
              expect((stay.to ?? stay.from).getTime()).toBeGreaterThanOrEqual(stay.from.getTime());
              const next = stays[index + 1];
              if (!next) continue;
              expect(stay.to).toBeDefined();
              expect(next.from.getTime()).toBeGreaterThanOrEqual((stay.to ?? stay.from).getTime());
            }
      }),
    );
  });
});
