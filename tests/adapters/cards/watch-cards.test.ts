import { describe, expect, it } from '@jest/globals';
import { bookingAlertCard } from '../../../bot/adapters/teams/cards/booking-alert-card.ts';
import type { Card } from '../../../bot/adapters/teams/cards/elements.ts';
import { sharingCard } from '../../../bot/adapters/teams/cards/sharing-card.ts';
import { textsFor } from '../../../bot/adapters/teams/texts.ts';
import type { AlertProblem, AlertView, AssessedEvent } from '../../../bot/app/watch/alert-view.ts';
import { alertId } from '../../../bot/domain/ids.ts';
import { expectValidCard } from './expect-valid-card.ts';
import {
  aFinding,
  anna,
  aPerson,
  aTouch,
  EXTREME_SUBJECTS,
  NOW,
  ORGANISER,
  pitea,
} from './views.ts';

const id = alertId('44444444-4444-4444-8444-444444444444');
const period = { start: new Date('2026-11-26T09:00:00Z'), end: new Date('2026-11-26T10:00:00Z') };
const anEvent = (changes: Partial<AssessedEvent> = {}): AssessedEvent => ({
  subject: 'Samtal Björn Nilsson',
  period,
  isSeries: false,
  isOwnAppointment: false,
  webLink: 'https://outlook.office365.com/owa/?itemid=1',
  organiserId: ORGANISER,
  people: [anna],
  report: { findings: [aFinding(7, 20)], safeSubject: 'Samtal' },
  adjacency: {
    touches: [aTouch()],
    own: [],
    unknown: [],
    cures: [{ kind: 'start-later', minutes: 5, period, remaining: 0 }],
  },
  level: 3,
  settings: ['lobby', 'chat'],
  consequence: { subject: 'takes-reason', adjacency: 'takes-reason' },
  ...changes,
});
const aSeries = {
  ...{ occurrences: 'unknown' as const, checked: 40, touching: 12, onHolidays: 0, own: [] },
  people: [{ personId: anna.id, occurrences: 12, first: period, isTentative: false }],
};
const open = (changes: Partial<AssessedEvent> = {}, problem?: AlertProblem): AlertView => ({
  alertId: id,
  pack: pitea,
  state: 'open',
  event: anEvent(changes),
  ...(problem ? { problem } : {}),
});
const both = ['sv', 'en'] as const;
const verbsIn = (card: Card) =>
  [...JSON.stringify(card).matchAll(/"verb":"([\w.]+)"/g)].map(([, verb]) => verb);

describe.each(both)('The card about a booking made elsewhere, in %s', (locale) => {
  const t = textsFor(locale);

  it('is valid and small with whatever can stand in it', () => {
    const fifty = Array.from({ length: 50 }, (_, at) => aPerson(at + 10, 'N'.repeat(300)));
    for (const subject of [...Object.values(EXTREME_SUBJECTS), 'x'.repeat(255)])
      expectValidCard(
        bookingAlertCard(
          t,
          open({
            subject,
            isSeries: true,
            isOwnAppointment: true,
            people: fifty,
            report: {
              findings: Array.from({ length: 40 }, (_, at) => aFinding(at, at + 1)),
              safeSubject: subject,
            },
            adjacency: {
              touches: fifty.map((each) => aTouch({ personId: each.id, where: 'overlaps' })),
              own: [],
              unknown: [],
              cures: [],
            },
          }),
          NOW,
        ),
      );
    expectValidCard(bookingAlertCard(t, { alertId: id, pack: pitea, state: 'gone' }, NOW));
    for (const isKept of [true, false])
      expectValidCard(
        bookingAlertCard(
          t,
          { alertId: id, pack: pitea, state: 'in-order', event: anEvent(), isKept },
          NOW,
        ),
      );
  });

  it('offers a cure in one press for each thing that is found, and names no verb of another card', () => {
    expect(new Set(verbsIn(bookingAlertCard(t, open(), NOW)))).toEqual(
      new Set([
        'alert.release',
        'alert.rename',
        'alert.move',
        'alert.settings',
        'alert.keep',
        'alert.show',
      ]),
    );
  });

  it.each(['has-begun', 'has-exceptions', 'other-clock'] as const)(
    'tells why a series is not moved from here: %s',
    (move) => {
      const { adjacency } = anEvent();
      const card = bookingAlertCard(
        t,
        open({
          isSeries: true,
          series: { move },
          adjacency: { ...adjacency, cures: [], series: aSeries },
        }),
        NOW,
      );

      expectValidCard(card);
      expect(JSON.stringify(card)).toContain(t.say(`series.fixed.${move}`));
      expect(verbsIn(card)).not.toContain('alert.move');
    },
  );

  it('takes the occurrences of a series together, and moves the whole of it', () => {
    const { adjacency } = anEvent();
    const card = bookingAlertCard(
      t,
      open({
        isSeries: true,
        series: { move: 'any-day' },
        adjacency: {
          ...adjacency,
          series: aSeries,
          cures: [
            { kind: 'start-later', minutes: 5, period, remaining: 0 },
            { kind: 'move', minutes: 0, period, remaining: 3 },
          ],
        },
      }),
      NOW,
    );
    const written = JSON.stringify(card);

    expectValidCard(card);
    expect(written).toContain(t.say('adjacency.series.found', { count: 12, checked: 40 }));
    expect(written).toContain(t.say('adjacency.series.goes-on', { count: 40 }));
    expect([...written.matchAll(/"left":(\d+)/g)].map(([, left]) => left)).toEqual(['0', '3']);
  });

  it('lets nothing be kept that the pack blocks', () => {
    const consequence = { subject: 'blocks', adjacency: 'blocks' } as const;
    expect(verbsIn(bookingAlertCard(t, open({ consequence }), NOW))).not.toContain('alert.keep');
  });

  it('carries ids, times and places in its buttons, and no word of the subject', () => {
    const data = [
      ...JSON.stringify(bookingAlertCard(t, open(), NOW)).matchAll(/"data":(\{[^}]*\})/g),
    ];

    expect(data.length).toBeGreaterThan(4);
    for (const [, each] of data) expect(each).not.toMatch(/Samtal|Björn|Anna/);
  });

  it.each([
    'reason-missing',
    'reason-too-long',
    'reason-holds-personal-data',
    'changed-meanwhile',
    'time-taken',
    'settings-refused',
    'cannot-be-kept',
  ] as const)('says in words why a press did nothing: %s', (problem) => {
    const card = bookingAlertCard(t, open({}, problem), NOW);

    expectValidCard(card);
    expect(JSON.stringify(card)).toContain(t.say(`alert.problem.${problem}`));
  });

  it.each(['enough', 'less', 'unknown'] as const)(
    'about sharing is valid when it is %s',
    (state) => {
      const card = sharingCard(t, { state, pack: pitea });

      expectValidCard(card);
      expect(verbsIn(card)).toEqual(state === 'less' ? ['sharing.open'] : []);
    },
  );
});
