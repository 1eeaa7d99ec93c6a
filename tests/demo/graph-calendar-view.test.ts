import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, named, saturday, view } from './calendar-requests.ts';
import { at, items, keysOf, runTown, type RunningTown } from './running-town.ts';

const karin = named('karin.holm');
const anna = named('anna.lindgren');

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());

describe('A calendar view of the demo Graph', () => {
  it('needs both ends of its window', async () => {
    const { status, body } = await running.ask(
      'GET',
      `/users/${karin.id}/calendarView?startDateTime=2026-11-24T00:00:00Z`,
    );

    expect(status).toBe(400);
    expect(at(body, 'error', 'message')).toContain('time window');
  });

  it('holds what touches the window and not what ends as it begins', async () => {
    const thursdayFrom = async (clock: string) =>
      items(
        (await view(running, anna, [`2026-11-26T${clock}:00Z`, '2026-11-26T11:00:00Z'])).body,
      ).map((each) => at(each, 'subject'));

    expect(await thursdayFrom('08:59')).toEqual(['Avstämning delårsbokslut']);
    expect(await thursdayFrom('09:00')).toEqual([]);
  });

  it('comes earliest first, ten at a time unless told otherwise, with links to the rest', async () => {
    const window = ['2026-11-23T00:00:00Z', '2026-12-14T00:00:00Z'] as const;
    const all = items((await view(running, karin, window)).body);
    const seen: unknown[] = [];
    const sizes: number[] = [];
    let next: unknown = `/users/${karin.id}/calendarView?startDateTime=${window[0]}&endDateTime=${window[1]}&$select=subject,start`;
    while (typeof next === 'string') {
      const { body } = await running.ask('GET', next);
      sizes.push(items(body).length);
      seen.push(...items(body));
      next = at(body, '@odata.nextLink');
    }

    const starts = seen.map((each) => String(at(each, 'start', 'dateTime')));
    expect(starts).toEqual([...starts].sort());
    expect(sizes[0]).toBe(10);
    expect(sizes.slice(0, -1).every((size) => size === 10)).toBe(true);
    expect(seen.map((each) => at(each, 'id'))).toEqual(all.map((each) => at(each, 'id')));
    expect(keysOf(seen[0]).sort()).toEqual(['@odata.etag', 'id', 'start', 'subject']);
  });

  it('can be turned around and filtered', async () => {
    const { body } = await view(
      running,
      karin,
      ['2026-11-23T00:00:00Z', '2026-11-28T00:00:00Z'],
      `&$orderby=${encodeURIComponent('start/dateTime desc')}&$filter=${encodeURIComponent("startswith(subject,'Vecko')")}`,
    );

    expect(items(body).map((each) => at(each, 'subject'))).toEqual([
      'Veckoavslut',
      'Veckostart kommunledningskontoret',
    ]);
  });

  it('gives the days of an all-day event as the same days in every zone', async () => {
    const person = named('pekka.korhonen');
    const monday = ['2026-11-30T00:00:00Z', '2026-12-01T00:00:00Z'] as const;

    const { body } = await view(running, person, monday);

    expect(items(body)).toContainEqual(
      expect.objectContaining({
        isAllDay: true,
        showAs: 'oof',
        start: { dateTime: '2026-11-30T00:00:00.0000000', timeZone: 'UTC' },
        end: { dateTime: '2026-12-01T00:00:00.0000000', timeZone: 'UTC' },
      }),
    );
  });

  it('is refused for the mailbox that the app is kept out of, and for nobody’s', async () => {
    const closed = await view(running, named('siri.dahl'), saturday);
    const nobodys = await view(running, { id: 'nobody' }, saturday);

    expect([closed.status, codeOf(closed.body)]).toEqual([403, 'ErrorAccessDenied']);
    expect([nobodys.status, codeOf(nobodys.body)]).toEqual([404, 'ErrorInvalidUser']);
  });
});
