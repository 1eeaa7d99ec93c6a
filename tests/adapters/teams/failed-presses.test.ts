import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault, StoreFault } from '../../../bot/app/ports/fault.ts';
import type { SetItemRefusal } from '../../../bot/app/use-cases.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';
import { town } from '../../../bot/demo/town.ts';
import { buttonsOf, expectValidCard, pressOf, wordsOf } from '../cards/expect-valid-card.ts';
import { aChecklist, aForm, anItem, confirmedAt, toBeConfirmed } from '../cards/views.ts';
import { at } from './json.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot, THREAD } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.reset();
  bot.connector.calls.length = 0;
});

const DRAFT = { id: '33333333-3333-4333-8333-333333333333', version: 1 };
const checking = (data = {}) => bot.press({ verb: 'booking.check', data: { ...aForm(), ...data } });
const formAsked = () => at(bot.called('checkBooking')[0], 1, 'form');

describe('When Microsoft does not answer', () => {
  it.each(['unreachable', 'throttled', 'not-permitted', 'no-access-policy', 'not-found'] as const)(
    'because it is %s, the card says so and a new try has everything that was typed',
    async (trouble) => {
      const fault = new ServiceFault(trouble, 'graph', { retryAfterSeconds: 7 });
      bot.change({ confirmBooking: () => Promise.reject(fault) });
      const typed = {
        ...aForm({ note: 'Viktigt' }),
        reason: 'Enda tiden',
        draft: DRAFT,
        released: ['Sand'],
      };
      const { value } = await bot.press({ verb: 'booking.confirm', data: typed });
      bot.reset();

      await bot.press(pressOf(value, 'Försök igen'));

      expectValidCard(value);
      expect(wordsOf(value)).toContain('Det du skrev finns kvar i kortet.');
      expect(wordsOf(value).includes('Vänta 7 sekunder.')).toBe(trouble === 'throttled');
      expect(wordsOf(value).includes(`-AppIds "${town.clientId}"`)).toBe(
        trouble === 'no-access-policy',
      );
      expect(bot.called('confirmBooking')[0]?.[1]).toEqual({
        form: aForm({ note: 'Viktigt' }),
        reason: 'Enda tiden',
        released: ['Sand'],
        draft: DRAFT,
      });
    },
  );

  it('a cure that was pressed is tried again with the cure', async () => {
    bot.change({ checkBooking: () => Promise.reject(new ServiceFault('unreachable', 'graph')) });
    const { value } = await checking({ set: { start: '10:10' }, draft: DRAFT });
    bot.reset();

    await bot.press(pressOf(value, 'Försök igen'));

    expect(formAsked()).toMatchObject({ start: '10:10', subject: 'Budgetavstämning' });
  });

  it('nor our own database, the card says so and a new try has everything that was typed', async () => {
    const fault = new StoreFault('53100', new Error('secret detail'));
    bot.change({ checkBooking: () => Promise.reject(fault) });
    const { value } = await checking({ note: 'Viktigt' });
    bot.reset();

    await bot.press(pressOf(value, 'Försök igen'));

    expectValidCard(value);
    expect(wordsOf(value)).toContain('databas tar inte emot något just nu');
    expect(wordsOf(value)).not.toContain('secret detail');
    expect(formAsked()).toMatchObject({ note: 'Viktigt' });
  });

  it('a bug of ours keeps what was typed too', async () => {
    bot.change({ checkBooking: () => Promise.reject(new Error('secret detail')) });
    const { value } = await checking({ note: 'Viktigt' });
    bot.reset();

    await bot.press(pressOf(value, 'Försök igen'));

    expect(wordsOf(value)).toContain('felkoden abcd1234');
    expect(formAsked()).toEqual(aForm({ note: 'Viktigt' }));
  });
});

describe('The checklist card in the meeting', () => {
  const inMeeting = { conversation: { id: THREAD, conversationType: 'groupChat' } };
  const pressing = (data = {}) =>
    bot.press(
      {
        verb: 'checklist.confirm',
        data: {
          meetingId: aChecklist().meetingId,
          requirementId: 'B4a',
          version: 7,
          confirmed: true,
          ...data,
        },
      },
      inMeeting,
    );

  it.each([3, 4] as const)(
    'that has stood there since before the level was raised to %i is answered without the checklist',
    async (level) => {
      bot.change({ confirmFromCard: () => Promise.resolve(ok(aChecklist({ level }))) });

      const { value } = await pressing();

      expectValidCard(value);
      expect(wordsOf(value)).toContain('Checklistan har flyttat');
      expect(wordsOf(value)).not.toMatch(/\d/);
    },
  );

  it('confirms a line and offers to take it back', async () => {
    bot.change({
      confirmFromCard: () =>
        Promise.resolve(
          ok(
            aChecklist({
              version: 8,
              items: [
                anItem('B4a', confirmedAt(8), 3),
                anItem('B4b', confirmedAt(6), 3),
                anItem('N0c', toBeConfirmed, 3),
              ],
            }),
          ),
        ),
    });

    const { value } = await pressing();

    expect(bot.called('confirmFromCard')[0]?.[1]).toEqual({
      meetingId: aChecklist().meetingId,
      requirementId: 'B4a',
      version: 7,
      confirmed: true,
    });
    const undos = buttonsOf(value).filter(({ title }) => title === 'Ångra');
    expect(undos.map(({ data }) => data)).toEqual([
      { meetingId: aChecklist().meetingId, requirementId: 'B4a', version: 8, confirmed: false },
    ]);
    expect(wordsOf(value)).toContain('bekräftat för 1 av 3');
  });

  const refusals: readonly SetItemRefusal[] = [
    { kind: 'unknown-meeting' },
    { kind: 'not-a-participant' },
    { kind: 'unknown-item' },
    { kind: 'not-allowed' },
    { kind: 'not-present' },
    { kind: 'stale', version: 9 },
  ];
  it.each(refusals)(
    'stays as it is, with words beside it, when the press is refused: $kind',
    async (refusal) => {
      bot.change({ confirmFromCard: () => Promise.resolve(refuse(refusal)) });

      const posted = await pressing();

      expect(posted.body).toMatchObject({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: expect.stringMatching(/^\p{Lu}.{15,}\.$/u),
      });
    },
  );

  it('stays as it is when Microsoft does not answer', async () => {
    bot.change({
      confirmFromCard: () => Promise.reject(new ServiceFault('unreachable', 'connector')),
    });

    expect((await pressing()).value).toBe('Microsoft svarar inte just nu.');
  });
});
