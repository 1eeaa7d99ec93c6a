import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { aMeeting, ANNA, ANONYMOUS, aPerson, HOST } from './a-meeting.ts';
import { aMatter, atHand } from './at-hand.ts';
import { refusal } from './fake-api.ts';
import { button, openPanel } from './open-panel.tsx';
import { nextNumber } from '../../tab/views/course/matter-words.ts';
import { clockOf } from '../../tab/views/course/speaking-time.ts';

afterEach(cleanup);

const both = (text: string) => ({ sv: text, en: `${text} (en)` });
const levelNames = ([0, 1, 2, 3, 4] as const).map((level) => ({
  level,
  name: both(`Namn ${level}`),
}));

async function openMatters(view = aMeeting({ levelNames, level: 2 })) {
  const panel = await openPanel(view);
  await panel.user.click(await screen.findByRole('button', { name: /^Alla ärenden/ }));
  return panel;
}
const matter = (number: string) =>
  screen.getAllByRole('listitem').find((each) => each.dataset['matter'] === number);

describe('the list of matters', () => {
  it('takes a new one, with the next number and the meeting’s level ready', async () => {
    const { user, acts } = await openMatters(
      aMeeting({ levelNames, level: 2, matters: [aMatter(1), aMatter(7)] }),
    );
    await user.click(await screen.findByRole('button', { name: 'Lägg till ett ärende' }));
    const form = within(screen.getByRole('form', { name: 'Lägg till ett ärende' }));
    expect(form.getByRole<HTMLInputElement>('textbox').value).toBe('8');

    await user.selectOptions(form.getByRole('combobox', { name: 'Ärendets nivå' }), '4');
    await user.click(form.getByRole('button', { name: 'Lägg till' }));

    await waitFor(() => expect(matter('8')?.textContent).toContain('Nivå 4 · Väntar'));
    expect(acts).toEqual([{ what: 'matter.add', number: '8', level: 4 }]);
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('keeps what was written when the server refuses it, with its reason at the field', async () => {
    const { user, refuseNextPress } = await openMatters();
    await user.click(await screen.findByRole('button', { name: 'Lägg till ett ärende' }));
    const number = screen.getByRole<HTMLInputElement>('textbox');
    await user.clear(number);
    await user.click(button('Lägg till'));
    expect(screen.getByText('Skriv ärendets nummer.')).toBeTruthy();

    await user.type(number, '§ 14');
    refuseNextPress(refusal(409, 'number-taken', { detail: 'Numret finns redan.' }));
    await user.click(button('Lägg till'));

    expect(await screen.findByText('Numret finns redan.')).toBeTruthy();
    expect(number.value).toBe('§ 14');
  });

  it('changes, takes up, ends and takes again', async () => {
    const { user, acts } = await openMatters(
      aMeeting({ levelNames, level: 2, items: [], matters: [aMatter(1, 2), aMatter(2, 2)] }),
    );
    await user.click(await screen.findByRole('button', { name: 'Ändra ärende 2' }));
    const form = within(screen.getByRole('form', { name: 'Ändra ärende 2' }));
    await user.clear(form.getByRole('textbox'));
    await user.type(form.getByRole('textbox'), '2 b');
    await user.click(form.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(matter('2 b')).toBeTruthy());

    await user.click(
      within(matter('1') ?? document.body).getByRole('button', { name: 'Ta upp ärende 1' }),
    );
    await screen.findByRole('button', { name: 'Avsluta ärende 1' });
    await user.click(
      within(matter('2 b') ?? document.body).getByRole('button', { name: /^Ta bort/ }),
    );
    await waitFor(() => expect(matter('2 b')).toBeUndefined());
    await user.click(button('Avsluta ärende 1'));
    expect(await screen.findByText('Alla ärenden är avslutade.')).toBeTruthy();
    await user.click(button('Ta om ärende 1'));
    await waitFor(() => expect(matter('1')?.textContent).toContain('omtaget 1 ggr'));

    expect(acts.map(({ what }) => what)).toEqual([
      'matter.change',
      'matter.begin',
      'matter.remove',
      'matter.end',
      'matter.retake',
    ]);
  });

  it('does not offer taking again to who does not preside, and nothing when the meeting is over', async () => {
    await openMatters(atHand(1, { presides: false }));
    await screen.findByRole('button', { name: 'Ändra ärende 1' });
    expect(screen.queryByRole('button', { name: 'Ta om ärende 1' })).toBeNull();
    cleanup();

    await openMatters(aMeeting({ phase: 'ended', matters: [{ ...aMatter(1), state: 'ended' }] }));
    await waitFor(() => expect(matter('1')).toBeTruthy());
    expect(
      screen.queryByRole('button', { name: /^Ta om|^Ändra ärende|^Lägg till ett/ }),
    ).toBeNull();
    expect(screen.getByText(/^Mötet är slut\. Ärendena/)).toBeTruthy();
  });

  it.each([
    [[], '1'],
    [['1', '2'], '3'],
    [['§ 14'], '§ 15'],
    [['7 a', '3'], '8'],
    [['extra'], '1'],
  ])('after %j proposes %s', (numbers, next) => {
    expect(nextNumber(numbers.map((number) => ({ number })))).toBe(next);
  });
});

describe('the speaking order', () => {
  it('is kept by a host: put on, moved up, given the floor, done', async () => {
    const at = '2026-11-23T09:00:00.000Z';
    const { user, acts } = await openPanel(
      aMeeting({
        queue: {
          length: 2,
          waiting: [
            { participantId: HOST, place: 1, at },
            { participantId: ANONYMOUS, place: 2, at },
          ],
          spoken: [],
        },
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Talarlista (2)' }));
    await user.click(button('Sätt upp någon'));
    await user.click(await screen.findByRole('button', { name: 'Sätt upp' }));
    await user.click(await screen.findByRole('button', { name: 'Flytta upp: Anna Lindgren' }));
    await waitFor(() => {
      const order = screen.getByRole('list', { name: 'Väntar på ordet' });
      expect(
        within(order)
          .getAllByRole('listitem')
          .map((each) => each.querySelector('p')?.textContent),
      ).toEqual(['1. Karin Holm (du)', '2. Anna Lindgren', '3. Gäst 3']);
    });
    await user.click(button('Ge ordet: Anna Lindgren'));
    await user.click(await screen.findByRole('button', { name: 'Klar: Anna Lindgren' }));

    expect(await screen.findByText('Anna Lindgren: 1:05')).toBeTruthy();
    expect(acts).toEqual([
      { what: 'speech.request', participant: ANNA },
      { what: 'speech.move', participant: ANNA, before: ANONYMOUS },
      { what: 'speech.grant', participant: ANNA },
      { what: 'speech.end', participant: ANNA },
    ]);
  });

  it('is joined and left by a participant, who sees their own place alone', async () => {
    const own = [aPerson(ANNA, 'Anna Lindgren', { isViewer: true })];
    const { user, acts } = await openPanel(
      aMeeting({
        role: 'participant',
        presides: false,
        participants: own,
        queue: { length: 2, waiting: [], spoken: [] },
      }),
    );
    expect(await screen.findByText('2 väntar på ordet.')).toBeTruthy();
    await user.click(button('Begär ordet'));
    expect(await screen.findByText(/^Du är nummer 1 av 1/)).toBeTruthy();
    const region = screen.getByRole('region', { name: 'Ordet' });
    await user.click(button('Ta tillbaka din begäran om ordet'));

    await waitFor(() => expect(button('Begär ordet')).toBeTruthy());
    expect(acts.map(({ what }) => what)).toEqual(['speech.request', 'speech.withdraw']);
    expect(document.activeElement === region || region.contains(document.activeElement)).toBe(true);
  });

  it.each([
    [-3, '0:00'],
    [65.9, '1:05'],
    [3729, '1:02:09'],
  ])('tells %d seconds as %s', (seconds, clock) => {
    expect(clockOf(seconds)).toBe(clock);
  });
});
