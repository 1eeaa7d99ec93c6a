/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meetingThread } from '../../tab/host/meeting-thread.ts';
import { clockTime, dayOf, monthsLater, startOfDay, stockholmDate } from '../../tab/texts/times.ts';

describe('times on the page', () => {
  it('are told in Swedish time, summer and winter', () => {
    const winter = new Date('2026-01-15T08:05:00Z');
    const summer = new Date('2026-07-15T08:05:00Z');
    expect(clockTime(winter, 'sv', winter)).toBe('09:05');
    expect(clockTime(summer, 'en', summer)).toBe('10:05');
    expect(dayOf(new Date('2026-05-02T22:30:00Z'), 'sv')).toBe('3 maj 2026');
  });

  it('go forward by whole months, to the last day where the month is shorter', () => {
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsLater('2027-08-31', 6)).toBe('2028-02-29');
    expect(monthsLater('2026-11-23', 12)).toBe('2027-11-23');
  });

  it('begin every day at Swedish midnight, also when the clock changes', () => {
    expect(startOfDay('2026-03-29')?.toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30')?.toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-10-26')?.toISOString()).toBe('2026-10-25T23:00:00.000Z');
    const days = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const start = startOfDay(day);
        expect(start && stockholmDate(start)).toBe(day);
        expect(start && stockholmDate(new Date(start.getTime() - 1))).not.toBe(day);
      }),
    );
  });

  it('are not made of what is no date', () => {
    for (const typed of ['', '2026-02-30', '2026-13-01', 'i morgon', '26-1-1'])
      expect(startOfDay(typed)).toBeUndefined();
  });
});

describe('the meeting that Teams tells of', () => {
  const thread = '19:meeting_abc@thread.v2';
  it('is known by its chat, or by the thread inside the meeting id', () => {
    expect(meetingThread({ chatId: thread, meetingId: 'x' })).toBe(thread);
    expect(meetingThread({ meetingId: btoa(`0#${thread}#0`) })).toBe(thread);
    expect(meetingThread({ meetingId: thread })).toBe(thread);
  });

  it('is none when Teams tells of nothing that is a meeting', () => {
    expect(meetingThread({})).toBeUndefined();
    expect(meetingThread({ meetingId: '%%' })).toBeUndefined();
    expect(meetingThread({ chatId: 'abc', meetingId: btoa('hej') })).toBeUndefined();
  });
});
