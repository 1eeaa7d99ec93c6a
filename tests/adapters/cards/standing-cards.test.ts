import { describe, expect, it } from '@jest/globals';
import { cancelCard, cancelSureCard } from '../../../bot/adapters/teams/cards/cancel-card.ts';
import type { Card } from '../../../bot/adapters/teams/cards/elements.ts';
import { moveCard } from '../../../bot/adapters/teams/cards/move-card.ts';
import { myMeetingsCard } from '../../../bot/adapters/teams/cards/my-meetings-card.ts';
import { peopleCard } from '../../../bot/adapters/teams/cards/people-card.ts';
import { standingCard } from '../../../bot/adapters/teams/cards/standing-card.ts';
import type { Texts } from '../../../bot/adapters/teams/texts.ts';
import { textsFor } from '../../../bot/adapters/teams/texts.ts';
import type { FormProblem } from '../../../bot/app/booking-view.ts';
import type { StandingView } from '../../../bot/app/standing-view.ts';
import { seenOf } from '../../../bot/app/standing-view.ts';
import { eventId } from '../../../bot/domain/ids.ts';
import type { SeriesMove } from '../../../bot/domain/standing-series.ts';
import { buttonsOf, expectValidCard, inputsOf, wordsOf } from './expect-valid-card.ts';
import {
  aChange,
  aMeetingAhead,
  aPerson,
  aStanding,
  aTouch,
  EVENT,
  EXTREME_SUBJECTS,
  NOW,
  pitea,
} from './views.ts';

const LONG_NAME = `Maximiliana ${'von Hohenzollern-Sigmaringen '.repeat(6)}`;
const fifty = Array.from({ length: 50 }, (_, at) => aPerson(at + 10, `${LONG_NAME}${at}`));
const hundred = Array.from({ length: 100 }, (_, at) => ({
  name: LONG_NAME,
  address: `${'a'.repeat(50)}${at}@en-lang-organisation.example`,
  kind: 'required' as const,
}));
const series = { seriesId: eventId('series-1') };
const aWhole = (move: SeriesMove): StandingView => {
  const view = aStanding({ eventId: series.seriesId, ...series });
  const { period, revision } = view.meeting;
  return {
    ...view,
    series: {
      ...{ eventId: series.seriesId, first: period, occurrences: [period], revision, move },
      goesOn: false,
    },
  };
};
const crowded = {
  proposal: aChange({
    people: fifty.map((each) => ({ isOutside: false, ...each })),
    adjacency: {
      ...aChange().adjacency,
      touches: fifty.map(({ id }) => aTouch({ personId: id })),
      unknown: fifty.map(({ id }) => ({ personId: id, why: 'throttled' as const })),
    },
  }),
  reason: 'r'.repeat(300),
};
const problems: readonly FormProblem[] = [
  { field: 'date', problem: 'not-a-date' },
  { field: 'start', problem: 'skipped-by-summer-time' },
  { field: 'minutes', problem: 'not-a-length', least: 5, most: 1440 },
  { field: 'people', problem: 'nobody' },
  { field: 'people', problem: 'ambiguous', typed: 'Maximiliana', options: fifty.slice(0, 10) },
  { field: 'reason', problem: 'missing' },
  { field: 'message', problem: 'too-long', most: 1000 },
];
const time = { date: '2026-11-27', start: '10:00' };
const sv = textsFor('sv');

const cards: Record<string, (t: Texts, subject: string) => Card> = {
  'a meeting': (t, subject) =>
    standingCard(t, {
      view: aStanding({ subject, attendees: hundred }),
      now: NOW,
      notice: t.say('standing.refused.changed-meanwhile'),
    }),
  'an occurrence': (t, subject) =>
    standingCard(t, { view: aStanding({ subject, ...series }), now: NOW }),
  'a whole day': (t, subject) =>
    standingCard(t, { view: aStanding({ subject, isAllDay: true, attendees: [] }), now: NOW }),
  'a move': (t, subject) =>
    moveCard(t, { view: aStanding({ subject }), ...time, problems: [], now: NOW }),
  'a move with everything wrong': (t, subject) =>
    moveCard(t, {
      view: aStanding({ subject, attendees: hundred, ...series }),
      date: '30 februari',
      start: 'tiosnåret',
      problems,
      findings: crowded,
      now: NOW,
    }),
  'people with everything wrong': (t, subject) =>
    peopleCard(t, {
      view: aStanding({ subject, attendees: hundred }),
      add: 'x'.repeat(6000),
      remove: '',
      problems,
      findings: crowded,
      now: NOW,
    }),
  'a cancellation': (t, subject) =>
    cancelCard(t, {
      view: aStanding({ subject, attendees: hundred, ...series }),
      message: 'ö'.repeat(1000),
      problems,
      now: NOW,
    }),
  'a cancellation asked about once more': (t, subject) =>
    cancelSureCard(t, {
      view: aStanding({ subject, attendees: hundred }),
      message: 'ö'.repeat(1000),
      scope: 'this',
      now: NOW,
    }),
};

describe.each(['sv', 'en'] as const)('Cards about a meeting of one’s own in %s', (locale) => {
  describe.each(Object.entries(EXTREME_SUBJECTS))('with a subject %s', (_what, subject) => {
    it.each(Object.keys(cards))('%s is a card that Teams takes, with the help contact', (name) => {
      const made = cards[name]?.(textsFor(locale), subject);
      expectValidCard(made);
      expect(wordsOf(made)).toContain(pitea.contact.address);
    });
  });
});

