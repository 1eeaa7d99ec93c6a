import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StandingView } from '../../../bot/app/standing-view.ts';
import { seenOf } from '../../../bot/app/standing-view.ts';
import { eventId } from '../../../bot/domain/ids.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';
import type { SeriesMove } from '../../../bot/domain/standing-series.ts';
import { inputsOf, pressOf, wordsOf } from '../cards/expect-valid-card.ts';
import { aStanding, EVENT } from '../cards/views.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.reset());

const seen = seenOf(aStanding().meeting.period);
const open = async (to: string) =>
  (await bot.press({ verb: 'meeting.open', data: { eventId: EVENT, to } })).value;
const pressed = async (card: unknown, title: string, typed = {}) =>
  (await bot.press(pressOf(card, title, typed))).value;
const asked = (name: 'changeMeeting') => bot.called(name)[0]?.[1];

describe('The whole of a series', () => {
  const seriesId = eventId('series-1');
  const whole = (move: SeriesMove): StandingView => {
    const view = aStanding({ eventId: seriesId, seriesId });
    const { period, revision } = view.meeting;
    const first = { eventId: seriesId, first: period, occurrences: [period] };
    return { ...view, series: { ...first, revision, move, goesOn: false } };
  };

  it('is opened from one of its occurrences, moved, and said to be moved as a whole', async () => {
    bot.change({ viewStanding: () => Promise.resolve(ok(aStanding({ seriesId }))) });
    const occurrence = await open('look');
    const view = whole('any-day');
    bot.change({
      viewStanding: () => Promise.resolve(ok(view)),
      changeMeeting: () => Promise.resolve(ok({ kind: 'changed', view, wasSo: false })),
    });

    const form = await pressed(occurrence, 'Flytta hela serien');
    const done = await pressed(form, 'Flytta hela serien', { date: '2026-11-27', start: '13:00' });

    expect(asked('changeMeeting')).toMatchObject({ eventId: seriesId });
    expect(wordsOf(done)).toContain('Hela serien är flyttad');
  });

  it.each(['has-begun', 'has-exceptions', 'other-clock'] as const)(
    'that is %s shows why instead of a form',
    async (move) => {
      bot.change({ viewStanding: () => Promise.resolve(ok(whole(move))) });

      const card = await open('move');

      expect(inputsOf(card)).toEqual([]);
      expect(wordsOf(card)).toContain('i Outlook');
    },
  );

  it('that could not be moved from an old card shows why', async () => {
    bot.change({
      changeMeeting: () =>
        Promise.resolve(refuse({ kind: 'series-fixed', view: whole('has-begun') })),
    });

    const { value } = await bot.press({
      verb: 'meeting.move',
      data: { eventId: seriesId, seen, date: '2026-11-27', start: '10:00' },
    });

    expect(wordsOf(value)).toContain('Serien är inte flyttad');
    expect(wordsOf(value)).toContain('Serien har redan börjat');
  });
});
