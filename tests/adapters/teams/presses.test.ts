import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import type { SetItemRefusal } from '../../../bot/app/use-cases.ts';
import { town } from '../../../bot/demo/town.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';
import {
  buttonsOf,
  expectValidCard,
  inputsOf,
  pressOf,
  wordsOf,
} from '../cards/expect-valid-card.ts';
import {
  aChecklist,
  aForm,
  anItem,
  aPerson,
  aReceipt,
  aTroubledProposal,
  confirmedAt,
  toBeConfirmed,
} from '../cards/views.ts';
import { at } from './json.ts';
import type { RunningBot } from './running-bot.ts';
import { anna, runBot, THREAD } from './running-bot.ts';

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
const troubledCard = async () => {
  bot.change({ checkBooking: () => Promise.resolve(ok(aTroubledProposal())) });
  const { value } = await checking();
  bot.reset();
  return value;
};
const formAsked = () => at(bot.called('checkBooking')[0], 1, 'form');

describe('A press on a card', () => {
  it.each([
    ['help.show', 'Det här kan jag'],
    ['levels.show', 'Säkerhetsnivåerna'],
    ['meetings.show', 'Dina möten de närmaste sju dagarna'],
    ['subject.open', 'Kontrollera en rubrik'],
    ['booking.open', 'Boka möte'],
    ['booking.cancel', 'Inget är bokat'],
  ])('%s is answered with a card in its place', async (verb, words) => {
    const posted = await bot.press({ verb, data: {} });

    expect(posted.status).toBe(200);
    expect(posted.body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
    });
    expect(wordsOf(posted.value)).toContain(words);
    expect(bot.connector.calls).toEqual([]);
  });

  it('acts for whoever pressed, not for whom the card was made', async () => {
    await bot.press(
      { verb: 'booking.check', data: { ...aForm() } },
      { from: { id: '29:anna', aadObjectId: anna.id.toUpperCase() } },
    );

    expect(at(bot.called('checkBooking')[0], 0)).toEqual({
      tenantId: town.tenantId,
      personId: anna.id,
      isAdministrator: false,
      locale: 'sv',
    });
  });

  it.each([
    ['of a verb that no card has', { verb: 'database.drop', data: {} }],
    [
      'with a field too many',
      { verb: 'booking.check', data: { ...aForm(), isAdministrator: true } },
    ],
    [
      'with a draft that is no draft',
      { verb: 'booking.confirm', data: { ...aForm(), draft: { id: '1 or 1=1', version: 1 } } },
    ],
    ['to book without a draft', { verb: 'booking.confirm', data: { ...aForm() } }],
    ['with a list for a subject', { verb: 'subject.check', data: { subject: ['a'] } }],
    ['with a version that is none', { verb: 'checklist.confirm', data: { version: -1 } }],
    [
      'with a subject beyond measure',
      { verb: 'subject.check', data: { subject: 'x'.repeat(1001) } },
    ],
    ['named as a property of every object', { verb: 'constructor', data: {} }],
  ])('%s is answered in plain words and does nothing', async (_what, press) => {
    const posted = await bot.press(press);

    expect(posted.status).toBe(200);
    expect(wordsOf(posted.value)).toContain('Kortet gick inte att läsa');
    expect(bot.calls).toEqual([]);
  });

  it('without any value is answered too', async () => {
    const posted = await bot.post(bot.activity({ type: 'invoke', name: 'adaptiveCard/action' }));

    expect(wordsOf(posted.value)).toContain('Kortet gick inte att läsa');
  });

  it('with more text than a card can hold leaves the card as it is and says why', async () => {
    const posted = await checking({ note: 'ö'.repeat(4000), people: 'ä'.repeat(6000) });

    expect(posted.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(posted.value).toContain('för mycket text');
    expect(bot.calls).toEqual([]);
  });
});

describe('The booking form', () => {
  it('reads a length that came as a number, and fields that did not come at all', async () => {
    await bot.press({ verb: 'booking.check', data: { subject: 'Budget', minutes: 45 } });

    expect(formAsked()).toEqual({
      ...aForm({ subject: 'Budget', minutes: '45' }),
      people: '',
      date: '',
      start: '',
      level: '',
      documentsLink: '',
      note: '',
    });
  });

  it('shows each problem at its field and keeps what was typed', async () => {
    bot.change({
      checkBooking: () =>
        Promise.resolve(
          refuse({
            kind: 'form',
            problems: [
              { field: 'date', problem: 'not-a-date' },
              { field: 'people', problem: 'not-found', typed: 'Nemo' },
            ],
          }),
        ),
    });

    const { value } = await checking({ date: '30 februari', people: 'Nemo' });

    expect(wordsOf(value)).toMatch(/Datum\n⚠ Det datumet finns inte/);
    expect(wordsOf(value)).toMatch(/Deltagare\n⚠ Jag hittar ingen som heter ”Nemo”/);
    expect(inputsOf(value)).toContainEqual(
      expect.objectContaining({ id: 'date', type: 'Input.Text', value: '30 februari' }),
    );
  });

  it('offers whom an ambiguous name may mean, and puts the address in its place', async () => {
    const options = [aPerson(2, 'Anna Lindgren'), aPerson(3, 'Anna Sjöström')];
    bot.change({
      checkBooking: () =>
        Promise.resolve(
          refuse({
            kind: 'form',
            problems: [{ field: 'people', problem: 'ambiguous', typed: 'Anna', options }],
          }),
        ),
    });
    const { value } = await checking({ people: 'Anna; Björn Nilsson', draft: DRAFT });
    bot.reset();

    await bot.press(pressOf(value, /Anna Sjöström/));

    expect(formAsked()).toMatchObject({ people: 'person.3@alvsunda.example, Björn Nilsson' });
    expect(at(bot.called('checkBooking')[0], 1, 'draft')).toEqual(DRAFT);
  });
});

