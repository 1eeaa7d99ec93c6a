import { describe, expect, it } from '@jest/globals';
import { createGraph } from '../../bot/demo/graph/demo-graph.ts';
import { demoMeetings } from '../../bot/demo/graph/demo-meetings.ts';
import type { StoredEvent } from '../../bot/demo/graph/state.ts';
import { toInstant, toWall } from '../../bot/demo/graph/zone.ts';
import { town } from '../../bot/demo/town.ts';
import { named } from './calendar-requests.ts';

const stockholm = 'Europe/Stockholm';
const nobodyAsks = { verify: () => Promise.reject(new Error('nobody asks here')) };
const graphOn = (now: string) =>
  createGraph({ issuer: nobodyAsks, town, now: () => new Date(now) });
const eventsOf = (now: string, handle: string): StoredEvent[] =>
  [...(graphOn(now).state.events.get(named(handle).id)?.values() ?? [])].sort(
    (one, other) => one.start.getTime() - other.start.getTime(),
  );
const everything = (now: string): StoredEvent[] =>
  [...graphOn(now).state.events.values()].flatMap((mailbox) => [...mailbox.values()]);
const wall = (at: Date) => toWall(at, stockholm).slice(0, 16);

describe('The week in Älvsunda', () => {
  it('is kept by the clock in Stockholm when summer time ends and begins', () => {
    const autumn = eventsOf('2026-10-21T08:00:00Z', 'mohammed.ali').filter(
      (event) => event.subject === 'Driftmöte',
    );
    const spring = eventsOf('2027-03-24T08:00:00Z', 'mohammed.ali').filter(
      (event) => event.subject === 'Driftmöte',
    );

    expect(autumn.every((event) => wall(event.start).endsWith('T09:00'))).toBe(true);
    expect(new Set(autumn.map((event) => event.start.getUTCHours()))).toEqual(new Set([7, 8]));
    expect(new Set(spring.map((event) => event.start.getUTCHours()))).toEqual(new Set([8, 7]));
  });

  it('makes an all-day entry of the 25-hour day as long as that day', () => {
    const start = toInstant('2026-10-25T00:00:00', stockholm);
    const end = toInstant('2026-10-26T00:00:00', stockholm);

    expect((end.getTime() - start.getTime()) / 3_600_000).toBe(25);
  });

  it('covers this week and the next two, on working days', () => {
    const days = new Set(
      everything('2026-11-24T07:00:00Z').map((event) => wall(event.start).slice(0, 10)),
    );

    const sorted = [...days].sort();
    expect(sorted).toHaveLength(15);
    expect([sorted[0], sorted.at(-1)]).toEqual(['2026-11-23', '2026-12-11']);
  });

  it('leaves Anna Lindgren booked until ten and Anna Sjöström from half past on every Thursday', () => {
    const thursdays = ['2026-11-26', '2026-12-03', '2026-12-10'];
    const ends = eventsOf('2026-11-23T07:00:00Z', 'anna.lindgren').map((event) => wall(event.end));
    const starts = eventsOf('2026-11-23T07:00:00Z', 'anna.sjostrom').map((event) =>
      wall(event.start),
    );

    expect(thursdays.filter((day) => ends.includes(`${day}T10:00`))).toEqual(thursdays);
    expect(thursdays.filter((day) => starts.includes(`${day}T10:30`))).toEqual(thursdays);
  });

  it('has what a calendar has: tentative, private, all-day, away, elsewhere', () => {
    const events = everything('2026-11-23T07:00:00Z');

    expect(new Set(events.map((event) => event.showAs))).toEqual(
      new Set(['busy', 'tentative', 'oof', 'workingElsewhere', 'free']),
    );
    expect(events.some((event) => event.sensitivity === 'private')).toBe(true);
    expect(events.some((event) => event.isAllDay)).toBe(true);
  });

  it('has subjects that no booking should have, for the marks to show', () => {
    const subjects = everything('2026-11-23T07:00:00Z').map((event) => event.subject);

    expect(subjects).toEqual(
      expect.arrayContaining([
        'Uppföljning Tolvan Tolvansson 121212-1212',
        'Ring Berit Exempelsson 070-174 06 05',
      ]),
    );
  });

  it.each([
    ['a Tuesday', '2026-11-24T07:00:00Z', '2026-11-24', '2026-11-25'],
    ['a Friday', '2026-11-27T07:00:00Z', '2026-11-27', '2026-11-30'],
    ['a Saturday', '2026-11-28T07:00:00Z', '2026-11-30', '2026-12-01'],
    ['Sunday in London, Monday in Stockholm', '2026-11-29T23:30:00Z', '2026-11-30', '2026-12-01'],
  ])('holds the demo meetings today and tomorrow on %s', (_what, now, today, tomorrow) => {
    const graph = graphOn(now);

    const days = demoMeetings.map((meeting) => {
      const stored = graph.state.onlineMeetings.get(meeting.onlineMeetingId);
      return stored && wall(stored.start);
    });

    expect(days).toEqual(
      demoMeetings.map(
        (meeting) => `${meeting.workingDay === 0 ? today : tomorrow}T${meeting.starts}`,
      ),
    );
  });

  it('gives way to the demo meetings: nobody in one is booked elsewhere meanwhile', () => {
    for (const day of ['23', '24', '25', '26', '27']) {
      const graph = graphOn(`2026-11-${day}T07:00:00Z`);
      for (const mailbox of graph.state.events.values()) {
        const events = [...mailbox.values()].filter((event) => !event.isAllDay);
        const clashes = events
          .filter((event) => event.joinUrl)
          .flatMap((meeting) =>
            events.filter(
              (event) =>
                event !== meeting && event.start < meeting.end && event.end > meeting.start,
            ),
          );
        expect(clashes.map((event) => event.subject)).toEqual([]);
      }
    }
  });

  it('has the same ids at every start', () => {
    const ids = (now: string) => everything(now).map((event) => event.id);

    expect(ids('2026-11-24T07:00:00Z')).toEqual(ids('2026-11-24T15:00:00Z'));
    expect(new Set(ids('2026-11-24T07:00:00Z')).size).toBe(ids('2026-11-24T07:00:00Z').length);
  });
});