describe('The list of my meetings', () => {
  const list = (isOrganiser: boolean) =>
    buttonsOf(myMeetingsCard(sv, { meetings: [aMeetingAhead({ isOrganiser })], now: NOW }));

  it('offers changes to the organiser and to nobody else', () => {
    expect(list(true)).toContainEqual({
      title: 'Ändra eller ställ in',
      verb: 'meeting.open',
      data: { eventId: EVENT, to: 'look' },
    });
    expect(list(false).map(({ verb }) => verb)).not.toContain('meeting.open');
  });
});

describe('The card of a meeting of one’s own', () => {
  const titles = (changes: Parameters<typeof aStanding>[0]) =>
    buttonsOf(standingCard(sv, { view: aStanding(changes), now: NOW })).map(({ title }) => title);

  it('offers to move it, to change who is invited and to cancel it', () => {
    expect(titles({})).toEqual([
      'Öppna i Outlook',
      'Flytta',
      'Ändra deltagare',
      'Ställ in',
      'Till mina möten',
    ]);
  });

  it('of an occurrence asks clearly: this one, or the whole series', () => {
    const made = standingCard(sv, { view: aStanding(series), now: NOW });

    expect(wordsOf(made)).toMatch(
      /Bara det här tillfället[^]*Flytta tillfället[^]*Hela serien[^]*Flytta hela serien/,
    );
    expect(buttonsOf(made).map(({ title, data }) => [title, data['eventId'], data['to']])).toEqual(
      expect.arrayContaining([
        ['Flytta tillfället', EVENT, 'move'],
        ['Flytta hela serien', series.seriesId, 'move'],
        ['Ändra deltagare', series.seriesId, 'people'],
        ['Ställ in', EVENT, 'cancel'],
      ]),
    );
  });

  it.each([
    ['has-begun', false],
    ['has-exceptions', false],
    ['other-clock', false],
    ['any-day', true],
    ['same-day', true],
  ] as const)('of a whole series that is %s offers to move it: %s', (move, isOffered) => {
    const made = standingCard(sv, { view: aWhole(move), now: NOW });
    const offered = buttonsOf(made).map(({ title }) => title);

    expectValidCard(made);
    expect(offered.includes('Flytta hela serien')).toBe(isOffered);
    expect(offered).toContain('Ändra deltagare');
    expect(offered).not.toContain('Ställ in');
    expect(wordsOf(made)).toContain('alla tillfällen framåt');
    if (!isOffered) expect(wordsOf(made)).toContain('i Outlook');
  });

  it('sends whole days to be moved to Outlook in words', () => {
    expect(titles({ isAllDay: true })).not.toContain('Flytta');
    expect(titles({ isAllDay: true, ...series })).not.toContain('Flytta hela serien');
  });
});

describe('The card that moves a meeting', () => {
  it.each([
    ['any-day', 'så följer de andra efter'],
    ['same-day', 'ändra bara klockslaget'],
  ] as const)('says what becomes of a whole series that moves on %s', (move, words) => {
    const made = moveCard(sv, { view: aWhole(move), ...time, problems: [], now: NOW });

    expectValidCard(made);
    expect(wordsOf(made)).toContain('Flytta hela serien');
    expect(wordsOf(made)).toContain(words);
    expect(wordsOf(made)).not.toContain('Bara det här tillfället');
  });

  const moving = (proposal = aChange()) =>
    moveCard(sv, {
      view: aStanding(),
      ...time,
      problems: [],
      findings: { proposal, reason: 'Enda tiden' },
      now: NOW,
    });

  it('offers each cure as a press that carries the new time and what the card showed', () => {
    const seen = seenOf(aStanding().meeting.period);

    expect(buttonsOf(moving()).filter(({ data }) => 'set' in data)).toEqual([
      expect.objectContaining({
        verb: 'meeting.move',
        data: {
          eventId: EVENT,
          seen,
          set: { date: '2026-11-26', start: '10:10', minutes: '50' },
        },
      }),
      expect.objectContaining({ verb: 'meeting.move' }),
      expect.objectContaining({ verb: 'meeting.move' }),
    ]);
  });

  it('offers to keep the time with a reason, unless the pack forbids it', () => {
    expect(wordsOf(moving())).toContain('Flytta ändå');
    expect(inputsOf(moving())).toContainEqual(
      expect.objectContaining({ id: 'reason', value: 'Enda tiden' }),
    );
    const blocked = moving(aChange({ obstacles: [{ about: 'adjacency', consequence: 'blocks' }] }));
    expect(wordsOf(blocked)).not.toContain('Flytta ändå');
    expect(inputsOf(blocked).map(({ id }) => id)).not.toContain('reason');
  });
});

describe('The card that cancels a meeting', () => {
  it('of a series asks which: this occurrence or the whole', () => {
    const made = cancelCard(sv, { view: aStanding(series), message: '', problems: [], now: NOW });

    expect(buttonsOf(made).map(({ title, data }) => [title, data['scope']])).toEqual([
      ['Ställ in det här tillfället', 'this'],
      ['Ställ in hela serien', 'series'],
      ['Tillbaka', undefined],
    ]);
  });

  it('asks once more with the message to read, kept in an input and in no button', () => {
    const made = cancelSureCard(sv, {
      view: aStanding(),
      message: 'Vi ses i stället på torsdag.',
      scope: 'this',
      now: NOW,
    });

    expect(wordsOf(made)).toContain('2 deltagare får besked.');
    expect(wordsOf(made)).toContain('Ditt meddelande: Vi ses i stället på torsdag.');
    expect(inputsOf(made)).toContainEqual(
      expect.objectContaining({ id: 'message', value: 'Vi ses i stället på torsdag.' }),
    );
    expect(JSON.stringify(buttonsOf(made))).not.toContain('torsdag');
  });
});