describe('The proposal', () => {
  it('tells what rule is broken, whom it concerns and what could not be read', async () => {
    const words = wordsOf(await troubledCard());

    expect(words).toContain('tors 26 nov 10.00–11.00');
    expect(words).toContain('“Björn Nilsson” – namn på en person');
    expect(words).toContain(
      '“850709-9805” – personnummer eller samordningsnummer. Kontrollsiffran stämmer.',
    );
    expect(words).toMatch(/Regel B2: .+\(P, Mötesbokning\)/);
    expect(words).toContain('Anna Lindgren – har en bokning som slutar 0 minuter före');
    expect(words).toContain('Anna Lindgren – har en bokning som börjar 1 minut efter (preliminär)');
    expect(words).toContain('Siri Dahl – jag får inte läsa kalendern');
    expect(words).toContain('Räkna inte med att personen är ledig');
  });

  it('offers the smallest cures, and a press on one checks the booking with it', async () => {
    const card = await troubledCard();
    const cures = buttonsOf(card).filter(({ title }) => /^(Börja|Sluta|Flytta)/.test(title));

    await bot.press(pressOf(card, /^Flytta till fre 27 nov/));

    expect(cures.map(({ title }) => title)).toEqual([
      'Börja 10 minuter senare (10.10–11.00)',
      'Sluta 5 minuter tidigare (10.00–10.55)',
      'Flytta till tors 26 nov 13.00–14.00',
      'Flytta till fre 27 nov 10.00–11.00',
      'Flytta till lör 28 nov 10.00–11.00',
    ]);
    expect(formAsked()).toMatchObject({ date: '2026-11-27', start: '10:00', minutes: '60' });
  });

  it('takes the safe subject in one press', async () => {
    await bot.press(pressOf(await troubledCard(), 'Använd rubriken: Lönesamtal'));

    expect(formAsked()).toMatchObject({ subject: 'Lönesamtal', note: aForm().note });
  });

  it('releases a name that is none, but never an identity number', async () => {
    const card = await troubledCard();

    await bot.press(pressOf(card, 'Det är inget namn'));

    expect(at(bot.called('checkBooking')[0], 1, 'released')).toEqual(['Björn Nilsson']);
    expect(buttonsOf(card).filter(({ data }) => 'release' in data)).toHaveLength(1);
    expect(wordsOf(card)).toContain('Det här kan inte stå kvar');
  });

  it('books with everything that was typed, the edited subject and the reason included', async () => {
    const card = await troubledCard();

    const posted = await bot.press(
      pressOf(card, 'Boka', { subject: 'Lönesamtal', reason: 'Enda tiden' }),
    );

    expect(bot.called('confirmBooking')[0]?.[1]).toEqual({
      form: aForm({ subject: 'Lönesamtal' }),
      released: [],
      reason: 'Enda tiden',
      draft: DRAFT,
    });
    expect(wordsOf(posted.value)).toContain('Mötet är bokat');
  });

  it('goes back to the form and loses nothing', async () => {
    const { value } = await bot.press(pressOf(await troubledCard(), 'Ändra'));

    const typed = Object.fromEntries(inputsOf(value).map((each) => [each.id, String(each.value)]));
    expect(typed).toMatchObject(aForm({ subject: 'Lönesamtal Björn Nilsson 850709-9805' }));
    expect(pressOf(value, 'Kontrollera och visa förslag').data['draft']).toEqual(DRAFT);
  });

  it('comes back with the problem at its field when a reason is missing', async () => {
    bot.change({
      confirmBooking: () =>
        Promise.resolve(
          ok({
            kind: 'look-again',
            proposal: aTroubledProposal(),
            problems: [{ field: 'reason', problem: 'missing' }],
          }),
        ),
    });

    const { value } = await bot.press({
      verb: 'booking.confirm',
      data: { ...aForm(), draft: DRAFT },
    });

    expect(wordsOf(value)).toMatch(/Skäl att behålla tiden\n⚠ Skriv varför/);
  });

  it.each(['stale', 'unknown-draft'] as const)(
    'that is %s keeps what was typed for a new check',
    async (kind) => {
      bot.change({ confirmBooking: () => Promise.resolve(refuse({ kind })) });
      const { value } = await bot.press({
        verb: 'booking.confirm',
        data: { ...aForm({ note: 'Viktigt' }), draft: DRAFT },
      });

      await bot.press(pressOf(value, 'Kontrollera igen'));

      expect(formAsked()).toEqual(aForm({ note: 'Viktigt' }));
      expect(bot.called('checkBooking')[0]?.[1]).not.toHaveProperty('draft');
    },
  );

  it('pressed twice shows the receipt that stands', async () => {
    bot.change({
      confirmBooking: () =>
        Promise.resolve(
          refuse({ kind: 'already-booked', receipt: aReceipt({ subject: 'Redan bokat' }) }),
        ),
    });

    const { value } = await bot.press({
      verb: 'booking.confirm',
      data: { ...aForm(), draft: DRAFT },
    });

    expect(wordsOf(value)).toContain('Rubrik: Redan bokat');
  });
});

describe('When Microsoft does not answer', () => {
  it.each(['unreachable', 'throttled', 'not-permitted', 'not-found'] as const)(
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

      expectValidCard(JSON.parse(JSON.stringify(value)));
      expect(wordsOf(value)).toContain('Det du skrev finns kvar i kortet.');
      expect(wordsOf(value).includes('Vänta 7 sekunder.')).toBe(trouble === 'throttled');
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
